import ArgumentParser
import RatingsExport
import RatingsModel

/// How sources with an address are fetched.
struct FetchOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Wait no longer than this for an address, in each attempt. (default: 60)", valueName: "seconds"))
    var timeout: Int?

    @Option(
        help: ArgumentHelp(
            "Try again so often where a server fails in passing. (default: 3)", valueName: "number"))
    var retries: Int?

    @Option(
        help: ArgumentHelp("Take no more than this from an address, in megabytes. (default: 64)", valueName: "MB"))
    var maxDownload: Int?

    func validate() throws {
        try Flags.check(.timeout, timeout)
        try Flags.check(.retries, retries)
        try Flags.check(.maxDownload, maxDownload)
    }

    /// Adds what was given.
    func add(to flags: inout Flags) {
        flags.set(.timeout, timeout)
        flags.set(.retries, retries)
        flags.set(.maxDownload, maxDownload)
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

/// Whether addresses are fetched at all, which is for one call and in no configuration.
struct OfflineOption: ParsableArguments {
    @Flag(name: .customLong("offline"), help: "Fetch nothing: use the last good copies of addresses.")
    var isOffline = false
}
