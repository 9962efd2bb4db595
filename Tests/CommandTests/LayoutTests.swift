import Foundation
import TestSupport
import Testing

/// Layouts on the command line: their names, an officer's own, and why a file has the one that it has.
@Suite struct LayoutTests {
    private static let layout = """
        layout: Our tracker
        columns: { Council: authority, Inspected on: start, Safeguarding: help-protection }
        values: { grades: { RI: requires-improvement } }
        date-order: mdy
        type: ILACS short
        """
    private static let table = "Council,Inspected on,Safeguarding\nLeeds,05/13/2024,RI\n"

    private func command() throws -> Command {
        let command = try Command()
        try command.write("tracker.yaml", Self.layout)
        try command.write("tracker.csv", Self.table)
        try command.write("good.csv", Command.ratings)
        return command
    }

    private func json(_ outcome: Python.Outcome) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    @Test func checkNamesTheLayoutAndTheRowOfItsHeading() throws {
        let command = try command()
        let text = try command.run("check", "--layout", "tracker.yaml", "tracker.csv", "good.csv")
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.contains("Layout: Our tracker, heading in row 1"))
        #expect(text.output.contains("Layout: a table of its own: one row per inspection, heading in row 1"))
        let report = try json(command.run("check", "--format", "json", "--layout", "tracker.yaml", "tracker.csv"))
        let files = try #require(report["files"] as? [[String: Any]])
        #expect(files.map { $0["layouts"] as? [String] } == [["Our tracker, heading in row 1"]])
    }

    @Test func anExportReadsATableOfOnesOwnBesideOthers() throws {
        let command = try command()
        let outcome = try command.run(
            "--csv", "--month", "2026-10", "--layout", "tracker.yaml", "tracker.csv", "good.csv")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let tidy = String(decoding: try command.bytes("Output/ratings-2026-10.csv"), as: UTF8.self)
        #expect(
            tidy.contains("E08000035,Leeds,Yorkshire and The Humber,ILACS-2023,ILACS short,2024-05-13,,2024-06-20,"))
        #expect(tidy.contains(",help-protection,requires-improvement,graded,,tracker.csv,2\r\n"))
        #expect(tidy.contains("Bradford,Yorkshire and The Humber,ILACS-2023,ILACS standard,2024-01-31"))
        let dayFirst = try command.run(
            "--csv", "--layout", "tracker.yaml", "--date-order", "dmy", "tracker.csv")
        #expect(dayFirst.status == 65)
        #expect(dayFirst.errors.contains("month first"))
    }

    @Test func mistakesInLayoutsAreToldAtOnceAndNothingIsWritten() throws {
        let command = try command()
        try command.write("bad.yaml", "columns:\n  Council: autority\ntype: shrt\n")
        try command.write("worse.yaml", "- nothing\n")
        for arguments in [["check"], ["--csv"], ["layouts", "explain"]] {
            let outcome = try command.run(
                arguments + ["--layout", "bad.yaml", "--layout", "worse.yaml", "tracker.csv"])
            #expect(outcome.status == 65)
            #expect(outcome.output == "")
            #expect(
                outcome.errors.contains(
                    "bad.yaml:2:12: “autority” is no field or area; nearest known: “authority”; allowed: authority,"))
            #expect(outcome.errors.contains("bad.yaml:3:7: “shrt” is no type of inspection"))
            #expect(outcome.errors.contains("worse.yaml:1:1: "))
        }
        #expect(try !command.names().contains("Output"))
    }

    @Test func aMissingLayoutIsNoInputAndStandardInputIsNone() throws {
        let command = try command()
        for arguments in [["check"], ["--csv"], ["layouts", "explain"]] {
            let outcome = try command.run(arguments + ["--layout", "absent.yaml", "tracker.csv"])
            #expect(outcome.status == 66)
            #expect(outcome.errors.contains("absent.yaml: there is no such file"))
            #expect(try command.run(arguments + ["--layout", "-", "tracker.csv"]).status == 64)
        }
    }

    @Test func aLayoutThatAppliesToNoTableIsToldOf() throws {
        let command = try command()
        let outcome = try command.run("--csv", "--layout", "tracker.yaml", "good.csv")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("tracker.yaml: no table has all of its headings"))
        #expect(try command.run("--csv", "--strict", "--layout", "tracker.yaml", "good.csv").status == 1)
        #expect(try command.run("check", "--layout", "tracker.yaml", "good.csv").status == 1)
    }

    @Test func listsTheLayoutsThatHaveAName() throws {
        let command = try Command()
        let text = try command.run("layouts", "list")
        #expect(text.status == 0)
        #expect(text.output.contains("ofsted-latest\n  Ofsted: latest judgements as at 31 March, from 2025\n"))
        #expect(text.output.contains("Shape: blocks"))
        let listed = try json(command.run("layouts", "list", "--format", "json"))
        let layouts = try #require(listed["layouts"] as? [[String: Any]])
        #expect(layouts.count >= 11)
        for layout in layouts {
            #expect(layout["id"] is String && layout["name"] is String && layout["columns"] is [String])
            #expect(["inspections", "judgements", "blocks"].contains(layout["shape"] as? String ?? ""))
        }
    }

    @Test func explainsAFileColumnByColumn() throws {
        let command = try command()
        try command.write("misspelt.csv", Command.ratings.replacing("Publication date", with: "Publicaton date"))
        let outcome = try command.run("layouts", "explain", "misspelt.csv")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Local authority"))
        #expect(outcome.output.contains("unknown; nearest known: “Publication date”"))
        let own = try command.run("layouts", "explain", "tracker.csv", "--layout", "tracker.yaml", "--format", "json")
        let tables = try #require(try json(own)["tables"] as? [[String: Any]])
        #expect(tables.map { $0["name"] as? String } == ["Our tracker"])
        let columns = try #require(tables.first?["columns"] as? [[String: Any]])
        #expect(columns.map { $0["meaning"] as? String } == ["authority", "start", "help-protection"])
    }

    @Test func explainsWhatAFileLacks() throws {
        let command = try command()
        try command.write("notes.csv", "Notes\nAll the data relates to inspections.\nhttps://www.gov.uk\n")
        try command.write("one.csv", "x\ny\nAuthority,Overall\nLeeds,Good\n")
        let notes = try command.run("layouts", "explain", "notes.csv")
        #expect(notes.status == 65)
        #expect(notes.output.contains("No row is like a heading"))
        let one = try command.run("layouts", "explain", "one.csv", "--layout", "tracker.yaml")
        #expect(one.status == 65)
        #expect(one.output.contains("row 3 names the authority and one judgement; two are needed"))
        #expect(one.output.contains("tracker.yaml does not apply: Our tracker"))
        #expect(one.output.contains("No heading “Council”"))
        #expect(try command.run("layouts", "explain", "absent.csv").status == 66)
        #expect(try command.run("layouts", "explain").status == 64)
        #expect(try command.run("layouts", "list", "--format", "xml").status == 64)
        #expect(try command.run("layouts", "--help").status == 0)
        #expect(try command.run("layouts", "explain", "-", input: Data(Command.ratings.utf8)).status == 0)
    }

    @Test func theExampleOfTheDocumentationWorks() throws {
        let text = String(
            decoding: try Data(contentsOf: ProjectFolder.root.appending(path: "docs/layouts.md")), as: UTF8.self)
        func block(_ language: String) throws -> String {
            let start = try #require(text.firstRange(of: "```\(language)\n"))
            let end = try #require(text[start.upperBound...].firstRange(of: "```"))
            return String(text[start.upperBound..<end.lowerBound])
        }
        let command = try Command()
        try command.write("tracker.csv", try block("csv"))
        try command.write("tracker.yaml", try block("yaml"))
        let outcome = try command.run(
            "--csv", "--month", "2026-10", "--strict", "--layout", "tracker.yaml", "tracker.csv")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let tidy = String(decoding: try command.bytes("Output/ratings-2026-10.csv"), as: UTF8.self)
        let judgements = tidy.split(separator: "\r\n").dropFirst().map { row in
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            return [1, 3, 4, 5, 8, 9, 10].map { String(fields[$0]) }.joined(separator: " ")
        }
        #expect(
            judgements == [
                "Leeds ILACS-2023 ILACS standard 2024-05-13 leaders outstanding graded",
                "Leeds ILACS-2023 ILACS standard 2024-05-13 help-protection requires-improvement graded",
                "Bradford ILACS-2023 ILACS short 2024-01-31 leaders  not-judged",
                "Bradford ILACS-2023 ILACS short 2024-01-31 help-protection inadequate graded",
            ])
    }
}
