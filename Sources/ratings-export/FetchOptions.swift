import ArgumentParser
import Foundation
import RatingsExport
import RatingsFetching
import RatingsModel

/// How sources with an address are fetched.
struct FetchOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Wait no longer than this for an address, in each attempt.", valueName: "seconds"))
    var timeout = 60

    @Option(help: ArgumentHelp("Try again so often where a server fails in passing.", valueName: "number"))
    var retries = 3

    @Option(help: ArgumentHelp("Take no more than this from an address, in megabytes.", valueName: "MB"))
    var maxDownload = 64

    @Flag(help: "Fetch nothing: use the last good copies of addresses.")
    var offline = false

    func validate() throws {
        guard (1...3600).contains(timeout) else { throw ValidationError("--timeout is from 1 to 3600 seconds.") }
        guard (0...10).contains(retries) else { throw ValidationError("--retries is from 0 to 10.") }
        guard (1...1000).contains(maxDownload) else { throw ValidationError("--max-download is from 1 to 1000 MB.") }
    }

    /// The settings, with what the environment says.
    var settings: FetchSettings {
        var settings = FetchSettings(environment: ProcessInfo.processInfo.environment)
        settings.seconds = timeout
        settings.retries = retries
        settings.megabytes = maxDownload
        settings.isOffline = offline
        return settings
    }

    /// Says what did not go as it should. It is said where nothing else is, too: an old copy must not pass unseen.
    static func tell(_ complaints: [Complaint]) {
        for complaint in complaints {
            Console.complain(VisibleText.make(complaint.text), remedy: complaint.remedy)
        }
    }

    /// Ends the command with a code of its own where a copy of an earlier day stands in for a source.
    static func check(_ dataset: Dataset) throws {
        if !dataset.staleSources.isEmpty { throw staleExitCode }
    }

    /// The code of `EX_TEMPFAIL`: everything was done, and a server failed.
    static let staleExitCode = ExitCode(75)
}
