import ArgumentParser
import Foundation
import RatingsExport
import RatingsScheduling

/// The one place in which errors become messages and exit codes.
enum Failure {
    /// Runs the work of a command, and says on standard error what went wrong.
    static func guarding(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let code as ExitCode {
            throw code
        } catch let error as ValidationError {
            throw error
        } catch let error as ScheduleError {
            Console.complain(VisibleText.make(error.description), remedy: error.remedy)
            throw ExitCode(error.exitCode)
        } catch {
            let report = FailureReport(error)
            complain(report)
            throw ExitCode(report.exitCode)
        }
    }

    /// Says what went wrong.
    static func complain(_ report: FailureReport) {
        for part in report.parts { Console.complain(VisibleText.lines(part.message), remedy: part.remedy) }
    }

    /// Ends the command where inputs could not be used, with the code of the worst.
    static func check(_ failures: [InputFailure]) throws {
        if let report = FailureReport(failures) { throw report }
    }
}
