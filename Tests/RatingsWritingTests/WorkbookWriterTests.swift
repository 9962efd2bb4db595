import Foundation
import RatingsLayout
import RatingsModel
import RatingsWriting
import TestSupport
import Testing
import XLSXWriter

struct WorkbookWriterTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var path: String { folder.url.appending(path: "ratings.xlsx").path }

    @discardableResult
    private func write(_ plan: WorkbookPlan) throws -> WorkbookReport {
        try WorkbookWriter(temporaryFolder: folder.url.path).write(plan, to: path)
    }

    @Test("A sheet with a table: title, lines, heading row, cells by their roles")
    func tableSheet() throws {
        #expect(try write(SamplePlan.whole()) == WorkbookReport())
        let sheet = try #require(try WorkbookReadback(path).sheets["A's latest"])
        let title = try #require(sheet.cells["A1"])
        #expect(title.size == 16 && title.bold && !title.wraps)
        #expect(sheet.heights["1"] == 24)
        let line = try #require(sheet.cells["A2"])
        #expect(line.size == 12 && !line.bold && !line.wraps)
        #expect(sheet.tables == ["Latest_inspections": "A6:G66"])
        let heading = try #require(sheet.cells["B6"])
        #expect(heading.bold && heading.wraps && heading.bottom == "thin" && heading.fill == nil)
        #expect(sheet.heights["6"] == 36)
        #expect(sheet.freeze == "A7")
        #expect(sheet.repeated == "$6:$6")
        #expect(sheet.orientation == "landscape")
        #expect(sheet.cells.values.allSatisfy { $0.font == "Arial" })
        #expect(abs((sheet.widths["F"] ?? 0) - 40) < 0.8)
    }

    @Test("Headings stand where their cells have their text: numbers right, also where there is none")
    func alignment() throws {
        try write(SamplePlan.whole())
        let cells = try #require(try WorkbookReadback(path).sheets["A's latest"]).cells
        func horizontal(_ cells: [WorkbookReadback.Cell?]) -> [String?] { cells.map { $0?.horizontal } }
        #expect(horizontal([cells["A6"], cells["A7"]]) == [nil, nil])
        #expect(horizontal([cells["B6"], cells["B7"]]) == ["left", "left"], "both with the same indentation")
        #expect(horizontal([cells["D6"], cells["D7"]]) == ["right", "right"])
        #expect(cells["E16"]?.value == "[x]" && cells["E16"]?.horizontal == "right")
    }

    @Test("Contents have their types and number formats, body cells stand in the middle of their rows")
    func contents() throws {
        try write(SamplePlan.whole())
        let cells = try #require(try WorkbookReadback(path).sheets["A's latest"]).cells
        let text = try #require(cells["A7"])
        #expect(text.type == "s" && text.vertical == "center" && text.horizontal == nil && !text.wraps)
        let date = try #require(cells["C7"])
        #expect(date.type == "d" && date.numberFormat == "d mmm yyyy" && date.horizontal == "left")
        #expect(date.value == "2025-05-09 00:00:00")
        let integer = try #require(cells["D7"])
        #expect(integer.type == "n" && integer.numberFormat == "#,##0" && integer.value == "1000")
        let share = try #require(cells["E8"])
        #expect(share.type == "n" && share.numberFormat == "0.0%" && share.value == "0.01")
        let link = try #require(cells["F7"])
        #expect(link.link == "https://reports.ofsted.gov.uk/provider/44/0")
        #expect(link.value == "Report on authority 1" && link.underline && link.colour == "0B4F9E")
        let wrapped = try #require(cells["G7"])
        #expect(wrapped.wraps && wrapped.vertical == "center")
    }

    @Test("Grades have the theme's paint, and the row of the home authority is bold")
    func paint() throws {
        try write(SamplePlan.whole())
        let cells = try #require(try WorkbookReadback(path).sheets["A's latest"]).cells
        #expect(cells["B7"]?.fill == "00402B")
        #expect(cells["B7"]?.colour == "FFFFFF")
        #expect(cells["B8"]?.fill == "7FC08F")
        #expect(cells["B8"]?.colour == "0B0C0C")
        #expect(cells["B12"]?.value == "[x]")
        #expect(cells["B12"]?.fill == "F3F2F1")
        for column in "ABCDEF" { #expect(cells["\(column)10"]?.bold == true) }
        #expect(cells["A11"]?.bold == false)
    }

    @Test("A sheet of text: lines wrap in a wide column A, headings stand out")
    func textSheet() throws {
        try write(SamplePlan.whole())
        let sheet = try #require(try WorkbookReadback(path).sheets["Cover"])
        #expect(sheet.cells["A2"]?.wraps == true)
        #expect(sheet.cells["A4"]?.size == 14)
        #expect(sheet.cells["A4"]?.bold == true)
        #expect(sheet.heights["4"] == 21)
        #expect(sheet.heights["5"] == 54)
        #expect(sheet.cells["A6"]?.link == "mailto:data@example.gov.uk")
        #expect(sheet.freeze == nil)
        #expect(sheet.orientation == "portrait")
        #expect(abs((sheet.widths["A"] ?? 0) - 100) < 0.8)
        let contents = try #require(try WorkbookReadback(path).sheets["Contents"])
        #expect(contents.cells["A4"]?.link == "'A''s latest'!A1")
        #expect(contents.freeze == nil)
    }

    @Test("The document properties are those of the plan")
    func properties() throws {
        try write(SamplePlan.whole())
        #expect(
            try WorkbookReadback(path).properties == [
                "title": "Ofsted ratings of local authorities", "subject": "Children's services",
                "author": "A council", "keywords": "Ofsted, ILACS", "comments": "Made for a test", "language": "en-GB",
                "created": "2026-08-01T12:00:00",
            ])
    }

    @Test("Equal plans give equal bytes")
    func sameBytes() throws {
        try write(SamplePlan.whole())
        let first = try Data(contentsOf: URL(filePath: path))
        try write(SamplePlan.whole())
        #expect(try Data(contentsOf: URL(filePath: path)) == first)
    }

    @Test("What Excel can't hold is mended, shown and counted, and no row is lost")
    func mended() throws {
        let early = try SamplePlan.date(1899, 12, 31)
        let long = String(repeating: "a", count: 40_000)
        let rows: [[Cell]] = [
            [.text("a\u{0}b")], [.text(long)], [Cell(.link(text: "Report", address: "javascript:alert(1)"))],
            [Cell(.link(text: "c\u{1}d", address: "https://example.org/"))], [Cell(.date(early))],
            [Cell(.link(text: long, address: "https://example.org/"))], [Cell(.sheetLink(text: "Hash", sheet: "A#1"))],
            [.text("")], [.text("=HYPERLINK(\"http://evil\")")],
        ]
        let report = try write(
            SamplePlan.plan(sheets: [
                SheetPlan(
                    name: "Data", title: "Title",
                    table: TablePlan(
                        name: "T", columns: [.init("Text", width: 300)], headingHeight: 18,
                        rows: .init(count: rows.count) { .init(rows[$0], height: 5_000) }))
            ]))
        #expect(report.cellsWithReplacedCharacters == 2)
        #expect(report.cellsWithCutText == 2)
        #expect(report.linksAsText == 2)
        #expect(report.datesAsText == 1)
        let sheet = try #require(try WorkbookReadback(path).sheets["Data"])
        #expect(sheet.cells["A3"]?.value == "a\u{FFFD}b")
        #expect(sheet.cells["A4"]?.value?.count == 32_767)
        #expect(sheet.cells["A4"]?.value?.hasSuffix("a [cut]") == true)
        #expect(sheet.cells["A5"]?.value == "Report")
        #expect(sheet.cells["A5"]?.link == nil)
        #expect(sheet.cells["A5"]?.underline == false)
        #expect(sheet.cells["A6"]?.value == "c\u{FFFD}d")
        #expect(sheet.cells["A6"]?.link == "https://example.org/")
        #expect(sheet.cells["A7"]?.value == "31 December 1899")
        #expect(sheet.cells["A8"]?.value?.hasSuffix("a [cut]") == true)
        #expect(sheet.cells["A9"]?.value == "Hash")
        #expect(sheet.cells["A10"] == nil)
        #expect(sheet.cells["A11"]?.value == "=HYPERLINK(\"http://evil\")")
        #expect(sheet.cells["A11"]?.type == "s")
        #expect(sheet.heights["3"] == 409)
    }

    @Test("A row that hasn't a cell for each column is an error of the plan")
    func cellCount() throws {
        let table = TablePlan(
            name: "T", columns: [.init("A", width: 10), .init("B", width: 10)], headingHeight: 18,
            rows: .init(count: 1) { _ in .init([.text("a")]) })
        let plan = try SamplePlan.plan(sheets: [SheetPlan(name: "Data", title: "Title", table: table)])
        #expect(throws: PlanFault.cells(sheet: "Data", row: 0, found: 1, expected: 2)) { try write(plan) }
    }

    @Test(
        "The accessibility checker finds nothing that can be done with the library",
        .enabled(if: ProjectFolder.shared != nil, "the shared checker is not there"))
    func accessibility() throws {
        let checker = try #require(ProjectFolder.shared).appending(path: "access/check_xlsx.py")
        try write(SamplePlan.whole())
        let outcome = try Python.run([checker.path, "--no-soffice", "--quiet", path])
        #expect(outcome.output.contains("score: "), "\(outcome.errors)")
        let failed = outcome.output.split(separator: "\n").filter { $0.hasPrefix("FAIL") }
        // The library can't tag a title with the style Heading 1.
        #expect(failed.allSatisfy { $0.hasPrefix("FAIL T3 ") }, "\(outcome.output)\(outcome.errors)")
    }
}
