import Foundation
import TestSupport
import Testing

@testable import RatingsFetching

/// What comes of a server that misbehaves, without a copy and with one.
@Suite struct FetcherTests {
    struct Case: CustomTestStringConvertible {
        var mode: String
        var problem: FetchProblem
        /// How long is waited between the attempts, of which there may be three.
        var waits: [Int] = []
        var testDescription: String { mode }
    }

    static let failures = [
        Case(mode: "500", problem: .answered(500, comeAgainIn: nil), waits: [1, 2]),
        Case(mode: "503", problem: .answered(503, comeAgainIn: 7), waits: [7, 7]),
        Case(mode: "503-late", problem: .answered(503, comeAgainIn: 86_400)),
        Case(mode: "429", problem: .answered(429, comeAgainIn: nil), waits: [1, 2]),
        Case(mode: "403", problem: .answered(403, comeAgainIn: nil)),
        Case(mode: "404", problem: .answered(404, comeAgainIn: nil)),
        Case(mode: "410", problem: .answered(410, comeAgainIn: nil)),
        Case(mode: "206", problem: .answered(206, comeAgainIn: nil)),
        Case(mode: "unasked-304", problem: .answered(304, comeAgainIn: nil)),
        Case(mode: "page", problem: .webPage),
        Case(mode: "page-as-csv", problem: .webPage),
        Case(mode: "csv-as-page", problem: .webPage),
        Case(mode: "empty", problem: .empty),
        Case(mode: "blank", problem: .empty),
        Case(mode: "short", problem: .brokeOff, waits: [1, 2]),
        Case(mode: "chunks-cut", problem: .brokeOff, waits: [1, 2]),
        Case(mode: "untold-cut", problem: .endNotTold, waits: [1, 2]),
        Case(mode: "gzip-cut", problem: .endNotTold, waits: [1, 2]),
        Case(mode: "nothing", problem: .brokeOff, waits: [1, 2]),
        Case(mode: "noise", problem: .programEnded(1)),
        Case(mode: "endless", problem: .tooLarge(2)),
        Case(mode: "large", problem: .tooLarge(2)),
        Case(mode: "gzip-bomb", problem: .tooLarge(2)),
        Case(mode: "to-http", problem: .ledAstray),
        Case(mode: "to-file", problem: .ledAstray),
    ]

    @Test(arguments: failures)
    func isToldFromData(bad: Case) throws {
        let fetching = try Fetching(retries: 2) { $0.megabytes = 2 }
        let server = try MisbehavingServer.shared.get()
        #expect(fetching.problem(server.address(bad.mode)) == bad.problem)
        #expect(fetching.waited == bad.waits)
        #expect(!FileManager.default.fileExists(atPath: fetching.copies.path))
    }

    @Test(arguments: failures)
    func theLastGoodVersionStandsIn(bad: Case) throws {
        let fetching = try Fetching { $0.megabytes = 2 }
        let address = try MisbehavingServer.shared.get().address("good", bad.mode)
        try fetching.keep(address, on: "2026-11-03")
        let fetched = try fetching.fetch(address, on: "2026-11-23")
        #expect(fetched.kind == "stale 2026-11-03")
        #expect(fetched.problem == bad.problem)
        #expect(fetched.text.hasPrefix("Local authority,") && fetched.text.contains("Inadequate"))
    }

    @Test(arguments: ["silent", "slow"])
    func whatTakesTooLongIsGivenUp(mode: String) throws {
        let fetching = try Fetching(retries: 1) { $0.seconds = 1 }
        // Left alone, both would end by breaking off.
        #expect(fetching.problem(try MisbehavingServer.shared.get().address(mode)) == .tookTooLong)
        #expect(fetching.waited == [1])
    }

    @Test(arguments: ["good", "chunks", "untold", "gzip", "odd-validators"])
    func whatIsWholeIsData(mode: String) throws {
        let fetching = try Fetching()
        let fetched = try fetching.fetch(try MisbehavingServer.shared.get().address(mode))
        #expect(fetched.kind == "fresh")
        #expect(fetched.text.hasPrefix("Local authority,") && fetched.text.hasSuffix("Requires improvement\n"))
    }

    @Test(arguments: [("500", [1]), ("nothing", [1]), ("short", [1]), ("503", [7]), ("503-date", [5])])
    func whatPassesIsTriedAgain(mode: String, waits: [Int]) throws {
        let fetching = try Fetching(retries: 3)
        #expect(try fetching.fetch(try MisbehavingServer.shared.get().address(mode, "good")).kind == "fresh")
        #expect(fetching.waited == waits)
    }

    @Test func noServerIsTriedAgain() throws {
        // A port that was free a moment ago, and on which nobody listens.
        let port = try Python.evaluate(
            "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")
        let fetching = try Fetching(retries: 3)
        let address = "http://127.0.0.1:\(port.trimmingCharacters(in: .newlines))/ratings.csv"
        #expect(fetching.problem(address) == .noConnection)
        #expect(fetching.waited == [1, 2, 4])
    }

    @Test func waitsGrowAndEnd() {
        #expect((1...8).map { FetchSettings.wait(after: $0, asked: nil) } == [1, 2, 4, 8, 16, 30, 30, 30])
        #expect(FetchSettings.wait(after: 1, asked: 60) == 60)
        #expect(FetchSettings.wait(after: 5, asked: 2) == 16)
        #expect(FetchSettings.wait(after: 1, asked: 61) == nil)
    }

    @Test func whereThereIsNoCurlItIsSaid() throws {
        let fetching = try Fetching { $0.environment = ["PATH": "/nowhere"] }
        #expect(fetching.problem("https://example.invalid/ratings.csv") == .noProgram)
    }

    @Test func namePasswordAndQueryReachTheServerOnly() throws {
        let fetching = try Fetching()
        let address = try MisbehavingServer.shared.get().address(
            "secret", credentials: "officer:p%22a%5Css%20w@", query: "?key=qwertz#part")
        try fetching.keep(address)
        #expect(try fetching.files().count == 1)
        let kept = String(decoding: try Data(contentsOf: try #require(try fetching.files().first)), as: UTF8.self)
        for secret in ["officer", "p%22a", "qwertz", "127.0.0.1"] { #expect(!kept.contains(secret)) }
        // Neither are they among the arguments, which everybody on the machine can read.
        let call = CurlCall(try RemoteAddress(address), validators: Validators(), settings: fetching.settings)
        #expect(!call.arguments.joined().contains("officer") && call.configuration.contains("officer"))
    }
}
