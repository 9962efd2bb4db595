import RatingsModel
import RatingsWriting

/// An error as a user is told of it: what happened, what to do, and the exit code.
package struct FailureReport: Error, Hashable, Sendable {
    /// One thing that happened.
    package struct Part: Hashable, Sendable {
        /// What happened, in a sentence.
        package let message: String
        /// What to do, in a sentence.
        package let remedy: String
    }

    /// What happened, the first first.
    package let parts: [Part]
    /// The exit code of the command.
    package let exitCode: Int32

    private init(_ message: String, remedy: String, exitCode: Int32) {
        parts = [Part(message: message, remedy: remedy)]
        self.exitCode = exitCode
    }

    /// Tells of inputs that could not be used, with the code of the worst; nil where there are none.
    package init?(_ failures: [InputFailure]) {
        guard let code = failures.map(\.exitCode).max() else { return nil }
        parts = failures.map { failure in
            let name = failure.path == "-" ? "standard input" : failure.path
            return Part(message: "\(name): \(failure.message).", remedy: failure.remedy)
        }
        exitCode = code
    }

    /// Tells of any error; one that nobody expected is a fault of the program.
    package init(_ error: any Error) {
        switch error {
        case let report as FailureReport: self = report
        case let failure as InputFailure: self = FailureReport([failure]) ?? FailureReport(unexpected: error)
        case let error as InputFailures: self = FailureReport(error.failures) ?? FailureReport(unexpected: error)
        case let refusal as RequestRefusal:
            self.init("\(refusal.message).", remedy: refusal.remedy, exitCode: 64)
        case let error as NoSnapshot:
            self.init("\(error.message).", remedy: error.remedy, exitCode: 66)
        case let damage as SnapshotDamage:
            self.init(
                "\(damage.path): \(damage.reason).",
                remedy: "Name another month, or a file of ratings of that month.", exitCode: 65)
        case let busy as FolderBusy:
            self.init("\(busy.message).", remedy: busy.remedy, exitCode: 75)
        case let error as OutputError:
            self.init(error.description, remedy: error.remedy, exitCode: error.exitCode)
        case let failure as OpenDocumentConverter.Failure:
            self.init(failure.description, remedy: failure.remedy, exitCode: 69)
        case let interruption as Interruption:
            self.init(
                "Interrupted.", remedy: "No file was changed. Run it again when there is time for it.",
                exitCode: 128 + interruption.signal)
        default: self.init(unexpected: error)
        }
    }

    private init(unexpected error: any Error) {
        self.init("\(error)", remedy: "This is a fault of ratings-export. Please report it.", exitCode: 70)
    }
}
