import Foundation
import TestSupport
import Testing

/// Commands that tell of ratings and take from the configuration what they are not given.
@Suite struct ConfiguredCommandsTests {
    private static let tracker = """
        layout: Our tracker
        columns: { Council: authority, Visited: start, Safeguarding: help-protection }
        type: ILACS short

        """

    private func command(_ more: String = "") throws -> Command {
        let command = try Command()
        try command.write("data/ratings.csv", Command.ratings)
        try command.write(
            "ratings-export.yaml", "sources: [data/*.csv]\nhome: Leeds\ngroups: [pair.txt]\n" + more)
        try command.write("pair.txt", "Leeds\nBradford\n")
        return command
    }

    @Test func checkChecksTheConfiguredSources() throws {
        let command = try command()
        let outcome = try command.run("check")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("ratings.csv"))
        #expect(outcome.errors.contains("By ratings-export.yaml:"))
        try command.write("other.csv", Command.ratings.replacing("Inadequate", with: "Splendid"))
        let other = try command.run("check", "other.csv")
        #expect(other.status == 1)
        #expect(other.output.contains("Splendid") && !other.output.contains("ratings.csv"))
        let none = try command.run("check", "--no-config")
        #expect(none.status == 64)
        #expect(none.errors.contains("nothing says what to check"), "\(none.errors)")
        #expect(try command.names() == ["data", "other.csv", "pair.txt", "ratings-export.yaml"])
    }

    @Test func historyAndClaimsTellOfTheConfiguredHome() throws {
        let command = try command()
        for name in ["history", "claims"] {
            let own = try command.run(name)
            #expect(own.status == 0, "\(own.errors)")
            #expect(own.output.contains("Leeds") && !own.errors.contains("sample"), "\(own.errors)")
            let named = try command.run(name, "Bradford")
            #expect(named.output.contains("Bradford") && !named.output.contains("Leeds was"), "\(named.output)")
            let flag = try command.run(name, "--home", "Bradford", "data/ratings.csv")
            #expect(flag.output == named.output)
            let nobody = try command.run(name, "--no-config")
            #expect(nobody.status == 64)
            #expect(nobody.errors.contains("nothing says of which authority to tell"), "\(nobody.errors)")
            let file = try command.run(name, "data/ratings.csv")
            #expect(file.status == 64)
            #expect(file.errors.contains("stands where the authority is named"), "\(file.errors)")
            let sample = try command.run(name, "--no-config", "Leeds")
            #expect(sample.errors.contains("built-in sample"))
        }
        #expect(try command.run("claims").output.contains("the group pair"))
        try command.write("alone.txt", "Leeds\n")
        #expect(try !command.run("claims", "--group", "alone.txt").output.contains("the group pair"))
    }

    @Test func tablesAreReadAsConfigured() throws {
        let command = try command("layouts: [tracker.yaml]\ndate-order: mdy\n")
        try command.write("tracker.yaml", Self.tracker)
        try command.write("data/ratings.csv", "Council,Visited,Safeguarding\nLeeds,05/13/2024,Outstanding\n")
        #expect(try command.run("check").status == 0)
        for name in ["history", "claims"] {
            let told = try command.run(name, "--area", "help-protection")
            #expect(told.status == 0, "\(told.errors)")
            #expect(told.output.contains("Outstanding"), "\(told.output)")
        }
        let explained = try command.run("layouts", "explain", "data/ratings.csv")
        #expect(explained.output.contains("Our tracker"), "\(explained.output)")
        let flags = try command.run(
            "claims", "--no-config", "--layout", "tracker.yaml", "--date-order", "mdy", "Leeds", "data/ratings.csv")
        #expect(flags.status == 0, "\(flags.errors)")
        #expect(try command.run("claims", "--no-config", "Leeds", "data/ratings.csv").status == 65)
        #expect(try command.run("check", "--date-order", "dmy").status == 65)
    }

    @Test func changesLooksIntoTheConfiguredFolder() throws {
        let command = try command("output: Months\nformats: [json]\n")
        #expect(try command.run("--month", "2026-10").status == 0)
        try command.write(
            "data/ratings.csv",
            Command.ratings + "Bradford,31/01/2026,20/03/2026,ILACS Standard Inspection,Good,Good\n")
        #expect(try command.run("--month", "2026-11").status == 0)
        let told = try command.run("changes", "2026-10", "2026-11")
        #expect(told.status == 0, "\(told.errors)")
        #expect(told.output.contains("Bradford"), "\(told.output)")
        #expect(try command.run("changes", "--output", "Elsewhere", "2026-10", "2026-11").status == 66)
        #expect(try command.run("changes", "--no-config", "2026-10", "2026-11").status == 66)
    }

    @Test func anotherConfigurationIsNamedAndMistakesAreTold() throws {
        let command = try command()
        try command.write("there/other.yaml", "sources: [../data/ratings.csv]\nhome: Bradford\n")
        #expect(try command.run("history", "--config", "there/other.yaml").output.hasPrefix("Bradford"))
        try command.write("there/other.yaml", "sources: [../data/ratings.csv]\nhome: Bradfrod\nhue: red\n")
        for arguments in [["check"], ["history"], ["claims"], ["changes", "a", "b"], ["layouts", "explain", "x.csv"]] {
            let outcome = try command.run(arguments + ["--config", "there/other.yaml"])
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("3:1: “hue” is no key"), "\(outcome.errors)")
        }
    }

    @Test func initTakesEveryFlagOfAKey() throws {
        let command = try Command()
        try command.write("data/ratings.csv", Command.ratings)
        let outcome = try command.run("init", "data/ratings.csv", "--date-order", "mdy", "--timeout", "7")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let shown = try command.run("config").output
        #expect(shown.contains("date-order") && shown.contains("mdy"))
        #expect(shown.contains("ratings-export.yaml:"))
    }
}
