import RatingsReading
import TestSupport
import Testing

@Suite struct FileKindTests {
    private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func zip(_ members: String...) -> [UInt8] {
        [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0x07, count: 26) + members.flatMap { $0.utf8 }
    }

    private static let markedPage: [UInt8] = [0xFF, 0xFE] + "<html><body>".utf16Bytes(bigEndian: false)

    static let samples: [(String, [UInt8])] = [
        ("a PDF document", text("%PDF-1.7\n%âãÏÓ")),
        ("a PDF document", text("\n%PDF-1.4")),
        ("an Excel workbook (.xlsx)", zip("[Content_Types].xml", "xl/workbook.xml")),
        ("a binary Excel workbook (.xlsb)", zip("[Content_Types].xml", "xl/workbook.bin")),
        ("an OpenDocument spreadsheet (.ods)", zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")),
        ("an OpenDocument file", zip("mimetypeapplication/vnd.oasis.opendocument.text")),
        ("a Word document (.docx)", zip("[Content_Types].xml", "word/document.xml")),
        ("a zip archive", zip("ratings.csv")),
        ("a zip archive", [0x50, 0x4B, 0x05, 0x06] + Array(repeating: 0, count: 18)),
        (
            "an old Excel workbook (.xls), a workbook that is locked by a password, or another old Office document",
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
        ),
        ("a gzip archive", [0x1F, 0x8B, 8, 0]),
        ("a PNG image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ("a JPEG image", [0xFF, 0xD8, 0xFF, 0xE0]),
        ("a GIF image", text("GIF89a")),
        ("a web page (HTML)", text("<!DOCTYPE html><html>")),
        ("a web page (HTML)", text("\u{FEFF}\r\n  <HTML lang=en>")),
        ("a web page (HTML)", text("<?xml version='1.0'?><!DOCTYPE x><html>")),
        ("a web page (HTML)", markedPage),
        ("an XML document", text("<?xml version=\"1.0\"?><rows/>")),
        ("a rich text document (RTF)", text("{\\rtf1\\ansi")),
        ("an SQLite database", text("SQLite format 3\0")),
        ("a program", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1]),
        ("UTF-32 text", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]),
        ("a binary file", [1, 2, 3, 4, 0, 0, 0, 0, 0xFF]),
        ("a binary file", Array(repeating: [0x61, 0, 0, 0], count: 100).flatMap { $0 }),
    ]

    @Test(arguments: samples)
    func namesWhatIsNoText(name: String, bytes: [UInt8]) {
        #expect(throws: ReadError.notText(path: "x", kind: name)) { try OpenedSource(path: "x", bytes: bytes) }
    }

    @Test func knowsCompressedDataWithoutASignature() {
        var generator = SeededGenerator(seed: 5)
        let bytes = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        #expect(FileKind(binary: bytes) == .binary)
    }

    @Test(
        arguments: [
            "a,b\n1,2\n", "<5,>5\n", "{rtf}\n", "PK,name\n", "GIF,name\n", "%PDF\n", "name\0,x\nLeeds,Good\n",
            "caf\u{E9},x\n", "a\u{0C}b,c\u{1A}",
        ])
    func leavesTextAlone(text: String) throws {
        _ = try OpenedSource(path: "x", bytes: Array(text.utf8))
    }

    @Test(.enabled(if: ProjectFolder.shared != nil, "the shared reference files are not here"))
    func knowsTheOfficialSpreadsheet() throws {
        let shared = try #require(ProjectFolder.shared)
        let name = "LA_Inspection_Outcomes_as_at_31_March_2025.ods"
        let path = shared.appending(path: "data").appending(path: name).path
        let bytes = try ByteSource.load(path: path)
        #expect(FileKind(binary: bytes) == .openDocumentSpreadsheet)
    }
}
