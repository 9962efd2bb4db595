import ArgumentParser
import RatingsExport
import RatingsModel

/// What is said of sources with an address.
enum FetchTalk {
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
