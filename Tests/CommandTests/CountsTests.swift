import Foundation
import TestSupport
import Testing

/// National counts by grade and area, as they were published, and as at a day.
@Suite struct CountsTests {
    private static let register = ProjectFolder.root.appending(
        path: "Sources/RatingsNormalising/Resources/authorities.csv")
    private static let script = ProjectFolder.root.appending(path: "Tests/CommandTests/Scripts/check_counts.py")

    /// Exports a real file, and compares all counts with those that the script works out.
    ///
    /// - Returns: The command, with its output.
    @discardableResult
    private func check(_ names: [String], asOf: String? = nil, counts: String? = nil) throws -> Command {
        let data = try #require(ProjectFolder.shared).appending(path: "data")
        let command = try Command()
        let paths = names.map { data.appending(path: $0).path }
        let day = asOf.map { ["--as-of", $0] } ?? []
        let export = try command.run(["--xlsx", "--csv", "--month", "2026-10"] + day + paths)
        #expect(export.status == 0, "\(export.errors)")
        let stem = command.folder.url.appending(path: "Output/ratings-2026-10").path
        let published = counts.map { ["--counts", data.appending(path: "expected/\($0)").path] } ?? []
        let outcome = try Python.run(
            [Self.script.path, stem + ".csv", stem, Self.register.path, "--workbook", stem + ".xlsx"] + day + published)
        #expect(outcome.output == "")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return command
    }

    @Test(
        .enabled(if: !WorkbookTests.files.isEmpty, "there is no shared folder beside the project"),
        arguments: WorkbookTests.files)
    func areThePublishedOnes(file: String) throws {
        try check([file], counts: "\(file).counts.csv")
    }

    /// The judgements in the file of an area, by code.
    private func judgements(_ command: Command, _ area: String) throws -> [String: String] {
        let told = try Python.evaluate(
            """
            import csv, sys
            for row in csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")):
                print(row["Code"], row["Judgement"], row["Previous judgement"], sep="|")
            """, command.folder.url.appending(path: "Output/ratings-2026-10-\(area).csv").path)
        let rows = told.split(separator: "\n").map { $0.split(separator: "|", maxSplits: 1).map(String.init) }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }

    @Test(.enabled(if: !WorkbookTests.files.isEmpty, "there is no shared folder beside the project"))
    func areOfTheAuthoritiesThatExistedOnTheDay() throws {
        let before = try check(["official-2009-2023.csv"], asOf: "2023-03-31")
        let overall = try judgements(before, "overall")
        #expect(overall.count == 152)
        #expect(overall["E10000006"]?.hasPrefix("Requires improvement to be good|") == true, "Cumbria")
        #expect(overall["E06000063"] == nil && overall["E06000064"] == nil, "its successors")

        let after = try judgements(try check(["official-2009-2023.csv"], asOf: "2023-04-01"), "overall")
        #expect(after["E10000006"] == nil)
        #expect(after["E06000063"] == nil && after["E06000064"] == nil, "nothing is known of them yet")
        #expect(after.count == 151)
    }

    @Test(.enabled(if: !WorkbookTests.files.isEmpty, "there is no shared folder beside the project"))
    func neverGiveAPredecessorsGradeToItsSuccessor() throws {
        // Abolished: Dorset county, Bournemouth, Poole on 31 March 2019, Northamptonshire on 31 March 2021.
        let old = ["E10000009", "E06000028", "E06000029", "E10000021"]
        let new = ["E06000059", "E06000058", "E06000061", "E06000062"]
        let early = try judgements(try check(["official-2009-2023.csv"], asOf: "2019-03-31"), "overall")
        #expect(old.allSatisfy { early[$0] != nil })
        #expect(new.allSatisfy { early[$0] == nil })
        let between = try judgements(try check(["official-2009-2023.csv"], asOf: "2021-04-01"), "overall")
        #expect((old + new).allSatisfy { between[$0] == nil }, "none of the new ones had been inspected")
        let late = try judgements(
            try check(["official-2009-2023.csv", "history-scraped-2026.csv", "official-2025-latest.csv"]), "overall")
        #expect(old.allSatisfy { late[$0] == nil })
        #expect(late["E06000059"] == "Outstanding|Good", "Dorset of 2019, whose first inspection was in 2021")
        #expect(new.allSatisfy { late[$0] != nil })
        #expect(late.count == 153)
    }

    @Test(.enabled(if: !WorkbookTests.files.isEmpty, "there is no shared folder beside the project"))
    func takeNotYetInspectedForWhatItWasOnTheDay() throws {
        let files = ["official-2024-latest.csv", "history-scraped-2026.csv"]
        let then = try judgements(try check(files, asOf: "2024-03-31"), "leaders")
        #expect(then["E06000063"]?.hasPrefix("[z] Not yet inspected") == true)
        let now = try check(files)
        #expect(try judgements(now, "leaders")["E06000063"]?.hasPrefix("[") == false)
        let history = try Python.evaluate(
            """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            print(sum("ot yet inspected" in str(cell.value) for row in book["Inspection history"].iter_rows() for cell in row))
            print(sum("isted as not yet" in str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row))
            """, now.folder.url.appending(path: "Output/ratings-2026-10.xlsx").path)
        #expect(history == "0\n0\n")
        let tidy = String(decoding: try now.bytes("Output/ratings-2026-10.csv"), as: UTF8.self)
        #expect(tidy.contains("not-yet-inspected,,official-2024-latest.csv"), "nothing that a file says is lost")
    }
}
