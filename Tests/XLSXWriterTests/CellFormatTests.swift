import Testing

@testable import XLSXWriter

struct CellFormatTests {
    @Test("Every part of a look is read back")
    func looks() throws {
        let scratch = try Scratch()
        var look = CellFormat(font: Font(name: "Arial", size: 16))
        look.isBold = true
        look.isUnderlined = true
        look.textColour = Colour(rgb: 0x0B4F9E)
        look.fill = Colour(rgb: 0xFFE8A0)
        look.numberFormat = "0%"
        look.wraps = true
        look.horizontal = .right
        look.vertical = .top
        look.indent = 1
        look.hasBottomBorder = true
        let cell = try #require(try self.cell(look, scratch))
        #expect(cell.font == "Arial")
        #expect(cell.size == 16)
        #expect(cell.bold)
        #expect(cell.underline == "single")
        #expect(cell.colour == "FF0B4F9E")
        #expect(cell.fill == "FFFFE8A0")
        #expect(cell.numberFormat == "0%")
        #expect(cell.wraps)
        #expect(cell.horizontal == "right")
        #expect(cell.vertical == "top")
        #expect(cell.indent == 1)
        #expect(cell.bottom == "thin")
    }

    @Test("A plain look has nothing but its font")
    func plain() throws {
        let scratch = try Scratch()
        let cell = try #require(try self.cell(CellFormat(font: Font(name: "Calibri", size: 11)), scratch))
        #expect(cell.font == "Calibri")
        #expect(cell.size == 11)
        #expect(!cell.bold)
        #expect(cell.underline == nil)
        #expect(cell.colour == nil)
        #expect(cell.fill == nil)
        #expect(!cell.wraps)
        #expect(cell.horizontal == nil)
        #expect(cell.bottom == nil)
    }

    @Test("Black is a colour, though the library takes 0 for none")
    func black() throws {
        let scratch = try Scratch()
        var look = CellFormat(font: scratch.font)
        look.fill = Colour(rgb: 0)
        look.textColour = Colour(rgb: 0xFFFFFF)
        #expect(try cell(look, scratch)?.fill == "FF000000")
        look.fill = nil
        look.textColour = Colour(rgb: 0)
        #expect(try cell(look, scratch)?.colour == "FF000000")
    }

    @Test("Equal looks are one format, and are made once")
    func once() throws {
        let scratch = try Scratch()
        let book = try scratch.workbook()
        var look = CellFormat(font: scratch.font)
        let first = try book.format(for: look)
        #expect(try book.format(for: look) == first)
        look.isBold = true
        #expect(try book.format(for: look) != first)
    }

    @Test("What the library would cut off is refused")
    func guards() throws {
        let scratch = try Scratch()
        func expect(_ fault: FormatFault, _ change: (inout CellFormat) -> Void) throws {
            let book = try scratch.workbook()
            var look = CellFormat(font: scratch.font)
            change(&look)
            #expect(throws: WorkbookError.format(fault)) { try book.format(for: look) }
        }
        try expect(.fontName(.empty)) { $0.font.name = "" }
        try expect(.fontName(.tooLong(length: 32, limit: 31))) { $0.font.name = String(repeating: "a", count: 32) }
        try expect(.fontSize(0)) { $0.font.size = 0 }
        try expect(.fontSize(410)) { $0.font.size = 410 }
        try expect(.numberFormat(.empty)) { $0.numberFormat = "" }
        try expect(.numberFormat(.tooLong(length: 128, limit: 127))) {
            $0.numberFormat = String(repeating: "0", count: 128)
        }
        try expect(.numberFormat(.tooLong(length: 128, limit: 127))) {
            $0.numberFormat = String(repeating: "é", count: 64)
        }
        try expect(.indent(251)) { $0.indent = 251 }
    }

    private func cell(_ look: CellFormat, _ scratch: Scratch) throws -> Readback.Cell? {
        var book = try scratch.workbook()
        let format = try book.format(for: look)
        try book.addSheet(named: "One") { sheet in
            try sheet.rows.start()
            try sheet.rows.writeText("a", at: 0, format)
        }
        try book.close()
        return try Readback(scratch.path).first?.cells["A1"]
    }
}
