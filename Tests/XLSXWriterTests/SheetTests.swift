import TestSupport
import Testing

@testable import XLSXWriter

struct SheetTests {
    @Test("Text, numbers, dates and blanks are read back with their types")
    func types() throws {
        let scratch = try Scratch()
        var look = CellFormat(font: scratch.font)
        look.numberFormat = "d mmm yyyy"
        var book = try scratch.workbook()
        let dates = try book.format(for: look)
        look.numberFormat = "#,##0"
        let numbers = try book.format(for: look)
        let date = try #require(SerialDate(year: 2025, month: 5, day: 9))
        try book.addSheet(named: "One") { sheet in
            try sheet.rows.start()
            try sheet.rows.writeText("=1+1", at: 0, numbers)
            try sheet.rows.writeText("%s %n & <b> \"é\" 😀", at: 1, numbers)
            try sheet.rows.writeText("", at: 2, numbers)
            try sheet.rows.writeNumber(1234, at: 3, numbers)
            try sheet.rows.writeNumber(-0.0, at: 4, numbers)
            try sheet.rows.writeDate(date, at: 5, dates)
            try sheet.rows.writeBlank(at: 7, numbers)
            try sheet.rows.start(at: 9)
            try sheet.rows.writeText(" edges ", at: 0, numbers)
            try sheet.rows.writeText("two\nlines", at: 1, numbers)
            try sheet.rows.writeNumber(0.125, at: 2, numbers)
        }
        let contents = try book.close()
        #expect(contents.sheets == [.init(name: "One", rows: 2, cells: 10)])
        let sheet = try #require(try Readback(scratch.path).first)
        #expect(sheet.cells["A1"]?.value == "=1+1")
        #expect(sheet.cells["A1"]?.type == "s")
        #expect(sheet.cells["B1"]?.value == "%s %n & <b> \"é\" 😀")
        #expect(sheet.cells["C1"]?.value == nil)
        #expect(sheet.cells["D1"]?.type == "n")
        #expect(sheet.cells["D1"]?.value == "1234")
        #expect(sheet.cells["D1"]?.numberFormat == "#,##0")
        #expect(sheet.cells["E1"]?.value == "0")
        #expect(sheet.cells["F1"]?.type == "d")
        #expect(sheet.cells["F1"]?.value == "2025-05-09 00:00:00")
        #expect(sheet.cells["F1"]?.numberFormat == "d mmm yyyy")
        #expect(sheet.cells["G1"] == nil)
        #expect(sheet.cells["A10"]?.value == " edges ")
        #expect(sheet.cells["B10"]?.value == "two\nlines")
        #expect(sheet.cells["C10"]?.value == "0.125")
    }

    @Test("What Excel would read as an escape is written so that it is shown")
    func escapes() throws {
        let scratch = try Scratch()
        try scratch.write { sheet, plain in
            try sheet.rows.start()
            try sheet.rows.writeText("a_x0041_b", at: 0, plain)
        }
        #expect(try scratch.part("xl/worksheets/sheet1.xml").contains("<t>a_x005F_x0041_b</t>"))
    }

    @Test("Heights and widths are read back, and rows without a cell are counted by their height")
    func sizes() throws {
        let scratch = try Scratch()
        var book = try scratch.workbook()
        let plain = try book.format(for: CellFormat(font: scratch.font))
        try book.addSheet(named: "One", rowHeight: 18) { sheet in
            try sheet.setWidth(10, ofColumn: 2)
            try sheet.setWidth(30.5, ofColumn: 0)
            try sheet.setWidth(12, ofColumn: 2)
            try sheet.rows.start(height: 24)
            try sheet.rows.start()
            try sheet.rows.start(height: 18)
            try sheet.rows.writeText("a", at: 0, plain)
            try sheet.rows.start(height: 409)
            try sheet.rows.writeText("a", at: 0, plain)
        }
        let contents = try book.close()
        #expect(contents.sheets.first?.rows == 3)
        try PackageVerifier(contents).verify(scratch.path)
        let sheet = try #require(try Readback(scratch.path).first)
        #expect(sheet.rowHeight == 18)
        #expect(sheet.heights["1"] == 24)
        #expect(sheet.heights["2"] == nil)
        #expect(sheet.heights["4"] == 409)
        // The library adds the space that Excel keeps at the edges of a cell.
        #expect(abs((sheet.widths["A"] ?? 0) - 30.5) < 0.8)
        #expect(abs((sheet.widths["C"] ?? 0) - 12) < 0.8)
    }

    @Test("Frozen rows and print set-up are read back")
    func page() throws {
        let scratch = try Scratch()
        try scratch.write { sheet, plain in
            for _ in 0..<5 {
                try sheet.rows.start()
                try sheet.rows.writeText("a", at: 0, plain)
            }
            try sheet.freezeRows(above: 3)
            try sheet.setPage(PageSetUp(.landscape, repeatedRows: 2...2))
        }
        let sheet = try #require(try Readback(scratch.path).first)
        #expect(sheet.freeze == "A4")
        #expect(sheet.paper == "9")
        #expect(sheet.orientation == "landscape")
        #expect(sheet.fits == true)
        #expect(sheet.fitsWidth ?? 1 == 1)
        #expect(sheet.fitsHeight == 0)
        #expect(sheet.repeated == "$3:$3")
        #expect(sheet.footer == "Page &P of &N")
        #expect(sheet.zoom ?? 100 == 100)
    }
}
