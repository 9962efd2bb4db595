import RatingsReading
import Testing

/// The same table in every encoding, with every delimiter and line ending, reads the same.
@Suite struct EncodingMatrixTests {
    private static let table = [
        ["Authority", "Region", "Grade", "Note"],
        ["Bristol, City of", "South; West", "Good", "café – “x”"],
        ["", "", "", ""],
        ["St Helens", "North\tWest", "Requires improvement", "5\" £ €"],
        ["Leeds", "Yorkshire", "Good", "two\nlines"],
    ]

    static let encodings = ["utf8", "utf8bom", "utf16le", "utf16be", "utf16le-bare", "utf16be-bare", "cp1252"]

    @Test(arguments: encodings, Delimiter.allCases)
    func readsTheSame(encoding: String, delimiter: Delimiter) throws {
        for lineEnding in ["\n", "\r\n", "\r"] {
            let separator = String(Unicode.Scalar(delimiter.rawValue))
            let text = Self.table.map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
            }.joined(separator: lineEnding)
            let source = try OpenedSource(path: "x", bytes: Self.bytes(of: text, encoding: encoding))
            let rows = try source.reader.rows()
            #expect(source.format == .csv(delimiter))
            #expect(rows.map(\.fields) == Self.table)
            #expect(rows.map(\.number) == [1, 2, 3, 4, 5])
            #expect(source.text.damage.isEmpty)
        }
    }

    private static func bytes(of text: String, encoding: String) throws -> [UInt8] {
        switch encoding {
        case "utf8bom": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case "utf16le": [0xFF, 0xFE] + text.utf16Bytes(bigEndian: false)
        case "utf16be": [0xFE, 0xFF] + text.utf16Bytes(bigEndian: true)
        case "utf16le-bare": text.utf16Bytes(bigEndian: false)
        case "utf16be-bare": text.utf16Bytes(bigEndian: true)
        case "cp1252": try text.unicodeScalars.map { try #require(windows1252[$0] ?? UInt8(exactly: $0.value)) }
        default: Array(text.utf8)
        }
    }

    private static let windows1252: [Unicode.Scalar: UInt8] = ["–": 0x96, "“": 0x93, "”": 0x94, "€": 0x80]
}
