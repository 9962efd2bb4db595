import Foundation
import TestSupport
import Testing

@testable import XLSXWriter

struct PackageAssemblyTests {
    private let scratch: Scratch
    private let contents: PackageContents

    init() throws {
        scratch = try Scratch()
        var book = try scratch.workbook()
        // The first look after the Normal one; not marked as a heading, so that the package is as the library makes it.
        let title = CellFormat(font: Font(name: "Arial", size: 16))
        let titleFormat = try book.format(for: title)
        let plain = try book.format(for: CellFormat(font: scratch.font))
        for name in ["One", "Two"] {
            try book.addSheet(named: name) { sheet in
                try sheet.rows.start()
                try sheet.rows.writeText("Title of \(name)", at: 0, titleFormat)
                try sheet.rows.start()
                try sheet.rows.writeText("plain", at: 0, plain)
            }
        }
        contents = try book.close()
    }

    /// Makes the package anew, with a heading and a language.
    ///
    /// - Returns: What it has to hold.
    @discardableResult
    private func assemble() throws -> PackageContents {
        let assembly = PackageAssembly(
            headingFormats: [1], language: "en-GB", rows: [[], []], spool: try Spool(in: scratch.folder.url.path))
        return try assembly.make(scratch.path, from: scratch.path, of: contents)
    }

    @Test("Titles have the style Heading 1, other cells don't, and the language is read back")
    func headingsAndLanguage() throws {
        try PackageVerifier(try assemble()).verify(scratch.path)
        let read = try Python.evaluate(
            """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            for sheet in book:
                print(sheet['A1'].style, sheet['A1'].font.size, '|', sheet['A2'].style, sheet['A2'].font.size)
            print(book.properties.language)
            """, scratch.path)
        #expect(read == "Heading 1 16.0 | Normal 12.0\nHeading 1 16.0 | Normal 12.0\nen-GB\n")
    }

    @Test("Nothing else is touched: names, order, times and packed bytes of all other parts")
    func nothingElse() throws {
        let list = """
            import hashlib, sys, zipfile
            with zipfile.ZipFile(sys.argv[1]) as book, open(sys.argv[1], 'rb') as file:
                for part in book.infolist():
                    file.seek(part.header_offset + 26)
                    lengths = file.read(4)
                    start = part.header_offset + 30 + int.from_bytes(lengths[:2], 'little') + int.from_bytes(lengths[2:], 'little')
                    file.seek(start)
                    packed = hashlib.sha256(file.read(part.compress_size)).hexdigest()
                    same = part.filename not in ('xl/styles.xml', 'docProps/core.xml')
                    print(part.filename, part.date_time, part.flag_bits, part.compress_type, packed if same else '')
            """
        let before = try Python.evaluate(list, scratch.path)
        try assemble()
        #expect(try Python.evaluate(list, scratch.path) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.url.path) == ["book.xlsx"])
    }

    /// What is made of it is compared with itself later, and not read again.
    @Test("A part of which the library lost the end, or something within, is noticed before it is changed")
    func partsWithHoles() throws {
        let program = """
            import sys, zipfile
            old = zipfile.ZipFile(sys.argv[1])
            parts = [(i.filename, old.read(i)) for i in old.infolist()]
            old.close()
            with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as new:
                for name, data in parts:
                    if name == "xl/styles.xml":
                        start = len(data) - 13 if sys.argv[2] == "end" else data.index(b"<fills")
                        data = data[:start] + data[start + 13:]
                    new.writestr(name, data)
            """
        let whole = try Data(contentsOf: URL(filePath: scratch.path))
        for place in ["end", "middle"] {
            try whole.write(to: URL(filePath: scratch.path))
            _ = try Python.evaluate(program, scratch.path, place)
            #expect {
                try assemble()
            } throws: { error in
                (error as? PackageFault)?.problem == .unfinished
            }
        }
    }

    @Test("A package that doesn't look as expected stays as it is")
    func damaged() throws {
        var data = try Data(contentsOf: URL(filePath: scratch.path))
        data[data.count / 2] ^= 0xFF
        data = data.dropLast(10)
        try data.write(to: URL(filePath: scratch.path))
        #expect(throws: PackageFault.self) { try assemble() }
        #expect(try Data(contentsOf: URL(filePath: scratch.path)) == data)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.url.path) == ["book.xlsx"])
    }

    @Test("Styles that aren't as the library writes them, and languages that are no tag, are refused")
    func unexpected() {
        #expect(StylesPatch.apply("<styleSheet></styleSheet>", headings: [1]) == nil)
        #expect(CorePatch.apply("<cp:coreProperties></cp:coreProperties>", language: "<x/>") == nil)
        #expect(CorePatch.apply("<other/>", language: "en-GB") == nil)
    }

    @Test("A workbook with titles and a language has both when it is closed")
    func closed() throws {
        let scratch = try Scratch()
        var properties = try scratch.properties
        properties.language = "en-GB"
        var book = try Workbook.begun(
            at: scratch.path, temporaryFolder: scratch.folder.url.path, properties: properties, font: scratch.font)
        var title = CellFormat(font: Font(name: "Arial", size: 16))
        title.isHeading = true
        let format = try book.format(for: title)
        try book.addSheet(named: "One") { sheet in
            try sheet.rows.start()
            try sheet.rows.writeText("Title", at: 0, format)
        }
        let contents = try book.close()
        try PackageVerifier(contents).verify(scratch.path)
        let program =
            "import openpyxl, sys; b = openpyxl.load_workbook(sys.argv[1]); print(b['One']['A1'].style, b.properties.language)"
        #expect(try Python.evaluate(program, scratch.path) == "Heading 1 en-GB\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.url.path) == ["book.xlsx"])
    }
}
