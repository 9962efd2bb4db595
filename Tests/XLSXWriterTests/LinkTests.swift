import Foundation
import Testing

@testable import XLSXWriter

struct LinkTests {
    @Test("Links are read back with their text, address and tooltip")
    func links() throws {
        let scratch = try Scratch()
        var book = try scratch.workbook()
        let plain = try book.format(for: CellFormat(font: scratch.font))
        try book.addSheet(named: "One") { sheet in
            try sheet.rows.start()
            try sheet.rows.writeLink(
                "https://example.org/a b?x=internal:y#part", text: "Report & more", tooltip: "Opens \"it\"", at: 0,
                plain)
            try sheet.rows.writeLink("mailto:a@example.org", at: 1, plain)
            try sheet.rows.writeLink(toSheet: "A's sheet", text: "Second sheet", at: 2, plain)
        }
        try book.addSheet(named: "A's sheet") { try $0.rows.start() }
        try book.close()
        let cells = try #require(try Readback(scratch.path).first?.cells)
        #expect(cells["A1"]?.value == "Report & more")
        #expect(cells["A1"]?.link == "https://example.org/a%20b?x=internal%3Ay")
        #expect(cells["A1"]?.place == "part")
        #expect(cells["A1"]?.tooltip == "Opens \"it\"")
        #expect(cells["B1"]?.value == "mailto:a@example.org")
        #expect(cells["B1"]?.link == "mailto:a@example.org")
        #expect(cells["C1"]?.value == "Second sheet")
        #expect(cells["C1"]?.link == nil)
        #expect(cells["C1"]?.place == "'A''s sheet'!A1")
    }

    @Test("Beyond 65,530 links of a sheet the text is written alone")
    func manyLinks() throws {
        let scratch = try Scratch()
        var asText = 0
        let contents = try scratch.write { sheet, plain in
            for row in 0..<65_533 {
                try sheet.rows.start()
                try sheet.rows.writeLink("https://example.org/\(row)", text: "Page \(row)", at: 0, plain)
            }
            asText = sheet.linksAsText
        }
        #expect(asText == 3)
        try PackageVerifier(contents).verify(scratch.path)
        let part = try scratch.part("xl/worksheets/sheet1.xml")
        #expect(part.components(separatedBy: "<hyperlink ref").count - 1 == 65_530)
        #expect(part.contains("<t>Page 65532</t>"))
    }

    @Test("A link to a sheet that isn't there is refused at the end")
    func missingSheet() throws {
        let scratch = try Scratch()
        #expect(throws: WorkbookError.linkToMissingSheet("Two")) {
            try scratch.write { sheet, plain in
                try sheet.rows.start()
                try sheet.rows.writeLink(toSheet: "Two", text: "Second sheet", at: 0, plain)
            }
        }
    }

    @Test("Links that the library would make wrong are refused")
    func refused() throws {
        func expect(_ fault: LinkFault, _ body: (inout Sheet, Format) throws -> Void) throws {
            let scratch = try Scratch()
            #expect(throws: WorkbookError.cell(.link(fault), CellPosition(sheet: "One", row: 0, column: 0))) {
                try scratch.write { sheet, plain in
                    try sheet.rows.start()
                    try body(&sheet, plain)
                }
            }
        }
        try expect(.scheme) { try $0.rows.writeLink("javascript:a", text: "a", at: 0, $1) }
        try expect(.numberSignInSheetName) { try $0.rows.writeLink(toSheet: "A#1", text: "a", at: 0, $1) }
        try expect(.sheetName(.empty)) { try $0.rows.writeLink(toSheet: "", text: "a", at: 0, $1) }
        try expect(.textTooLong(length: 2_080)) {
            try $0.rows.writeLink(toSheet: "One", text: String(repeating: "é", count: 1_040), at: 0, $1)
        }
        try expect(.tooltip(.tooLong(length: 256, limit: 255))) {
            try $0.rows.writeLink("https://a.uk", tooltip: String(repeating: "a", count: 256), at: 0, $1)
        }
        try expect(.tooltip(.character(0))) { try $0.rows.writeLink("https://a.uk", tooltip: "\u{0}", at: 0, $1) }
    }
}
