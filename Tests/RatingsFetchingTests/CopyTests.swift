import Foundation
import TestSupport
import Testing

@testable import RatingsFetching

/// The last good versions.
@Suite struct CopyTests {
    @Test(arguments: ["etag", "modified"])
    func anUnchangedSourceIsNotSentAgain(mode: String) throws {
        let fetching = try Fetching()
        let address = try MisbehavingServer.shared.get().address(mode)
        try fetching.keep(address, on: "2026-11-03")
        let again = try fetching.fetch(address, on: "2026-11-23")
        #expect(again.kind == "unchanged 2026-11-23")
        #expect(again.text.hasSuffix("Requires improvement\n"))
        #expect(again.version.lastModified?.iso == (mode == "modified" ? "2026-11-03" : nil))
    }

    @Test func aChangedSourceIsFresh() throws {
        let fetching = try Fetching()
        let address = try MisbehavingServer.shared.get().address("etag", "changed")
        try fetching.keep(address)
        let again = try fetching.fetch(address)
        #expect(again.kind == "fresh")
        #expect(!again.text.contains("Inadequate"))
    }

    @Test func whatHasNoProperValidatorsIsFetchedWhole() throws {
        let fetching = try Fetching()
        let address = try MisbehavingServer.shared.get().address("odd-validators")
        try fetching.keep(address)
        #expect(try fetching.fetch(address).kind == "fresh")
    }

    @Test(arguments: ["a byte", "the end", "the heading", "everything"])
    func aDamagedCopyIsNeitherUsedNorAskedAbout(damage: String) throws {
        let fetching = try Fetching()
        let address = try MisbehavingServer.shared.get().address("etag", "etag", "404")
        try fetching.keep(address)
        let file = try #require(try fetching.files().first)
        var bytes = try Data(contentsOf: file)
        switch damage {
        case "a byte": bytes[bytes.endIndex - 5] ^= 1
        case "the end": bytes.removeLast(40)
        case "the heading": bytes[bytes.startIndex + 3] = 0x22
        default: bytes = Data()
        }
        try bytes.write(to: file)
        // Had it been asked about, the server would have answered 304.
        #expect(try fetching.fetch(address).kind == "fresh")
        #expect(fetching.problem(address) == .answered(404, comeAgainIn: nil))
    }

    @Test func aCopyOfAnotherAddressIsNotUsed() throws {
        let fetching = try Fetching()
        let server = try MisbehavingServer.shared.get()
        let (one, other) = (server.address("good"), server.address("good", "404"))
        try fetching.keep(one)
        let file = try #require(try fetching.files().first)
        try fetching.keep(other)
        let place = try #require(try fetching.files().first { $0.lastPathComponent != file.lastPathComponent })
        try FileManager.default.removeItem(at: place)
        try FileManager.default.copyItem(at: file, to: place)
        #expect(fetching.problem(other) == .answered(404, comeAgainIn: nil))
    }

    @Test func copiesAreForTheirOwnerAlone() throws {
        let fetching = try Fetching()
        try fetching.keep(try MisbehavingServer.shared.get().address("good"))
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode(fetching.copies.path) == 0o700)
        let files = try fetching.files()
        #expect(files.count == 1)
        #expect(try files.allSatisfy { try mode($0.path) == 0o600 })
        #expect(files[0].lastPathComponent.wholeMatch(of: /[0-9a-f]{64}\.copy/) != nil)
    }

    @Test func offlineTheCopyIsUsedAndNothingIsAsked() throws {
        let fetching = try Fetching()
        let address = try MisbehavingServer.shared.get().address("good", "404")
        try fetching.keep(address, on: "2026-11-03")
        var settings = fetching.settings
        settings.isOffline = true
        settings.environment = [:]
        let fetcher = Fetcher(settings, today: try #require(.init(iso: "2026-11-23")))
        #expect(try fetcher.fetch(try RemoteAddress(address)).kind == "kept 2026-11-03")
        #expect(throws: FetchProblem.noCopy) {
            try fetcher.fetch(try RemoteAddress("https://example.invalid/other.csv"))
        }
    }

    @Test func manyAtOnceLeaveOneWholeCopy() async throws {
        let fetching = try Fetching()
        let address = try RemoteAddress("https://example.invalid/ratings.csv")
        let fetcher = try fetching.fetcher()
        let versions = (0..<40).map { number in
            SourceCopy(
                bytes: [UInt8](repeating: UInt8(number), count: 20_000 + number), fetched: .init(dayNumber: 20_000),
                validators: Validators())
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for version in versions {
                group.addTask {
                    try fetcher.keep(version, of: address)
                    #expect(fetcher.copy(of: address) != nil)
                }
            }
            try await group.waitForAll()
        }
        let left = try #require(fetcher.copy(of: address))
        #expect(versions.contains { $0.bytes == left.bytes })
        #expect(try fetching.files().count == 1)
    }

    @Test func theFolderIsTheUsersCache() {
        func folder(_ environment: [String: String]) -> String? { FetchSettings(environment: environment).cacheFolder }
        #expect(folder(["HOME": "/home/a"]) == "/home/a/.cache/ratings-export/sources")
        #expect(folder(["HOME": "/home/a", "XDG_CACHE_HOME": "/c"]) == "/c/ratings-export/sources")
        #expect(folder(["HOME": "/home/a", "XDG_CACHE_HOME": "c"]) == "/home/a/.cache/ratings-export/sources")
        #expect(folder([:]) == nil)
    }
}
