import RatingsReading
import Testing

/// Worksheets of Office Open XML, as programs write them in all their ways.
@Suite struct WorksheetTests {
    private func fields(_ rows: String, _ change: (inout ExcelFile) -> Void = { _ in }) throws -> [[String]] {
        try #require(try sheet(rows, change)).fields
    }

    private func sheet(
        _ rows: String, below: String = "", _ change: (inout ExcelFile) -> Void = { _ in }
    ) throws -> ReadSheet? {
        var file = ExcelFile(rows: rows, below: below)
        change(&file)
        return try sheets(of: file.bytes).first
    }

    // MARK: - Kinds of values

    @Test func readsValuesOfAllKinds() throws {
        let rows = """
            <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>inline</t></is></c>\
            <c r="C1" t="str"><f>A1&amp;"x"</f><v>worked out</v></c><c r="D1"><v>3.5</v></c>\
            <c r="E1" t="n"><v>1E3</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="b"><v>0</v></c>\
            <c r="H1" t="e"><v>#N/A</v></c><c r="I1" t="d"><v>2024-03-05T00:00:00</v></c>\
            <c r="J1" t="d"><v>2024-03-05T10:30:00</v></c><c r="K1" t="s"><v>0</v></c></row>
            """
        let read = try fields(rows) { $0.texts = ["<si><t>first</t></si>", "<si><t>second</t></si>"] }
        #expect(
            read == [
                [
                    "second", "inline", "worked out", "3.5", "1E3", "TRUE", "FALSE", "#N/A", "2024-03-05",
                    "2024-03-05T10:30:00", "first",
                ]
            ])
    }

    @Test func readsTextsWithRunsReadingsEscapesAndBlanks() throws {
        let rows = "<row r=\"1\">" + (0..<6).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "</row>"
        let read = try fields(rows) {
            $0.texts = [
                "<si><r><rPr><b/></rPr><t>Requires </t></r><r><t xml:space=\"preserve\">improvement </t></r></si>",
                "<si><t>課きこ</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><phoneticPr fontId=\"1\"/></si>",
                "<si><t>one_x000D_&#10;two_x0041_</t></si>", "<si><t>not_xZZZZ_ _x005F_x0041_ a_b</t></si>",
                "<si/>", "<si><t><![CDATA[<b> & ]]>c</t></si>",
            ]
        }
        #expect(
            read == [
                ["Requires improvement ", "課きこ", "one\ntwoA", "not_xZZZZ_ _x0041_ a_b", "", "<b> & c"]
            ])
    }

    @Test func textOfACellThatSaysNoKindDoesNotPileUp() throws {
        let rows = (1...3).map { "<row r=\"\($0)\"><c><is><t>lost</t></is></c><c><v>\($0)</v></c></row>" }.joined()
        var limits = ReadingLimits()
        limits.cellBytes = 8
        let read = try sheets(of: ExcelFile(rows: rows).bytes, limits: limits)
        #expect(read.first?.fields == [["", "1"], ["", "2"], ["", "3"]])
    }

    // MARK: - Dates

    private static let styles = """
        <numFmts count="8"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>\
        <numFmt numFmtId="165" formatCode="0 &quot;days&quot;"/><numFmt numFmtId="166" formatCode="[Red]0"/>\
        <numFmt numFmtId="167" formatCode="General"/><numFmt numFmtId="168" formatCode="[$-809]d\\ mmmm\\ yyyy;@"/>\
        <numFmt numFmtId="169" formatCode="[h]:mm"/><numFmt numFmtId="170" formatCode="mmm\\-yy"/>\
        <numFmt numFmtId="171" formatCode="0;&quot;yes&quot;;d"/></numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/>\
        <xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="169"/><xf numFmtId="170"/>\
        <xf numFmtId="171"/><xf numFmtId="20"/></cellXfs>
        """

    static let dates: [(style: Int, value: String, says: String)] = [
        (0, "45356", "45356"), (1, "45356", "2024-03-05"), (2, "45356.4375", "2024-03-05T10:30:00"),
        (3, "45356", "2024-03-05"), (4, "45356", "45356"), (5, "45356", "45356"), (6, "45356", "45356"),
        (7, "45356", "2024-03-05"), (8, "45356", "45356"), (9, "45356", "2024-03-05"), (10, "45356", "45356"),
        (11, "45356", "45356"), (99, "45356", "45356"), (1, "4.5356E4", "2024-03-05"), (1, "60", "60"),
        (1, "61", "1900-03-01"), (1, "-3", "-3"), (1, "2958465", "9999-12-31"), (1, "2958466", "2958466"),
        (1, "0.25", "0.25"), (1, "99999999999999999999", "99999999999999999999"), (1, "45355.9999999", "2024-03-05"),
    ]

    @Test(arguments: dates)
    func tellsDatesFromNumbers(style: Int, value: String, says: String) throws {
        let read = try fields("<row r=\"1\"><c r=\"A1\" s=\"\(style)\"><v>\(value)</v></c></row>") {
            $0.styles = Self.styles
        }
        #expect(read == [[says]])
    }

    @Test func countsFrom1904WhereTheWorkbookSaysSo() throws {
        let read = try fields("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43894</v></c></row>") {
            $0.styles = Self.styles
            $0.properties = "<workbookPr date1904=\"1\"/>"
        }
        #expect(read == [["2024-03-05"]])
    }

    // MARK: - Places

    @Test func keepsThePlacesOfRowsAndCells() throws {
        let rows = """
            <row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="E2"/></row><row r="3"/>\
            <row r="7" spans="1:3"><c><v>3</v></c><c><v>4</v></c></row><row><c r="C8"><v>5</v></c><c><v>6</v></c></row>
            """
        let read = try #require(try sheet(rows))
        #expect(
            read.rows == [Row(2, "", "1", "", "2"), Row(7, "3", "4"), Row(8, "", "", "5", "6")])
    }

    @Test func readsElementsWithAnyPrefix() throws {
        let file = ExcelFile(rows: "")
        var members = file.members
        members[0].bytes = Array(
            """
            <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1">\
            <x:c r="A1" t="inlineStr"><x:is><x:t>merged</x:t></x:is></x:c><x:c r="B1"><x:v>1</x:v></x:c></x:row>\
            <x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row></x:sheetData >\
            <x:mergeCells count="1"><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>
            """.utf8)
        let read = try sheets(of: PackedFile(members).bytes)
        #expect(read.first?.rows == [Row(1, "merged", "1"), Row(2, "merged", "2")])
    }

    @Test func aMergedCellCountsForAllOfItsRows() throws {
        let rows =
            excelRow(1, "Leeds", "a") + "<row r=\"2\"><c r=\"A2\"/><c r=\"B2\"><v>2</v></c></row>"
            + "<row r=\"3\"><c r=\"B3\"><v>3</v></c></row>" + excelRow(4, "York", "b", "c", "tall")
            + "<row r=\"5\"><c r=\"A5\"><v>5</v></c></row>" + excelRow(6, "Hull", "d")
        let merged = ["A1:A3", "B4:C4", "D4:D5", "A9:A7", "x"].map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let read = try #require(try sheet(rows, below: "<mergeCells>\(merged)</mergeCells>"))
        #expect(
            read.rows == [
                Row(1, "Leeds", "a"), Row(2, "Leeds", "2"), Row(3, "Leeds", "3"), Row(4, "York", "b", "c", "tall"),
                Row(5, "5", "", "", "tall"), Row(6, "Hull", "d"),
            ])
    }

    @Test func rowsAreOnlyThoseOfTheSheetsData() throws {
        let anchor =
            "<controls><control><anchor><from><xdr:col>0</xdr:col><xdr:row>3</xdr:row></from></anchor></control></controls>"
        let read = try #require(try sheet(excelRow(1, "a"), below: anchor))
        #expect(read.rows == [Row(1, "a")])
    }

    // MARK: - Links, formulas, hidden rows

    @Test func linksLeadWhereTheCellLeads() throws {
        let rows = """
            \(excelRow(1, "Ofsted page", "other"))<row r="2"><c r="A2" t="str">\
            <f>HYPERLINK("https://example.org/b?x=1&amp;y=2","Report")</f><v>Report</v></c><c r="B2" t="str">\
            <f>HYPERLINK("https://example.org/"&amp;A1)</f><v>no</v></c></row>
            """
        let below = """
            <hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1" location="Sheet1!A1"/>\
            <hyperlink ref="B2" r:id="rId9"/></hyperlinks>
            """
        let read = try #require(
            try sheet(rows, below: below) {
                $0.relationships = ExcelFile.relationship(
                    "rId1", "hyperlink", "https://example.org/a", " TargetMode=\"External\"")
            })
        #expect(read.links == ["1:0": "https://example.org/a", "2:0": "https://example.org/b?x=1&y=2"])
        #expect(read.fields == [["Ofsted page", "other"], ["Report", "no"]])
    }

    @Test func aLinkOverMoreThanASheetCostsNoMemory() throws {
        let link = "<hyperlink ref=\"A1:XFD1048576\" r:id=\"rId1\"/>"
        let below = "<hyperlinks>\(String(repeating: link, count: 300))</hyperlinks>"
        let read = try #require(
            try sheet(excelRow(1, "a"), below: below) {
                $0.relationships = ExcelFile.relationship(
                    "rId1", "hyperlink", "https://example.org/a", " TargetMode=\"External\"")
            })
        #expect(read.links == ["1:0": "https://example.org/a"])
    }

    @Test func tellsOfFormulasWithoutResultAndHiddenRows() throws {
        let rows = """
            <row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v>2</v></c></row>\
            <row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3" hidden="true"/>
            """
        let read = try #require(try sheet(rows))
        #expect(read.rows == [Row(1, "", "2"), Row(2, "3")])
        #expect(read.notices.formulasWithoutResult == 1)
        #expect(read.notices.hiddenRows == 1)
    }
}
