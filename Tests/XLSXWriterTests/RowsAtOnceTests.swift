import Foundation
import TestSupport
import Testing

@testable import XLSXWriter

/// Rows that several threads write must be the rows that one thread writes.
struct RowsAtOnceTests {
    private struct Refusal: Error, Equatable {
        var row: Int
    }

    /// More than three ranges, and not a whole number of them.
    private static let count = 3 * RowBatch.rangeSize + 500

    /// Writes a table of many rows. Its looks turn up late, and those of later rows in ranges that end first.
    @discardableResult
    private func write(
        _ scratch: Scratch, _ options: WritingOptions, count: Int = Self.count
    ) throws -> PackageContents {
        let font = scratch.font
        var book = try Workbook.begun(
            at: scratch.path, temporaryFolder: scratch.folder.url.path, properties: scratch.properties, font: font,
            options: options)
        try book.addSheet(named: "One", rowHeight: 18) { sheet in
            let plain = try sheet.format(for: CellFormat(font: font))
            try sheet.rows.start(height: 24)
            try sheet.rows.writeText("Title", at: 0, plain)
            let heading = TableHeading(name: "Rows", headings: ["Name", "Number", "Link"])
            try sheet.writeTable(heading, plain) { sheet in
                let sizes = try sheet.writeRows(count: count) { positions, rows in
                    for position in positions { try Self.write(position, font, &rows) }
                    return positions.count
                }
                #expect(sizes.reduce(0, +) == count)
            }
            try sheet.rows.start()
            try sheet.rows.writeText("below", at: 3, plain)
        }
        return try book.close()
    }

    private static func write(_ position: Int, _ font: Font, _ rows: inout Rows) throws {
        var look = CellFormat(font: font)
        look.indent = position / (RowBatch.rangeSize / 2)
        try rows.start(height: position % 10 == 0 ? 30 : nil)
        try rows.writeText("Row <\(position)> & more", at: 0, rows.format(for: look))
        look.isBold = position % 1_234 == 1_233
        try rows.writeNumber(Double(position) / 4, at: 1, rows.format(for: look))
        if position % 100 == 7 {
            let address = "https://example.org/\(position)"
            try rows.writeLink(address, text: "Page \(position)", at: 2, rows.format(for: look))
        } else {
            try rows.writeBlank(at: 2, rows.format(for: look))
        }
    }

    @Test("The bytes are the same, however many threads write")
    func sameBytes() throws {
        let files = try [1, 2, 7].map { workers in
            let scratch = try Scratch()
            let contents = try write(scratch, WritingOptions(workers: workers))
            try PackageVerifier(contents).verify(scratch.path)
            return try Data(contentsOf: URL(filePath: scratch.path))
        }
        #expect(files[0] == files[1] && files[0] == files[2])
    }

    @Test("Each row is where it belongs, with its text, number, look, height and link")
    func contents() throws {
        let scratch = try Scratch()
        try write(scratch, WritingOptions(workers: 3))
        let program = """
            import openpyxl, sys
            sheet = openpyxl.load_workbook(sys.argv[1])['One']
            count, half = int(sys.argv[2]), int(sys.argv[3])
            for position in range(count):
                name, number, link = sheet[position + 3][:3]
                want = f'Row <{position}> & more', position / 4, f'Page {position}' if position % 100 == 7 else None
                assert (name.value, number.value, link.value) == want, position
                assert name.alignment.indent == position // half, position
                assert number.font.b == (position % 1234 == 1233), position
                assert sheet.row_dimensions[position + 3].height == (30 if position % 10 == 0 else None), position
                target = link.hyperlink.target if link.hyperlink else None
                assert target == (f'https://example.org/{position}' if position % 100 == 7 else None), position
            print(sheet.dimensions, sheet.tables['Rows'].ref, sheet.cell(count + 3, 4).value)
            """
        let read = try Python.evaluate(program, scratch.path, "\(Self.count)", "\(RowBatch.rangeSize / 2)")
        #expect(read == "A1:D\(Self.count + 3) A2:C\(Self.count + 2) below\n")
    }

