import RatingsReading

/// A sheet as a test compares it.
struct ReadSheet {
    var name: String
    var isHidden: Bool
    var hasCells: Bool
    var rows: [Row] = []
    /// Where cells lead to, by row and column, such as `2:0`.
    var links: [String: String] = [:]
    var notices = SheetNotices()

    var fields: [[String]] { rows.map(\.fields) }
}

/// All sheets of a spreadsheet, recognised by its bytes.
func sheets(of bytes: [UInt8], path: String = "x", limits: ReadingLimits = ReadingLimits()) throws -> [ReadSheet] {
    guard case .spreadsheet(let spreadsheet) = try OpenedFile(path: path, bytes: bytes, limits: limits) else {
        return []
    }
    var sheets: [ReadSheet] = []
    while let info = try spreadsheet.nextSheet() {
        var sheet = ReadSheet(name: info.name, isHidden: info.visibility == .hidden, hasCells: info.hasCells)
        var reader = spreadsheet.rows
        var record = Record()
        while try reader.read(into: &record) {
            sheet.rows.append(Row(number: record.row, fields: record.texts))
            for field in 0..<record.count {
                if let link = record.link(field) { sheet.links["\(record.row):\(field)"] = link }
            }
        }
        sheet.notices = spreadsheet.notices
        sheets.append(sheet)
    }
    return sheets
}

/// An Excel workbook as a test makes it, with the parts that it names.
struct ExcelFile {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// What stands in the element of each worksheet.
    var worksheets: [String]
    var names: [String] = []
    var states: [String] = []
    /// The `si` elements of the shared texts; nil for a workbook without that part.
    var texts: [String]?
    /// What stands in the style sheet; nil for a workbook without one.
    var styles: String?
    var properties = ""
    /// The relationships of the first worksheet.
    var relationships: String?

    /// A workbook with one sheet of rows.
    init(rows: String, below: String = "") {
        worksheets = ["<sheetData>\(rows)</sheetData>\(below)"]
    }

    var members: [PackedFile.Member] {
        var list: [(String, String)] = []
        var sheets = ""
        var parts = ""
        for (place, sheet) in worksheets.enumerated() {
            let name = place < names.count ? names[place] : "Sheet\(place + 1)"
            let state = place < states.count ? " state=\"\(states[place])\"" : ""
            sheets += "<sheet name=\"\(name)\" sheetId=\"\(place + 1)\"\(state) r:id=\"rId\(place + 1)\"/>"
            parts += Self.relationship("rId\(place + 1)", "worksheet", "worksheets/sheet\(place + 1).xml")
            list.append(
                (
                    "xl/worksheets/sheet\(place + 1).xml",
                    "<worksheet xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(sheet)</worksheet>"
                ))
        }
        if let texts {
            parts += Self.relationship("texts", "sharedStrings", "sharedStrings.xml")
            list.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(texts.joined())</sst>"))
        }
        if let styles {
            parts += Self.relationship("styles", "styles", "styles.xml")
            list.append(("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"))
        }
        if let relationships {
            list.append(("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships>\(relationships)</Relationships>"))
        }
        list.append(
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(properties)<sheets>\(sheets)</sheets></workbook>"
            ))
        list.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(parts)</Relationships>"))
        let root = Self.relationship("rId1", "officeDocument", "xl/workbook.xml")
        list.append(("_rels/.rels", "<Relationships>\(root)</Relationships>"))
        return list.map { PackedFile.Member($0.0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + $0.1) }
    }

    var bytes: [UInt8] { PackedFile(members).bytes }

    static func relationship(_ id: String, _ type: String, _ target: String, _ more: String = "") -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"\(more)/>"
    }
}

/// An OpenDocument spreadsheet as a test makes it.
struct OpenDocumentFile {
    /// The `table:table` elements.
    var tables: String
    var styles = ""
    var settings = ""
    /// What stands in the list of parts.
    var manifest = ""

    /// A spreadsheet with one sheet of rows.
    init(rows: String) {
        tables = Self.table("Sheet1", rows)
    }

    /// A spreadsheet with several sheets.
    init(tables: String...) {
        self.tables = tables.joined()
    }

    static func table(_ name: String, _ rows: String, style: String = "") -> String {
        "<table:table table:name=\"\(name)\" table:style-name=\"\(style)\">\(rows)</table:table>"
    }

    var members: [PackedFile.Member] {
        let type = "application/vnd.oasis.opendocument.spreadsheet"
        let namespaces = [
            ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("dc", "meta"),
            ("draw", "drawing"), ("manifest", "manifest"), ("xlink", "xlink"),
        ].map { " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\"" }.joined()
        let content = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content\(namespaces)><office:automatic-styles>\(styles)</office:automatic-styles>\
            <office:body><office:spreadsheet>\(settings)\(tables)</office:spreadsheet></office:body>\
            </office:document-content>
            """
        var media = PackedFile.Member("mimetype", type)
        media.isPacked = false
        return [
            media, PackedFile.Member("content.xml", content),
            PackedFile.Member(
                "META-INF/manifest.xml", "<manifest:manifest\(namespaces)>\(manifest)</manifest:manifest>"),
        ]
    }

    var bytes: [UInt8] { PackedFile(members).bytes }
}

/// Cells of text of a worksheet, each with its text in place.
func excelRow(_ number: Int, _ texts: String...) -> String {
    let cells = texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
    return "<row r=\"\(number)\">\(cells)</row>"
}

/// A row of an OpenDocument table, of cells of text.
func openRow(_ texts: String..., attributes: String = "") -> String {
    let cells = texts.map {
        $0.isEmpty
            ? "<table:table-cell/>"
            : "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
    }
    return "<table:table-row \(attributes)>\(cells.joined())</table:table-row>"
}
