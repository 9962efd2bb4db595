import TestSupport
import Testing

/// Patterns of file names, which the command resolves where no shell did.
@Suite struct PatternTests {
    @Test func filesComeInTheOrderOfTheirNames() throws {
        let command = try Command()
        for name in ["data/b.csv", "data/a.csv", "data/B.csv", "data/ä.csv", "data/c.json.txt", "data/.hidden.csv"] {
            try command.write(name, Command.ratings)
        }
        let outcome = try command.run("--csv", "data/*.csv")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let read = outcome.errors.split(separator: "\n").filter { $0.contains(" rows read") }
        #expect(read.map { $0.prefix { $0 != ":" } } == ["B.csv", "a.csv", "b.csv", "ä.csv"])
    }

    @Test func aPatternWithoutAFileIsNoInput() throws {
        let command = try Command()
        try command.write("data/a.csv", Command.ratings)
        for words in [["--csv"], ["check"], ["history", "Leeds"]] {
            let outcome = try command.run(words + ["data/a.csv", "data/*.json"])
            #expect(outcome.status == 66)
            #expect(outcome.errors.contains("data/*.json: no file has such a name"))
        }
        #expect(try command.names() == ["data"])
    }

    @Test func aFileOfThatVeryNameIsMeant() throws {
        let command = try Command()
        try command.write("a[1].csv", Command.ratings)
        try command.write("a1.csv", "no ratings at all")
        #expect(try command.run("--csv", "a[1].csv").status == 0)
    }

    @Test func aFileThatIsCalledDashIsNotStandardInput() throws {
        let command = try Command()
        try command.write("-", Command.ratings)
        #expect(try command.run("check", "[-]").status == 0)
    }
}
