import Foundation
import TestSupport
import Testing

@testable import XLSXWriter

struct PackagePatchTests {
    private let scratch: Scratch
    private let contents: PackageContents

    init() throws {
        scratch = try Scratch()
        var book = try scratch.workbook()
        var title = CellFormat(font: Font(name: "Arial", size: 16))
        title.isHeading = true
        let titleFormat = try book.format(for: title)
        let plain = try book.format(for: CellFormat(font: scratch.font))
        for name in ["One", "Two"] {
            try book.addSheet(named: name) { sheet in
                try sheet.startRow()
                try sheet.writeText("Title of \(name)", at: 0, titleFormat)
                try sheet.startRow()
                try sheet.writeText("plain", at: 0, plain)
            }
        }
        contents = try book.close()
    }

    private var patch: PackagePatch { PackagePatch(headingFormats: contents.headingFormats, language: "en-GB") }

    @Test("Titles have the style Heading 1, other cells don't, and the language is read back")
    func headingsAndLanguage() throws {
        try patch.apply(to: scratch.path)
        try PackageVerifier(contents).verify(scratch.path)
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
        try patch.apply(to: scratch.path)
        #expect(try Python.evaluate(list, scratch.path) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.url.path) == ["book.xlsx"])
    }

    @Test("A package that doesn't look as expected stays as it is")
    func damaged() throws {
        var data = try Data(contentsOf: URL(filePath: scratch.path))
        data[data.count / 2] ^= 0xFF
        data = data.dropLast(10)
        try data.write(to: URL(filePath: scratch.path))
        #expect(throws: PackageFault.self) { try patch.apply(to: scratch.path) }
        #expect(try Data(contentsOf: URL(filePath: scratch.path)) == data)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.url.path) == ["book.xlsx"])
    }

    @Test("Styles that aren't as the library writes them, and languages that are no tag, are refused")
    func unexpected() {
        #expect(StylesPatch.apply("<styleSheet></styleSheet>", headings: [1]) == nil)
        #expect(CorePatch.apply("<cp:coreProperties></cp:coreProperties>", language: "<x/>") == nil)
        #expect(CorePatch.apply("<other/>", language: "en-GB") == nil)
    }
}
