import Foundation
import RatingsExport
import RatingsLayout
import RatingsNormalising
import TestSupport
import Testing

/// Templates as a user meets them.
@Suite(.serialized) struct TemplateCommandTests {
    static let names = TemplateLibrary.entries.map(\.name)
    static let history: String? = ProjectFolder.shared?.appending(path: "data/history-scraped-2026.csv").path
    static let neighbours: String? = ProjectFolder.shared?.appending(path: "data/statistical-neighbours.csv").path

    @Test func listsAndShowsWhatIsBuiltIn() throws {
        let command = try Command()
        let list = try command.run("templates", "list")
        #expect(list.status == 0)
        let lines = list.output.split(separator: "\n")
        #expect(lines.compactMap { $0.split(separator: " ").first.map(String.init) } == Self.names)
        for name in Self.names {
            let shown = try command.run("templates", "show", name)
            let file = ProjectFolder.root.appending(path: "Templates/\(name).yaml")
            #expect(shown.output == String(decoding: try Data(contentsOf: file), as: UTF8.self))
            try command.write("\(name).yaml", shown.output)
            let checked = try command.run("templates", "check", "\(name).yaml")
            #expect(checked.status == 0, "\(checked.errors)")
        }
        let unknown = try command.run("templates", "show", "none")
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("default, publication"))
    }

    @Test func startsOneOfTheUsersOwnAndLeavesWhatIsThereAlone() throws {
        let command = try Command()
        for name in Self.names {
            #expect(try command.run("templates", "new", "own/\(name).yaml", "--from", name).status == 0)
            #expect(try command.run("templates", "check", "--quiet", "own/\(name).yaml").status == 0)
        }
        #expect(
            try command.names(in: "own").sorted()
                == (Self.names.map { "\($0).yaml" } + ["template.schema.json"]).sorted())
        let before = try command.bytes("own/default.yaml")
        #expect(try command.run("templates", "new", "own/default.yaml").status == 64)
        #expect(try command.bytes("own/default.yaml") == before)
        let usual = try command.run("--xlsx", "--month", "2026-11", "--output", "a")
        let own = try command.run("--xlsx", "--month", "2026-11", "--output", "b", "--template", "own/default.yaml")
        #expect((usual.status, own.status) == (0, 0))
        #expect(try command.bytes("a/ratings-2026-11.xlsx") == command.bytes("b/ratings-2026-11.xlsx"))
    }

    @Test func tellsAllMistakesWithTheirPlaces() throws {
        let command = try Command()
        try command.write("bad.yaml", "filters: perhaps\nsheets:\n  - sumary\n  - { sheet: areas, hue: 1 }\n")
        let checked = try command.run("templates", "check", "bad.yaml")
        #expect(checked.status == 65)
        for place in ["bad.yaml:1:10:", "bad.yaml:3:5:", "bad.yaml:4:21:", "nearest known: “summary”"] {
            #expect(checked.errors.contains(place), "\(checked.errors)")
        }
        let export = try command.run("--xlsx", "--template", "bad.yaml")
        #expect(export.status == 65)
        #expect(try command.names() == ["bad.yaml"])
        #expect(try command.run("templates", "check", "missing.yaml").status == 66)
        try command.write("home.yaml", "home: Leads\nsheets: [cover]\n")
        let home = try command.run("templates", "check", "home.yaml")
        #expect(home.status == 64)
        #expect(home.errors.contains("“Leeds”"))
    }

    @Test(
        arguments: [
            (["--template", "regional"], "--region"), (["--template", "nowhere"], "full-history"),
            (["--palette", "gren"], "colour-blind"), (["--region", "Lodnon"], "London"),
            (["--group", "core-cities"], "--home"),
        ])
    func refusesWhatCannotBe(_ arguments: [String], _ hint: String) throws {
        let command = try Command()
        let outcome = try command.run(["--xlsx"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(hint), "\(outcome.errors)")
        #expect(try command.names().isEmpty)
    }

    @Test func pathsInATemplateAreFromItsFolder() throws {
        let command = try Command()
        try command.write("settings/near.csv", "authority,rank,neighbour\nLeeds,1,Sheffield\n")
        try command.write("settings/north.txt", "Leeds\nManchester\n")
        try command.write(
            "settings/own.yaml",
            """
            home: Leeds
            neighbours: near.csv
            groups: [north.txt, core-cities, { name: Board, authorities: [Leeds, E08000003] }]
            sheets: [our-authority, our-neighbours]
            """)
        let outcome = try command.run("--xlsx", "--month", "2026-11", "--template", "settings/own.yaml")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let shown = try Python.evaluate(
            """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            print(book.sheetnames)
            print(sorted({row[2].value for row in book["Our authority"].iter_rows(min_row=6) if row[2].value}))
            """, command.folder.url.appending(path: "Output/ratings-2026-11.xlsx").path)
        for part in [
            "['Our authority', 'Our neighbours']", "Group: north", "Group: English core cities", "Group: Board",
        ] {
            #expect(shown.contains(part), "\(shown)")
        }
    }

    // The template bench is a measure and no workbook for readers: it has neither a cover nor notes.
    @Test(
        .enabled(if: history != nil, "there is no shared folder beside the project"),
        arguments: names.filter { $0 != "bench" })
    func everyTemplateIsAccessible(name: String) throws {
        let command = try Command()
        let export = try command.run(
            "--xlsx", "--month", "2026-11", "--template", name, "--home", "Leeds", "--neighbours",
            try #require(Self.neighbours), "--group", "core-cities", try #require(Self.history))
        #expect(export.status == 0, "\(export.errors)")
        let checker = try #require(ProjectFolder.shared).appending(path: "access/check_xlsx.py").path
        let book = command.folder.url.appending(path: "Output/ratings-2026-11.xlsx").path
        // Opening in LibreOffice takes many seconds; the default template's workbooks are opened in other tests.
        let options = name == "publication" ? [] : ["--no-soffice"]
        let outcome = try Python.run([checker, "--quiet"] + options + [book])
        #expect(outcome.output.contains("score:"), "\(outcome.output)")
        #expect(!outcome.output.contains("FAIL"), "\(outcome.output)")
    }

    @Test func theSchemaKnowsWhatTheReaderKnows() throws {
        let schema = try TemplateStarter(rules: try Rules()).schema()
        let file = ProjectFolder.root.appending(path: "Templates/template.schema.json")
        if ProcessInfo.processInfo.environment["UPDATE_SCHEMA"] != nil { try Data(schema.utf8).write(to: file) }
        #expect(
            String(decoding: try Data(contentsOf: file), as: UTF8.self) == schema,
            "run UPDATE_SCHEMA=1 swift test --filter theSchemaKnowsWhatTheReaderKnows")
        let verdict = try Python.evaluate(
            """
            import json, pathlib, sys
            import jsonschema, yaml
            folder = pathlib.Path(sys.argv[1])
            validator = jsonschema.Draft7Validator(json.loads((folder / "template.schema.json").read_text()))
            for path in sorted(folder.glob("*.yaml")):
                text = path.read_text()
                assert text.startswith("# yaml-language-server: $schema=template.schema.json"), path
                print(path.name, len(list(validator.iter_errors(yaml.safe_load(text)))))
            for wrong in ["hue: 1\\nsheets: [cover]", "sheets: [sumary]", "sheets: []", "title: x",
                          "sheets: [{sheet: areas, columns: [judgment]}]", "sheets: [{sheet: area}]"]:
                print(validator.is_valid(yaml.safe_load(wrong)))
            """, ProjectFolder.root.appending(path: "Templates").path)
        #expect(
            verdict.split(separator: "\n") == Self.names.sorted().map { "\($0).yaml 0" }
                + Array(repeating: "False", count: 6))
    }
}
