import Foundation
import RatingsFetching
import RatingsModel
import TestSupport
import Testing

@testable import RatingsExport

/// What becomes of a source and its copy where they can't be used.
@Suite struct RemoteReaderTests {
    private let folder: TemporaryFolder
    private var reader: RemoteReader
    private let refusal = InputFailure(path: "", problem: .unfetched(.empty))

    init() throws {
        folder = try TemporaryFolder()
        var settings = FetchSettings(environment: ProcessInfo.processInfo.environment)
        settings.cacheFolder = folder.url.path
        settings.retries = 0
        reader = RemoteReader(settings, today: try #require(CalendarDate(iso: "2026-11-23")))
    }

    @Test mutating func aCopyThatThisRunCantUseDoesNotHideTheReason() throws {
        let address = try RemoteAddress(try MisbehavingServer.shared.get().address("good", "404"))
        #expect(reader.read(address) { _, _ in nil } == nil)
        let failure = try #require(reader.read(address) { _, _ in refusal })
        #expect(failure.exitCode == 69)
        #expect(failure.message.contains("404"))
        #expect(reader.complaints.isEmpty)
    }

    @Test mutating func whatCouldNotBeUsedIsNotKept() throws {
        let address = try RemoteAddress(try MisbehavingServer.shared.get().address("good"))
        var seen: [Retrieval] = []
        let failure = reader.read(address) { _, retrieval in
            seen.append(retrieval)
            return refusal
        }
        #expect(failure?.message == refusal.message)
        #expect(seen == [Retrieval(address: address.shown)])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }
}
