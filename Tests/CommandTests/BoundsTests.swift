import Foundation
import TestSupport
import Testing

/// Files that would fill the memory or the day, given to the command; `docs/limits.md` has what it does with them.
@Suite struct BoundsTests {
    /// The script makes the files, runs the command, and watches its memory.
    @Test func bombsAreRefusedInLittleMemory() throws {
        let command = try Command()
        let script = ProjectFolder.root.appending(path: "Tests/CommandTests/Scripts/check_bounds.py")
        let outcome = try Python.run([script.path, Command.binary.path, command.folder.url.path])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasSuffix(" MB at most, 0 wrong\n"), "\(outcome.output)")
    }

    @Test func theUserSaysHowLargeAFileMayBe() throws {
        let command = try Command()
        let large = Command.ratings + String(repeating: "\n", count: 1_000_000)
        try command.write("ratings.csv", large)
        func run(_ arguments: String..., input: String = "") throws -> Python.Outcome {
            try command.run(["--csv", "--month", "2026-10"] + arguments, input: Data(input.utf8))
        }
        let refused = try run("--max-size", "1", "ratings.csv")
        #expect(refused.status == 65)
        #expect(refused.errors.contains("ratings.csv: it has more than 1000000 bytes"))
        #expect(refused.errors.contains("--max-size"))
        #expect(try run("--max-size", "1", "-", input: large).status == 65)
        #expect(try command.names() == ["ratings.csv"])
        #expect(try run("--max-size", "2", "ratings.csv").status == 0)
        #expect(try run("--max-size", "2", "-", input: large).status == 0)
        for wrong in ["0", "-1", "100001", "1.5", "many", ""] {
            #expect(try run("--max-size", wrong, "ratings.csv").status == 64, "\(wrong)")
        }
    }

    @Test func theConfigurationSaysHowLargeAFileMayBe() throws {
        let command = try Command()
        try command.write("ratings.csv", Command.ratings + String(repeating: "\n", count: 1_000_000))
        try command.write("ratings-export.yaml", "max-size: 1\n")
        #expect(try command.run("--csv", "ratings.csv").status == 65)
        #expect(try command.run("check", "ratings.csv").status == 65)
        #expect(try command.run("--csv", "--max-size", "2", "ratings.csv").status == 0)
        try command.write("ratings-export.yaml", "max-size: 0\n")
        let wrong = try command.run("--csv", "ratings.csv")
        #expect(wrong.status == 65)
        #expect(wrong.errors.contains("max-size"))
    }

    @Test func aLimitIsChangedByFlagAndConfiguration() throws {
        let command = try Command()
        try command.write("ratings.csv", Command.ratings)
        let refused = try command.run("check", "--limit", "columns=3", "ratings.csv")
        #expect(refused.status == 65)
        #expect(refused.errors.contains("ratings.csv: row 1 has more than 3 columns"))
        #expect(refused.errors.contains("allow more with --limit columns=NUMBER"))
        let unknown = try command.run("check", "--limit", "colums=3", "ratings.csv")
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("unpacking-ratio"))
        try command.write("ratings-export.yaml", "limits: [rows=1, depth=0]\n")
        let mistaken = try command.run("check", "ratings.csv")
        #expect(mistaken.status == 65)
        #expect(mistaken.errors.contains("ratings-export.yaml:1:18: “depth=0”: depth is a whole number from 1 to 512"))
        try command.write("ratings-export.yaml", "limits: [rows=1]\n")
        #expect(try command.run("check", "ratings.csv").errors.contains("it has more than 1 rows"))
        #expect(try command.run("check", "--limit", "rows=1000", "ratings.csv").status != 65)
        #expect(try command.run("config").output.contains("rows=1"))
        // The flag adds to the configuration.
        #expect(
            try command.run("check", "--limit", "columns=100", "ratings.csv").errors.contains(
                "it has more than 1 rows"))
        let config = try command.run("config", "--limit", "rows=5").output
        #expect(config.contains("[\"rows=1\", \"rows=5\"]"), "\(config)")
    }

    /// What nobody can allow more of is not said to be allowed by anything.
    @Test func theRemedyHelps() throws {
        let command = try Command()
        try command.write("ratings.csv", Command.ratings)
        try command.write("layout.yaml", String(repeating: "# a remark\n", count: 30_000))
        let layout = try command.run("check", "--layout", "layout.yaml", "ratings.csv")
        #expect(layout.status == 65)
        #expect(layout.errors.contains("layout.yaml: it has more than 262144 bytes"))
        #expect(!layout.errors.contains("--max-size"))
        let long = String(repeating: "x", count: 2_000_000)
        try command.write("near.csv", "authority,rank,neighbour,remark\nLeeds,1,Bradford,\(long)\n")
        func export(_ arguments: String...) throws -> Python.Outcome {
            try command.run(
                ["--xlsx", "--home", "Leeds", "--neighbours", "near.csv", "ratings.csv"] + arguments)
        }
        #expect(try export().errors.contains("allow more with --limit cell-length=NUMBER"))
        #expect(try export("--limit", "cell-length=3000000").status == 0)
    }

    /// As deep as anybody can allow: nothing runs out of stack.
    @Test func theDeepestThatCanBeAllowedIsRead() throws {
        let command = try Command()
        let deep = "[" + String(repeating: "{\"a\":", count: 511) + "1" + String(repeating: "}", count: 511) + "]"
        try command.write("deep.json", deep)
        let usual = try command.run("check", "deep.json")
        #expect(usual.status == 65)
        #expect(usual.errors.contains("--limit depth=NUMBER"))
        let allowed = try command.run("check", "--limit", "depth=512", "deep.json")
        #expect(allowed.status == 65)
        #expect(!allowed.errors.contains("inside one another"))
    }
}
