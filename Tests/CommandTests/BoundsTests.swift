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
}
