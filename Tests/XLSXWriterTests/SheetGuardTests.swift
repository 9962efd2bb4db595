import Testing

@testable import XLSXWriter

/// Each of these gets past the C library, is printed by it, or makes a file that Excel repairs.
struct SheetGuardTests {
    private func expect(
        _ error: WorkbookError, sourceLocation: SourceLocation = #_sourceLocation,
        _ body: (inout Sheet, Format) throws -> Void
    ) throws {
        let scratch = try Scratch()
        #expect(throws: error, sourceLocation: sourceLocation) { try scratch.write(body) }
    }

    private func cell(_ fault: CellFault, row: Int = 0, column: Int = 0) -> WorkbookError {
        .cell(fault, CellPosition(sheet: "One", row: row, column: column))
    }

    @Test("Numbers must be finite", arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
    func finite(number: Double) throws {
        try expect(cell(.notFinite, column: 2)) {
            try $0.rows.start()
            try $0.rows.writeNumber(number, at: 2, $1)
        }
    }

    @Test("Text must be of characters that a workbook can hold, and not too long")
    func text() throws {
        try expect(cell(.text(.character(0)))) {
            try $0.rows.start()
            try $0.rows.writeText("cut\u{0}off", at: 0, $1)
        }
        try expect(cell(.text(.character(0xFFFE)))) {
            try $0.rows.start()
            try $0.rows.writeText("\u{FFFE}", at: 0, $1)
        }
        try expect(cell(.text(.tooLong(length: 32_768, limit: 32_767)))) {
            try $0.rows.start()
            try $0.rows.writeText(String(repeating: "a", count: 32_768), at: 0, $1)
        }
    }

    @Test("Rows go down and cells go right")
    func order() throws {
        try expect(cell(.rowOutOfOrder)) { try $0.rows.writeText("a", at: 0, $1) }
        try expect(cell(.rowOutOfOrder, row: 4)) { sheet, _ in
            try sheet.rows.start(at: 4)
            try sheet.rows.start(at: 4)
        }
        try expect(cell(.rowOutOfOrder, row: -3)) { sheet, _ in try sheet.rows.start(at: -3) }
        try expect(cell(.columnOutOfOrder, column: 1)) {
            try $0.rows.start()
            try $0.rows.writeText("a", at: 1, $1)
            try $0.rows.writeText("b", at: 1, $1)
        }
        try expect(cell(.columnOutOfOrder, column: -1)) {
            try $0.rows.start()
            try $0.rows.writeText("a", at: -1, $1)
        }
    }

    @Test("Excel has 1,048,576 rows and 16,384 columns")
    func edges() throws {
        try expect(cell(.rowOutOfRange, row: 1_048_576)) { sheet, _ in try sheet.rows.start(at: 1_048_576) }
        try expect(cell(.columnOutOfRange, column: 16_384)) {
            try $0.rows.start()
            try $0.rows.writeText("a", at: 16_384, $1)
        }
        let scratch = try Scratch()
        try scratch.write {
            try $0.rows.start(at: 1_048_575)
            try $0.rows.writeText("the last cell", at: 16_383, $1)
        }
        #expect(try scratch.part("xl/worksheets/sheet1.xml").contains(#"<c r="XFD1048576""#))
    }

    @Test("Rows are at most 409 points high and columns at most 255 characters wide")
    func sizes() throws {
        try expect(.layout(.rowHeight(409.5), sheet: "One")) { sheet, _ in try sheet.rows.start(height: 409.5) }
        // The library would hide the row.
        try expect(.layout(.rowHeight(0), sheet: "One")) { sheet, _ in try sheet.rows.start(height: 0) }
        try expect(.layout(.columnWidth(256), sheet: "One")) { sheet, _ in try sheet.setWidth(256, ofColumn: 0) }
        try expect(.layout(.columnWidth(-1), sheet: "One")) { sheet, _ in try sheet.setWidth(-1, ofColumn: 0) }
        try expect(.layout(.columnOutOfRange(16_384), sheet: "One")) { sheet, _ in
            try sheet.setWidth(1, ofColumn: 16_384)
        }
        let scratch = try Scratch()
        #expect(throws: WorkbookError.layout(.rowHeight(500), sheet: "One")) {
            var book = try scratch.workbook()
            try book.addSheet(named: "One", rowHeight: 500) { _ in }
        }
    }

    @Test("Frozen and repeated rows are rows of the sheet, and the footer fits")
    func page() throws {
        try expect(.layout(.rowOutOfRange(0), sheet: "One")) { sheet, _ in try sheet.freezeRows(above: 0) }
        try expect(.layout(.rowOutOfRange(1_048_576), sheet: "One")) { sheet, _ in
            try sheet.freezeRows(above: 1_048_576)
        }
        try expect(.layout(.rowOutOfRange(1_048_576), sheet: "One")) { sheet, _ in
            try sheet.setPage(PageSetUp(.portrait, repeatedRows: 0...1_048_576))
        }
        try expect(.layout(.footer(.tooLong(length: 255, limit: 254)), sheet: "One")) { sheet, _ in
            try sheet.setPage(PageSetUp(.portrait, footer: String(repeating: "a", count: 255)))
        }
    }

    @Test("A look of another workbook is refused")
    func looks() throws {
        let other = try Scratch()
        let book = try other.workbook()
        var look = CellFormat(font: other.font)
        _ = try book.format(for: look)
        look.isBold = true
        let bold = try book.format(for: look)
        try expect(cell(.unknownFormat)) { sheet, _ in
            try sheet.rows.start()
            try sheet.rows.writeText("a", at: 0, bold)
        }
    }
}
