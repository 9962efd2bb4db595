import Foundation
import RatingsModel
import TestSupport
import Testing

@testable import RatingsFetching

/// A fetcher with a folder of its own for copies, that notes its waits instead of waiting.
final class Fetching: Sendable {
    private let folder: TemporaryFolder
    private let waits = Waits()
    let copies: URL
    let settings: FetchSettings

    init(retries: Int = 0, _ change: (inout FetchSettings) -> Void = { _ in }) throws {
        folder = try TemporaryFolder()
        copies = folder.url.appending(path: "cache/copies")
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        var settings = FetchSettings(environment: ["PATH": path])
        settings.cacheFolder = copies.path
        settings.retries = retries
        settings.seconds = 60
        settings.sleep = { [waits] in waits.note($0) }
        change(&settings)
        self.settings = settings
    }

    /// The seconds that were waited so far.
    var waited: [Int] { waits.all }

    /// What comes of an address on a day.
    func fetch(_ address: String, on day: String = "2026-11-23") throws -> FetchedSource {
        try fetcher(day).fetch(try RemoteAddress(address))
    }

    /// Fetches and keeps what came, as after a successful run.
    func keep(_ address: String, on day: String = "2026-11-03") throws {
        let remote = try RemoteAddress(address)
        switch try fetcher(day).fetch(remote) {
        case .fresh(let version), .unchanged(let version): try fetcher(day).keep(version, of: remote)
        case .stale, .kept: Issue.record("nothing was fetched")
        }
    }

    /// The problem that an address without a copy has.
    func problem(_ address: String) -> FetchProblem? {
        do {
            _ = try fetch(address)
            return nil
        } catch {
            return error as? FetchProblem
        }
    }

    /// The files with copies.
    func files() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: copies, includingPropertiesForKeys: nil)
    }

    func fetcher(_ day: String = "2026-11-23") throws -> Fetcher {
        Fetcher(settings, today: try #require(CalendarDate(iso: day)))
    }
}

/// Waits that were asked for.
private final class Waits: @unchecked Sendable {
    private let lock = NSLock()
    private var seconds: [Int] = []

    func note(_ number: Int) { lock.withLock { seconds.append(number) } }
    var all: [Int] { lock.withLock { seconds } }
}

extension FetchedSource {
    /// Which of the cases it is, with the day of a copy.
    var kind: String {
        switch self {
        case .fresh: "fresh"
        case .unchanged(let copy): "unchanged \(copy.fetched.iso)"
        case .stale(let copy, _): "stale \(copy.fetched.iso)"
        case .kept(let copy): "kept \(copy.fetched.iso)"
        }
    }

    var version: SourceCopy {
        switch self {
        case .fresh(let copy), .unchanged(let copy), .stale(let copy, _), .kept(let copy): copy
        }
    }

    /// The file as text.
    var text: String { String(decoding: version.bytes, as: UTF8.self) }

    var problem: FetchProblem? {
        if case .stale(_, let problem) = self { problem } else { nil }
    }
}
