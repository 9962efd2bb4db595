import Testing

@testable import XLSXWriter

struct CellTextTests {
    @Test(
        "Ordinary text stays as it is",
        arguments: [
            "", "Good", "=1+1", "a_b", "_x004_", "_x00G1_", "_X0041_", "two\nlines\tand a tab", "£ é 😀",
            "_x0041", "x0041_", "\u{FFFD}", "\u{FFFC}", "\u{85}",
        ])
    func ordinary(text: String) throws {
        #expect(try CellText(text).encoded == text)
    }

    @Test(
        "What Excel would read as an escape is shown literally",
        arguments: [
            ("_x0041_", "_x005F_x0041_"), ("a_xABcd_b", "a_x005F_xABcd_b"),
            ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("__x0041_", "__x005F_x0041_"),
            ("_x005F_", "_x005F_x005F_"), ("é_x0041_é", "é_x005F_x0041_é"),
        ])
    func escapes(text: String, encoded: String) throws {
        #expect(try CellText(text).encoded == encoded)
        #expect(Self.decodedAsExcelDoes(encoded) == text)
    }

    @Test(
        "Characters that a workbook can't hold are refused",
        arguments: [
            0x0000, 0x0001, 0x0008, 0x000B, 0x000C, 0x000D, 0x001F, 0xFFFE, 0xFFFF,
        ] as [UInt32])
    func forbidden(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(throws: TextFault.character(value)) { try CellText("é\(scalar)b") }
    }

    @Test("The limit counts UTF-16 code units, as Excel does")
    func lengths() throws {
        #expect(throws: Never.self) { try CellText(String(repeating: "a", count: 32_767)) }
        #expect(throws: TextFault.tooLong(length: 32_768, limit: 32_767)) {
            try CellText(String(repeating: "é", count: 32_768))
        }
        #expect(throws: TextFault.tooLong(length: 32_768, limit: 32_767)) {
            try CellText(String(repeating: "😀", count: 16_384))
        }
        #expect(throws: TextFault.tooLong(length: 14, limit: 13)) { try CellText("a_x0041_", limit: 13) }
    }

    @Test("A text of one line holds neither a line break nor a tab, and is not empty")
    func lines() {
        #expect(throws: TextFault.empty) { try CellText(line: "") }
        #expect(throws: TextFault.lineBreak) { try CellText(line: "a\nb") }
        #expect(throws: TextFault.lineBreak) { try CellText(line: "a\tb") }
        #expect(throws: TextFault.tooLong(length: 256, limit: 255)) {
            try CellText(line: String(repeating: "a", count: 256))
        }
    }

    /// Reads escapes from left to right, each once, as Excel does.
    private static func decodedAsExcelDoes(_ text: String) -> String {
        text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
        }
    }
}