    @Test("Rows that are packed in another way are the same")
    func fast() throws {
        let (usual, fast) = (try Scratch(), try Scratch())
        try write(usual, WritingOptions())
        try write(fast, WritingOptions(packing: .fast, workers: 2))
        let part = "xl/worksheets/sheet1.xml"
        #expect(try usual.part(part) == fast.part(part))
        let files = try [usual, fast].map { try Data(contentsOf: URL(filePath: $0.path)) }
        #expect(files[0] != files[1])
    }

    @Test("The rows of a small table are packed in the least time, whatever the options say")
    func small() throws {
        let files = try [Packing.usual, .fast].map { packing in
            let scratch = try Scratch()
            try write(scratch, WritingOptions(packing: packing, workers: 2), count: RowBatch.rangeSize)
            return try Data(contentsOf: URL(filePath: scratch.path))
        }
        #expect(files[0] == files[1])
    }

    @Test("The first row that can't be written is named, whichever thread finds one first", arguments: [1, 4])
    func firstFault(workers: Int) throws {
        let scratch = try Scratch()
        var book = try Workbook.begun(
            at: scratch.path, temporaryFolder: scratch.folder.url.path, properties: scratch.properties,
            font: scratch.font, options: WritingOptions(workers: workers))
        #expect(throws: Refusal(row: 2_600)) {
            try book.addSheet(named: "One") { sheet in
                _ = try sheet.writeRows(count: 9_000) { positions, rows in
                    for position in positions {
                        try rows.start(height: 20)
                        if position > 5_000 || position == 2_600 { throw Refusal(row: position) }
                    }
                }
            }
        }
    }

    @Test("Each row is heard of once, and whoever listens can end it: no file is left")
    func watch() throws {
        let scratch = try Scratch()
        let heard = Counter()
        try write(scratch, WritingOptions(workers: 4) { heard.add($0) })
        #expect(heard.value == Self.count)
        let other = try Scratch()
        #expect(throws: Refusal.self) {
            try write(other, WritingOptions(workers: 4) { _ in throw Refusal(row: 0) })
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: other.folder.url.path) == [])
    }

    /// Rows that are written one after the other, and are more than are packed at once.
    private func writeLong(_ scratch: Scratch, failingAt last: Int? = nil) throws -> PackageContents {
        let font = scratch.font
        var book = try Workbook.begun(
            at: scratch.path, temporaryFolder: scratch.folder.url.path, properties: scratch.properties, font: font)
        let plain = try book.format(for: CellFormat(font: font))
        for name in ["One", "Two"] {
            try book.addSheet(named: name) { sheet in
                for row in 0..<4_000 {
                    if row == last { throw Refusal(row: row) }
                    try sheet.rows.start()
                    let text = (0..<300).map { "\(row * 7 + $0)" }.joined(separator: " ")
                    try sheet.rows.writeText("\(name) \(text)", at: 0, plain)
                }
            }
        }
        return try book.close()
    }

    @Test("Rows that are packed piece by piece are read back whole")
    func pieces() throws {
        let scratch = try Scratch()
        let contents = try writeLong(scratch)
        #expect(contents.packed.values.contains { $0.checksum.size > 6 * RowPacker.pieceSize })
        try PackageVerifier(contents).verify(scratch.path)
        let program = """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1], read_only=True)
            for sheet in book:
                for row, (value,) in enumerate(sheet.iter_rows(values_only=True)):
                    assert value == ' '.join([sheet.title] + [str(row * 7 + i) for i in range(300)]), row
                print(sheet.title, row)
            """
        #expect(try Python.evaluate(program, scratch.path) == "One 3999\nTwo 3999\n")
    }

    @Test("A workbook that is given up after some rows were packed leaves nothing")
    func givenUp() throws {
        for last in [700, 3_999] {
            let scratch = try Scratch()
            #expect(throws: Refusal(row: last)) { try writeLong(scratch, failingAt: last) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.url.path) == [])
        }
    }

    private final class Counter: @unchecked Sendable {
        private let lock = NSLock()
        private var sum = 0

        var value: Int { lock.withLock { sum } }

        func add(_ number: Int) { lock.withLock { sum += number } }
    }
}
