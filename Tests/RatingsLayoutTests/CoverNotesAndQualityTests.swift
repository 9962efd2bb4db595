import RatingsModel
import Testing

@testable import RatingsAnalysis
@testable import RatingsLayout

@Suite("Cover, contents, notes, data quality")
struct CoverNotesAndQualityTests {
    @Test("The Cover says what, when, from where, and whom to ask")
    func cover() throws {
        let cover = try #require(try StandardWorkbookTests.plan().sheet("Cover"))
        #expect(cover.table == nil)
        #expect(cover.title == "Children's services inspection ratings, November 2026")
        for part in [
            "5 inspections and 1 visit of 4 authorities", "from 21 February 2022 to 11 May 2026",
            "Source: latest.csv, 11 rows",
            "SHA-256: a1a1", "Contact:", "Open Government Licence v3.0", "30 November 2026",
            "Listed as not yet inspected: 1 authority",
        ] {
            #expect(cover.text.contains(part), "\(part)")
        }
        let sample = WorkbookOptions(
            template: try TemplateFixture.named("default"), notices: ["This is the built-in sample."])
        #expect(
            try StandardWorkbookTests.plan(options: sample).sheet("Cover")?.lines.first?.cell.shown
                == "This is the built-in sample.")
    }

    @Test("Contents link every other sheet, and give the number of rows")
    func contents() throws {
        let plan = try StandardWorkbookTests.plan()
        let contents = try #require(plan.sheet("Contents"))
        #expect(
            contents.cells.map { $0["Sheet"]?.content }
                == plan.sheets.filter { $0.name != "Contents" }.map { .sheetLink(text: $0.name, sheet: $0.name) })
        #expect(contents.row("Inspection history")?["Rows of its table"]?.content == .integer(7))
        #expect(contents.row("Cover")?["Rows of its table"]?.shown == "[z]")
    }

    @Test("Every mark of a note leads to a note")
    func notes() throws {
        let plan = try StandardWorkbookTests.plan()
        let numbers = Set(try #require(plan.sheet("Notes")).rows.compactMap { $0["Note number"] })
        let marks = plan.sheets.flatMap { $0.text.matches(of: /\[note \d+\]/).map { String($0.output) } }
        #expect(!marks.isEmpty)
        #expect(marks.allSatisfy(numbers.contains))
    }

    @Test("Notes on areas tell what may be compared")
    func areaNotes() throws {
        let rows = try #require(try StandardWorkbookTests.plan().sheet("Notes")).rows
        func note(_ about: String) -> String? { rows.first { $0["About"] == about }?["Note"] }
        #expect(
            note("Overall effectiveness")
                == "Judged under SIF, ILACS-2018 and ILACS-2023. Not judged under ILACS-2026. Its grades are compared "
                + "across these frameworks, and a change of framework is marked.")
        #expect(
            note("Children in care and care leavers")?.hasSuffix("with each other and with no other judgement.") == true
        )
        #expect(note("SLAC: SLAC in words")?.contains("1 April 2009 to 24 August 2012") == true)
        #expect(note("Grades, and the grade Adequate")?.contains("Under SLAC the third grade") == true)
    }

    @Test("The sum of the rows, and each finding, the gravest first")
    func quality() throws {
        var data = StandardWorkbookTests.data
        data.dataset.findings = [
            Finding(
                .gssSuperseded, source: 0, row: 5, column: "la_code", value: "E08000019", authority: "leeds",
                message: "An older code."),
            Finding(
                .unrecognisedGrade, source: 0, row: 6, column: "Overall", value: " -", authority: "Nowhere",
                message: "No grade."),
            Finding(.noHeader, source: 0, message: "No heading row was found."),
        ]
        let sheet = try #require(try StandardWorkbookTests.plan(data).sheet("Data quality"))
        #expect(sheet.text.contains("Rows read 11 = used 6 + duplicates 0 + visits 1 + not data 4 + left out 0."))
        #expect(sheet.text.contains("Findings 3: File left out 1, Row left out 0, Warning 1, Note 1."))
        #expect(sheet.rows.compactMap { $0["Code"] } == ["no-header", "unrecognised-grade", "gss-superseded"])
        #expect(sheet.rows[0]["Row"] == "[z]")
        #expect(sheet.rows[1]["Raw value"] == "“ -”")
        #expect(sheet.rows[1]["Authority"] == "Nowhere")
        #expect(sheet.rows[2]["Authority"] == "Leeds")
        #expect(sheet.cells[2]["Row"]?.content == .integer(5))
    }

    @Test("One row says that nothing was found")
    func nothingFound() throws {
        let sheet = try #require(try StandardWorkbookTests.plan().sheet("Data quality"))
        #expect(sheet.rows.count == 1)
        #expect(sheet.rows[0]["Source"] == "No findings")
    }

    @Test("The same text never leads to two reports")
    func links() throws {
        var data = Fixture()
        for (start, published, url) in [
            ("2025-01-06", "2025-02-10", "a"), ("2025-09-01", "2025-10-20", "b"), ("2025-09-02", "2025-10-20", "c"),
            ("2025-09-03", "2025-10-20", "b"), ("2022-09-03", "2022-10-20", "d"), ("2022-09-01", "2022-10-20", "d"),
        ] {
            data.inspect("Leeds", "ILACS-2023", start, published: published, url: "https://reports.example/\(url)")
        }
        let links = ReportLinks(data.analysis())
        #expect(
            (0..<6).map(links.text) == [
                "Leeds report, 10 Feb 2025", "Leeds report, 20 Oct 2025", "Leeds report, 20 Oct 2025, document 2",
                "Leeds report, 20 Oct 2025", "Leeds report 2022", "Leeds report 2022",
            ])
    }
}
