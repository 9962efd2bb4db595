import Foundation
import TestSupport
import Testing

/// What an export prints and writes.
@Suite struct ExportTests {
    @Test func theSampleIsUsedWithoutAFileAndSaysSo() throws {
        let command = try Command()
        let outcome = try command.run("--xlsx", "--month", "2026-10")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("built-in sample"))
        #expect(outcome.output.contains("Overall effectiveness"))
        #expect(outcome.output.contains("Wrote Output/ratings-2026-10.xlsx"))
        #expect(try command.names(in: "Output") == ["ratings-2026-10.xlsx", "snapshots"])
        #expect(try command.names(in: "Output/snapshots") == ["ratings-2026-10.snapshot.csv"])
    }

    /// The fingerprint is worked out only where it is told: in JSON.
    @Test func checkTellsTheFingerprintOfAFileInJSON() throws {
        let command = try Command()
        let file = try command.write("ratings.csv", Command.ratings)
        let script = "import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], 'rb').read()).hexdigest(), end='')"
        let digest = try Python.evaluate(script, file.path)
        #expect(digest.count == 64)
        let json = try command.run("check", "--no-config", "--format", "json", "ratings.csv")
        #expect(json.output.contains("\"sha256\": \"\(digest)\""))
        #expect(try command.run("--no-config", "--json", "--output", "out", "ratings.csv").status == 0)
        let name = try #require(try command.names(in: "out").first { $0.hasSuffix(".json") })
        #expect(String(decoding: try command.bytes("out/\(name)"), as: UTF8.self).contains(digest))
    }

    @Test func theSampleTellsTheStoryOfLeeds() throws {
        let command = try Command()
        #expect(try command.run("--csv", "--month", "2026-10").status == 0)
        let tidy = String(decoding: try command.bytes("Output/ratings-2026-10.csv"), as: UTF8.self)
        let leeds = tidy.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
            .filter { $0[1] == "Leeds" && ["overall", "slac-safeguarding"].contains($0[8]) }
            .map { "\($0[7].prefix(4)) \($0[8]) \($0[9])" }
        #expect(
            leeds == [
                "2010 slac-safeguarding inadequate", "2011 slac-safeguarding requires-improvement", "2015 overall good",
                "2018 overall outstanding", "2022 overall outstanding", "2025 overall outstanding",
            ])
    }

    @Test func everyRunPrintsTheSumOfRows() throws {
        let command = try Command()
        try command.write("good.csv", "A title\n" + Command.ratings + "Atlantis,13/05/2024,20/06/2024,,Good,Good\n")
        let outcome = try command.run("--csv", "good.csv")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.contains(
                "good.csv: 5 rows read = 2 used + 0 duplicates + 0 visits + 2 not data + 1 rejected"))
        #expect(outcome.errors.contains("\n1 row was left out: ratings-export check says why."))
        #expect(try command.run("--csv", "--strict", "good.csv").status == 1)
        let quiet = try command.run("--csv", "--quiet", "good.csv")
        #expect(quiet.output == "" && quiet.errors == "")
    }

    @Test func standardInputIsAFile() throws {
        let command = try Command()
        let outcome = try command.run("--json", "--output", "there", "-", input: Data(Command.ratings.utf8))
        #expect(outcome.status == 0)
        #expect(try command.names(in: "there").filter { $0.hasSuffix(".json") }.count == 1)
    }

    @Test func theSameInputMonthAndOptionsGiveTheSameBytes() throws {
        let command = try Command()
        try command.write("good.csv", Command.ratings)
        for folder in ["one", "two"] {
            #expect(
                try command.run("--xlsx", "--csv", "--json", "--month", "2026-10", "--output", folder, "good.csv")
                    .status == 0)
        }
        let snapshots = try command.names(in: "one/snapshots").map { "snapshots/\($0)" }
        #expect(snapshots.count == 1)
        for name in try command.names(in: "one").filter({ $0 != "snapshots" }) + snapshots {
            #expect(try command.bytes("one/\(name)") == command.bytes("two/\(name)"), "\(name)")
        }
        #expect(try command.names(in: "one").count > 3)
    }

    @Test func whatWasExportedAsCSVOrJSONGivesTheSameRatingsAgain() throws {
        let command = try Command()
        try command.write("good.csv", Command.ratings)
        #expect(try command.run("--csv", "--json", "--month", "2026-10", "good.csv").status == 0)
        let first = try Self.withoutSource(command.bytes("Output/ratings-2026-10.csv"))
        for name in ["ratings-2026-10.csv", "ratings-2026-10.json"] {
            let outcome = try command.run(
                "--csv", "--strict", "--month", "2026-10", "--output", "again", "Output/\(name)")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try Self.withoutSource(command.bytes("again/ratings-2026-10.csv")) == first, "\(name)")
        }
    }

    /// The rows of tidy CSV without the last two columns, which say where each came from.
    private static func withoutSource(_ data: Data) throws -> [String] {
        String(decoding: data, as: UTF8.self).split(separator: "\r\n").map { row in
            row.split(separator: ",", omittingEmptySubsequences: false).dropLast(2).joined(separator: ",")
        }
    }

    @Test func helpAndVersionSucceed() throws {
        let command = try Command()
        for arguments in [["--help"], ["check", "--help"], ["help", "check"], ["--version"]] {
            let outcome = try command.run(arguments)
            #expect(outcome.status == 0)
            #expect(!outcome.output.isEmpty)
        }
        #expect(try command.run("--help").output.contains("Examples:"))
    }
}
