import RatingsReading
import Testing

/// Sheets of OpenDocument, as LibreOffice and others write them.
@Suite struct OpenDocumentSheetTests {
    private func rows(_ rows: String) throws -> [Row] {
        try #require(try sheets(of: OpenDocumentFile(rows: rows).bytes).first).rows
    }

    private func cell(_ content: String, _ attributes: String = "") -> String {
        "<table:table-row><table:table-cell \(attributes)>\(content)</table:table-cell></table:table-row>"
    }

    static let cells: [(attributes: String, content: String, says: String)] = [
        (#"office:value-type="date" office:date-value="2024-03-05""#, "<text:p>05/03/24</text:p>", "2024-03-05"),
        (#"office:value-type="date" office:date-value="2024-03-05T00:00:00""#, "", "2024-03-05"),
        (
            #"office:value-type="date" office:date-value="2024-03-05T10:30:00""#, "<text:p>x</text:p>",
            "2024-03-05T10:30:00"
        ),
        (#"office:value-type="percentage" office:value="0.85""#, "<text:p>85%</text:p>", "0.85"),
        (#"office:value-type="float" office:value="80500""#, "<text:p>80,500</text:p>", "80500"),
        (#"office:value-type="boolean" office:boolean-value="true""#, "<text:p>WAHR</text:p>", "TRUE"),
        (#"office:value-type="boolean" office:boolean-value="false""#, "<text:p>x</text:p>", "FALSE"),
        (#"office:value-type="string" office:string-value="kept""#, "", "kept"),
        (#"office:value-type="string" office:string-value="kept""#, "<text:p>shown</text:p>", "shown"),
        ("", "<text:p>two <text:span>styled</text:span> words</text:p>", "two styled words"),
        ("", "<text:p>a<text:s text:c=\"3\"/>b<text:s/>c<text:tab/>d<text:line-break/>e</text:p>", "a   b c\td\ne"),
        ("", "<text:p>first\n   line</text:p><text:p/><text:p>third</text:p>", "first line\n\nthird"),
        (
            "",
            "<office:annotation><dc:creator>X</dc:creator><text:p>comment</text:p></office:annotation><text:p>cell</text:p>",
            "cell"
        ),
        ("", "<text:p>a<office:annotation><text:p>no</text:p></office:annotation>b</text:p>", "ab"),
        ("", "<draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame><text:p>yes</text:p>", "yes"),
        (
            "",
            "<table:table><table:table-row><table:table-cell><text:p>inner</text:p></table:table-cell></table:table-row></table:table><text:p>outer</text:p>",
            "outer"
        ),
        ("", "<text:p>see <text:a xlink:href=\"https://example.org\">here</text:a></text:p>", "see here"),
        (#"table:formula="of:=1+1" office:value-type="float" office:value="2""#, "<text:p>2</text:p>", "2"),
    ]

    @Test(arguments: cells)
    func readsWhatACellSays(attributes: String, content: String, says: String) throws {
        #expect(try rows(cell(content, attributes)) == [Row(1, says)])
    }

    @Test func blankRowsWithoutEndCostNothing() throws {
        let blank = openRow("", attributes: "table:number-rows-repeated=\"1048000\"")
        let endless = openRow("", attributes: "table:number-rows-repeated=\"1000000000000000000\"")
        let wide =
            "<table:table-row><table:table-cell table:number-columns-repeated=\"999999999999999999\"/></table:table-row>"
        let read = try rows(openRow("a") + blank + openRow("b") + wide + endless + endless)
        #expect(read == [Row(1, "a"), Row(1_048_002, "b")])
    }

    @Test func repeatedRowsAndCellsAreThereAsOftenAsTheyAreSaidToBe() throws {
        let pair = "<table:table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell>"
        let gap = "<table:table-cell table:number-columns-repeated=\"2\"/>"
        let read = try rows(
            "<table:table-header-rows>\(openRow("head"))</table:table-header-rows><table:table-row-group>"
                + "<table:table-row table:number-rows-repeated=\"3\">\(gap)\(pair)\(gap)</table:table-row>"
                + "</table:table-row-group>" + openRow("end"))
        #expect(
            read == [
                Row(1, "head"), Row(2, "", "", "x", "x"), Row(3, "", "", "x", "x"), Row(4, "", "", "x", "x"),
                Row(5, "end"),
            ])
    }

    @Test func mergedCellsCountForTheirRowsAndHideWhatTheyCover() throws {
        let merged =
            "<table:table-cell table:number-rows-spanned=\"3\" table:number-columns-spanned=\"2\"><text:p>Leeds</text:p></table:table-cell><table:covered-table-cell/>"
        let covered =
            "<table:covered-table-cell table:number-columns-repeated=\"2\"><text:p>secret</text:p></table:covered-table-cell>"
        let last = { (text: String) in "<table:table-cell><text:p>\(text)</text:p></table:table-cell>" }
        let read = try rows(
            "<table:table-row>\(merged)\(last("1"))</table:table-row><table:table-row>\(covered)\(last("2"))</table:table-row>"
                + "<table:table-row>\(covered)\(last("3"))</table:table-row>" + openRow("", "", "4"))
        #expect(
            read == [Row(1, "Leeds", "", "1"), Row(2, "Leeds", "", "2"), Row(3, "Leeds", "", "3"), Row(4, "", "", "4")])
    }

    @Test func knowsHiddenSheetsAndRowsAndLinks() throws {
        let link = cell("<text:p><text:a xlink:href=\"https://example.org/a\">x</text:a></text:p>")
        let formula = cell(
            "<text:p>Page</text:p>",
            "table:formula=\"of:=HYPERLINK(&quot;https://example.org/b&quot;;&quot;Page&quot;)\" office:value-type=\"string\" office:string-value=\"Page\""
        )
        let hidden =
            openRow("h", attributes: "table:visibility=\"collapse\" table:number-rows-repeated=\"2\"")
            + openRow("f", attributes: "table:visibility=\"filter\"")
            + openRow("", attributes: "table:visibility=\"collapse\"")
            + cell("", "table:formula=\"of:=1+1\"")
        var file = OpenDocumentFile(
            tables: OpenDocumentFile.table("A", link + formula, style: "ta1"),
            OpenDocumentFile.table("B", hidden, style: "ta2"))
        file.styles = """
            <style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>\
            <style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
            """
        let read = try sheets(of: file.bytes)
        #expect(read.map(\.name) == ["A", "B"])
        #expect(read.map(\.isHidden) == [false, true])
        #expect(read.first?.links == ["1:0": "https://example.org/a", "2:0": "https://example.org/b"])
        #expect(read.last?.rows == [Row(1, "h"), Row(2, "h"), Row(3, "f")])
        #expect(read.last?.notices.hiddenRows == 3)
        #expect(read.last?.notices.formulasWithoutResult == 1)
    }

    @Test func countsFrom1904WhereTheFileSaysSo() throws {
        var file = OpenDocumentFile(rows: openRow("a"))
        file.settings =
            "<table:calculation-settings><table:null-date table:date-value=\"1904-01-01\"/></table:calculation-settings>"
        guard case .spreadsheet(let spreadsheet) = try OpenedFile(path: "x", bytes: file.bytes) else {
            Issue.record("it is a spreadsheet")
            return
        }
        _ = try spreadsheet.nextSheet()
        #expect(spreadsheet.rows.dateSystem == .since1904)
    }

    /// Many sheets come in one piece of the part, and one sheet in many pieces.
    @Test(arguments: [1, 200]) func piecesAreNoBorders(sheetCount: Int) throws {
        let rowCount = 6_000 / sheetCount
        let tables = (1...sheetCount).map { sheet in
            OpenDocumentFile.table("S\(sheet)", (1...rowCount).map { openRow("\(sheet)", "\($0)", "é & ü") }.joined())
        }
        var file = OpenDocumentFile(rows: "")
        file.tables = tables.joined().replacing("&", with: "&amp;")
        let read = try sheets(of: file.bytes)
        #expect(read.map(\.name) == (1...sheetCount).map { "S\($0)" })
        for (place, sheet) in read.enumerated() {
            let expected = (1...rowCount).map { ["\(place + 1)", "\($0)", "é & ü"] }
            #expect(sheet.fields == expected)
        }
    }

    @Test func sheetsCanBePassedOver() throws {
        let tables = (1...50).map { sheet in
            OpenDocumentFile.table("S\(sheet)", (1...200).map { openRow("\(sheet)", "\($0)") }.joined())
        }
        var file = OpenDocumentFile(rows: "")
        file.tables = tables.joined()
        guard case .spreadsheet(let spreadsheet) = try OpenedFile(path: "x", bytes: file.bytes) else {
            Issue.record("it is a spreadsheet")
            return
        }
        var record = Record()
        for sheet in 1...50 {
            #expect(try spreadsheet.nextSheet()?.name == "S\(sheet)")
            guard sheet.isMultiple(of: 3) else { continue }
            var rows = spreadsheet.rows
            #expect(try rows.read(into: &record))
            #expect(record.texts == ["\(sheet)", "1"])
        }
        #expect(try spreadsheet.nextSheet() == nil)
    }
}
