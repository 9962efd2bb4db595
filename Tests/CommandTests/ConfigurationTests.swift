import Foundation
import TestSupport
import Testing

/// What is set up once and goes for every month.
@Suite struct ConfigurationTests {
    private func command(_ yaml: String, at path: String = "ratings-export.yaml") throws -> Command {
        let command = try Command()
        try command.write("data/ratings.csv", Command.ratings)
        try command.write(path, yaml)
        return command
    }

    @Test func isFoundInTheWorkingFolderAndSaysWhatToDo() throws {
        let command = try command("sources: [data/*.csv]\nformats: [csv, json]\noutput: Months\nhome: Leeds\n")
        let outcome = try command.run("--month", "2026-10")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("By ratings-export.yaml"))
        let names = try command.names(in: "Months")
        #expect(names.contains("ratings-2026-10.csv") && names.contains("ratings-2026-10.json"))
        #expect(!names.contains("ratings-2026-10.xlsx"))
    }

    @Test func aFlagGoesBeforeIt() throws {
        let command = try command("sources: [missing.csv]\nformats: [xlsx]\noutput: Months\n")
        let outcome = try command.run("--json", "--output", "There", "--month", "2026-10", "data/ratings.csv")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try command.names(in: "There") == ["ratings-2026-10.json", "snapshots"])
        #expect(try command.run("--month", "2026-10").status == 66)
        #expect(try command.run("--no-config", "--month", "2026-10").status == 64)
    }

    @Test func theFolderOfTheUserComesSecondAndPathsAreFromItsOwnFolder() throws {
        let command = try command(
            "sources: [../../data/ratings.csv]\nformats: [json]\n", at: "home/ratings-export/ratings-export.yaml")
        let home = ["XDG_CONFIG_HOME": command.folder.url.appending(path: "home").path]
        let outcome = try command.run(["--month", "2026-10"], environment: home)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try command.names(in: "Output").contains("ratings-2026-10.json"))
        try command.write("ratings-export.yaml", "sources: [data/ratings.csv]\nformats: [csv]\n")
        #expect(try command.run(["--month", "2026-11"], environment: home).errors.contains("By ratings-export.yaml"))
        let named = try command.run("--config", "home/ratings-export/ratings-export.yaml", "--month", "2026-12")
        #expect(named.status == 0)
        #expect(try command.run("--config", "none.yaml").status == 66)
    }

    @Test func everyValueIsShownWithItsOrigin() throws {
        let command = try command("\nhome: Leeds\ngroups: core-cities\nkeep: 24\n")
        let shown = try command.run("config", "--keep", "12", "--xlsx")
        #expect(shown.status == 0, "\(shown.errors)")
        let rows = shown.output.split(separator: "\n").map { $0.split(separator: " ", omittingEmptySubsequences: true) }
        func row(_ key: String) -> [Substring]? { rows.first { $0.first == key[...] } }
        #expect(row("home") == ["home", "Leeds", "ratings-export.yaml:2"])
        #expect(row("groups") == ["groups", "[core-cities]", "ratings-export.yaml:3"])
        #expect(row("keep") == ["keep", "12", "--keep"])
        #expect(row("output") == ["output", "Output", "default"])
        #expect(row("formats")?.prefix(2) == ["formats", "[xlsx]"])
    }

    @Test(
        arguments: [
            ("hue: red", "1:1: “hue” is no key of a configuration"),
            ("formats: [xls]", "1:11: “xls” is no value of formats"),
            ("keep: never", "“never” won't do"), ("keep: 0", "“0” won't do"), ("strict: perhaps", "“perhaps”"),
            ("sources: []", "sources is empty"), ("on-failure: mail me", "on-failure is a list"),
            ("date-order: ymd", "“ymd” is no value of date-order"), ("- a", "a configuration is made of lines"),
            ("home: Leeds\nhome: Leeds", "“home” stands twice"), ("sources: [data", "this is no YAML"),
        ])
    func mistakesAreToldWithTheirPlaces(_ yaml: String, _ message: String) throws {
        let command = try command(yaml)
        for arguments in [["config"], ["--xlsx"]] {
            let outcome = try command.run(arguments)
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains(message), "\(outcome.errors)")
        }
        #expect(try !command.names().contains("Output"))
    }

    /// What no mistake of the file itself is, as it is the name of something that is not there.
    @Test(arguments: [
        ("home: Leds", "Leeds"), ("template: comittee", "committee"), ("palette: pink", "colour-blind"),
        ("regions: [London, Londn]", "North East"), ("home: Cumbria", "Westmorland and Furness"),
    ])
    func namesThatNobodyHasAreToldWithTheirLine(_ line: String, _ hint: String) throws {
        let command = try command("sources: [ratings.csv]\n\n\(line)\n")
        try command.write("ratings.csv", Command.ratings)
        let outcome = try command.run("--quiet")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("ratings-export: ratings-export.yaml:3: "), "\(outcome.errors)")
        #expect(outcome.errors.contains(hint), "\(outcome.errors)")
        try command.write("ratings-export.yaml", "home: Leeds\n")
        let flag = try command.run("--quiet", "--home", "Leds")
        #expect(flag.status == 64)
        #expect(!flag.errors.contains("ratings-export.yaml:"), "a flag is on no line")
    }

    @Test(arguments: [
        ["--home", "Leds"], ["--template", "comittee"], ["--palette", "pink"], ["--region", "Londn"],
        ["--group", "core-cities"],
    ])
    func initRefusesNamesThatNobodyHas(_ flags: [String]) throws {
        let command = try Command()
        let outcome = try command.run(["init"] + flags)
        #expect(outcome.status == 64, "\(outcome.errors)")
        #expect(try command.names().isEmpty)
        let later = try command.run("init", "later.csv", "--home", "Leeds", "--neighbours", "later.csv")
        #expect(later.status == 0, "files may come later: \(later.errors)")
    }

    @Test func initWritesWhatWasGivenAndARemarkOnEveryOtherKey() throws {
        let command = try Command()
        try command.write("data/ratings.csv", Command.ratings)
        let hostile = "it's \"a\" $(touch x) #b: [c]"
        let first = try command.run(
            "init", "data/*.csv", "--json", "--keep", "24", "--on-failure", hostile, "--home", "Leeds", "--strict")
        #expect(first.status == 0, "\(first.errors)")
        let text = String(decoding: try command.bytes("ratings-export.yaml"), as: UTF8.self)
        for line in ["\nhome: Leeds\n", "\nkeep: 24\n", "\nstrict: yes\n", "\n#palette:", "\n#layouts:"] {
            #expect(text.contains(line), "\(line)")
        }
        let shown = try command.run("config")
        #expect(shown.output.contains("[\"it's \\\"a\\\" $(touch x) #b: [c]\"]"), "\(shown.output)")
        #expect(try command.run("init").status == 64)
        #expect(try command.bytes("ratings-export.yaml") == Data(text.utf8))
        #expect(try command.run("init", "--force", "data/ratings.csv").status == 0)
        #expect(try command.run("--month", "2026-10").status == 0)
        #expect(try command.names(in: "Output").contains("ratings-2026-10.xlsx"))
    }

    /// What was given stands for the same files, wherever the configuration is.
    @Test func initWritesPathsThatAreRightInAnotherFolder() throws {
        let command = try Command()
        try command.write("data/ratings.csv", Command.ratings)
        try command.write("pair.txt", "Leeds\nBradford\n")
        try command.write("notify", "#!/bin/sh\nexec cat > told\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: command.folder.url.appending(path: "notify").path)
        let home = ["XDG_CONFIG_HOME": command.folder.url.appending(path: "home").path]
        let flags = [
            "data/*.csv", "--json", "--home", "Leeds", "--group", "pair.txt", "--group", "core-cities", "--output",
            "Out",
            "--on-failure", "./notify", "--template", "committee",
        ]
        #expect(try command.run(["init", "--user"] + flags, environment: home).status == 0)
        try FileManager.default.createDirectory(
            at: command.folder.url.appending(path: "elsewhere"), withIntermediateDirectories: true)
        let config = "../home/ratings-export/ratings-export.yaml"
        let shown = try Program.run(
            Command.binary, ["config", "--config", config], in: command.folder.url.appending(path: "elsewhere"),
            environment: [:])
        let here = command.folder.url.path
        for text in ["/data/*.csv", "/pair.txt", "/Out", "/./notify"] {
            #expect(shown.output.contains(here + text), "\(shown.output)")
        }
        #expect(shown.output.contains("core-cities]") && shown.output.contains(" committee "), "\(shown.output)")
        #expect(try command.run(["--month", "2026-10"], environment: home).status == 0)
        #expect(try command.names(in: "Out").contains("ratings-2026-10.json"))
    }

    @Test func aBracketInTheNameOfTheFolderIsNoPattern() throws {
        let command = try command(
            "sources: [data/*.csv, one.csv]\nformats: [json]\noutput: Out\n", at: "a [1] *\\ b/any.yaml")
        try command.write("a [1] *\\ b/data/ratings.csv", Command.ratings)
        try command.write("a [1] *\\ b/one.csv", Command.ratings)
        let outcome = try command.run("--config", "a [1] *\\ b/any.yaml", "--month", "2026-10")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try command.names(in: "a [1] *\\ b/Out").contains("ratings-2026-10.json"))
    }

    /// On a terminal, with answers that won't do among them.
    @Test func initAsks() throws {
        let command = try Command()
        try command.write("my data/ratings.csv", Command.ratings)
        let said = try Python.evaluate(
            """
            import os, pty, sys
            answers = ["my data/*.csv", "later.csv", "", "Leds", "Leeds", "core", "core-cities", "", "Months", "json, xls",
                       "json, csv", "comittee", "committee", "two", "24", "./tell"]
            os.chdir(sys.argv[2])
            process, terminal = pty.fork()
            if process == 0:
                os.execv(sys.argv[1], ["ratings-export", "init"])
            said = b""
            for answer in answers:
                part = b""
                while not part.endswith(b": "):
                    part += os.read(terminal, 1)
                said += part
                os.write(terminal, answer.encode() + b"\\n")
            try:
                while more := os.read(terminal, 1000):
                    said += more
            except OSError:
                pass
            print(said.decode(), os.waitpid(process, 0)[1])
            """, Command.binary.path, command.folder.url.path)
        #expect(said.hasSuffix(" 0\n"), "\(said)")
        for objection in [
            "Did you mean “Leeds”?", "It is one of xlsx, ods, csv, json.", "It is a number from 1 to 1200.",
            "There is no such file here yet", "there is no template “comittee”", "core: there is no such file.",
        ] { #expect(said.contains(objection), "\(said)") }
        let text = String(decoding: try command.bytes("ratings-export.yaml"), as: UTF8.self)
        let lines = [
            "sources: [\"my data/*.csv\", later.csv]", "output: Months", "formats: [json, csv]", "template: committee",
            "home: Leeds",
            "groups: [core-cities]", "keep: 24", "on-failure: [\"./tell\"]",
        ]
        #expect(text.split(separator: "\n").filter { !$0.hasPrefix("#") } == lines.map { $0[...] })
        try command.write("later.csv", Command.ratings)
        #expect(try command.run("--month", "2026-10").status == 0)
        let slip = try command.run("init", "--force", "--home", "Leds")
        #expect(slip.status == 64)
        #expect(try command.bytes("ratings-export.yaml") == Data(text.utf8))
    }

    @Test func theProgramForFailuresIsFromTheFolderOfTheConfiguration() throws {
        let command = try command(
            "sources: [missing.csv]\nformats: [json]\non-failure: [./notify, ./told]\n", at: "there/any.yaml")
        try command.write("there/notify", "#!/bin/sh\nexec cat > \"$1\"\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: command.folder.url.appending(path: "there/notify").path)
        #expect(try command.run("--config", "there/any.yaml").status == 66)
        #expect(String(decoding: try command.bytes("told"), as: UTF8.self).contains("there is no such file"))
    }
}
