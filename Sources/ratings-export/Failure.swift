import ArgumentParser
import Foundation
import RatingsExport
import RatingsScheduling
import RatingsWriting

/// The one place in which errors become messages and exit codes.
enum Failure {
    /// Runs the work of a command, and says on standard error what went wrong.
    static func guarding(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let code as ExitCode {
            throw code
        } catch let failure as InputFailure {
            try check([failure])
        } catch let error as InputFailures {
            try check(error.failures)
        } catch let refusal as RequestRefusal {
            Console.complain("\(VisibleText.make(refusal.message)).", remedy: refusal.remedy)
            throw ExitCode(64)
        } catch let error as OutputError {
            Console.complain(error.description, remedy: error.remedy)
            throw ExitCode(error.exitCode)
        } catch let failure as OpenDocumentConverter.Failure {
            Console.complain(failure.description, remedy: failure.remedy)
            throw ExitCode(69)
        } catch let error as ScheduleError {
            Console.complain(VisibleText.make(error.description), remedy: error.remedy)
            throw ExitCode(error.exitCode)
        } catch {
            Console.complain("\(error)", remedy: "This is a fault of ratings-export. Please report it.")
            throw ExitCode(70)
        }
    }

    /// Ends the command where inputs could not be used, with the code of the worst.
    static func check(_ failures: [InputFailure]) throws {
        for failure in failures {
            Console.complain(
                "\(failure.path == "-" ? "standard input" : failure.path): \(failure.message).", remedy: failure.remedy)
        }
        if let code = failures.map(\.exitCode).max() { throw ExitCode(code) }
    }
}
