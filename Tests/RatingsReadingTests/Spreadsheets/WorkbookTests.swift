import RatingsReading
import Testing

/// Which sheets an Excel workbook has, and where its parts are.
@Suite struct WorkbookTests {
    @Test func sheetsComeInTheOrderOfTheirTabsWithWhatCanBeSeen() throws {
        var file = ExcelFile(rows: excelRow(1, "first"))
        file.worksheets += ["<sheetData>\(excelRow(1, "second"))</sheetData>", "<sheetData/>"]
        file.names = ["Über &amp; unter", "Deep", "Blank"]
        file.states = ["visible", "veryHidden", "hidden"]
        let read = try sheets(of: file.bytes)
        #expect(read.map(\.name) == ["Über & unter", "Deep", "Blank"])
        #expect(read.map(\.isHidden) == [false, true, true])
        #expect(read.map(\.fields) == [[["first"]], [["second"]], []])
    }

    /// Targets from the top of the package and with `..`, a workbook at another place, another order of parts, a sheet
    /// of nothing but a chart.
    @Test func partsAreFoundByTheirRelationships() throws {
        let sheet = { (text: String) in "<worksheet><sheetData>\(excelRow(1, text))</sheetData></worksheet>" }
        let relation = ExcelFile.relationship
        let file = PackedFile([
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": "<Relationships>\(relation("a", "officeDocument", "/book/main.xml", ""))</Relationships>",
            "book/main.xml": """
            <workbook xmlns:q="r"><sheets><sheet name="Two" q:id="b"/><sheet name="One" q:id="a"/>\
            <sheet name="Chart" q:id="c"/><sheet name="Gone" q:id="z"/></sheets></workbook>
            """,
            "book/_rels/main.xml.rels": """
            <Relationships>\(relation("a", "worksheet", "../xl/Sheet1.xml", ""))\
            \(relation("b", "worksheet", "/xl/./sheet2.xml", ""))\
            \(relation("c", "chartsheet", "chart.xml", ""))</Relationships>
            """,
            "xl/sheet1.xml": sheet("one"), "xl/sheet2.xml": sheet("two"), "book/chart.xml": "<chartsheet/>",
        ])
        let read = try sheets(of: file.bytes)
        #expect(read.map(\.name) == ["Two", "One", "Chart", "Gone"])
        #expect(read.map(\.fields) == [[["two"]], [["one"]], [], []])
        #expect(read.map(\.hasCells) == [true, true, false, false])
    }

    @Test func rowsThatWereNotReadArePassedOver() throws {
        var file = ExcelFile(rows: excelRow(1, "first") + excelRow(2, "more"))
        file.worksheets.append("<sheetData>\(excelRow(1, "second"))</sheetData>")
        guard case .spreadsheet(let spreadsheet) = try OpenedFile(path: "x", bytes: file.bytes) else {
            Issue.record("it is a spreadsheet")
            return
        }
        #expect(try spreadsheet.nextSheet()?.name == "Sheet1")
        var record = Record()
        var rows = spreadsheet.rows
        #expect(try rows.read(into: &record))
        #expect(try spreadsheet.nextSheet()?.name == "Sheet2")
        rows = spreadsheet.rows
        #expect(try rows.read(into: &record))
        #expect(record.texts == ["second"])
        #expect(try !rows.read(into: &record))
        #expect(record.count == 0)
        #expect(try spreadsheet.nextSheet() == nil)
        #expect(try !rows.read(into: &record))
    }

    /// More rows than are kept at once, of which the bytes come in many pieces.
    @Test func manyRowsComeInTheirOrder() throws {
        let text = String(repeating: "Requires improvement ", count: 20)
        let rows = (1...6_000).map { excelRow($0, "\($0)", text) }.joined()
        let read = try #require(try sheets(of: ExcelFile(rows: rows).bytes).first)
        #expect(read.rows.count == 6_000)
        #expect(read.rows.allSatisfy { $0.fields == ["\($0.number)", text] })
    }
}
