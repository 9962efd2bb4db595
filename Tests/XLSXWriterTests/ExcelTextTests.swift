import Testing

@testable import XLSXWriter

struct ExcelTextTests {
    @Test(
        "Characters that a workbook can't hold are replaced where they stand",
        arguments: [
            ("Good", "Good", false), ("a\u{0}b", "a\u{FFFD}b", true), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}", true),
            ("\u{1B}[1m", "\u{FFFD}[1m", true), ("one\r\ntwo\rthree\n\nfour", "one\ntwo\nthree\n\nfour", false),
            ("a\tb", "a\tb", false),
        ])
    func replaced(text: String, mended: String, isReplaced: Bool) throws {
        let result = ExcelText(mending: text)
        #expect(result.text == mended)
        #expect(result.isReplaced == isReplaced)
        #expect(!result.isCut)
        #expect(throws: Never.self) { try CellText(result.text) }
    }

    @Test(
        "A text that is too long is cut off between characters, and says so",
        arguments: ["a", "é", "😀", "👩‍👩‍👧‍👦", "_x0041_", "_x0041_a", "\u{0}"])
    func cut(piece: String) throws {
        let result = ExcelText(mending: String(repeating: piece, count: 32_768))
        #expect(result.isCut)
        #expect(result.text.hasSuffix(" [cut]"))
        #expect(throws: Never.self) { try CellText(result.text) }
        let encoded = try CellText(result.text).encoded.utf16.count
        #expect((32_767 - 24...32_767).contains(encoded))
    }

    @Test("A text that just fits is not cut")
    func fits() {
        #expect(!ExcelText(mending: String(repeating: "a", count: 32_767)).isCut)
        #expect(ExcelText(mending: String(repeating: "a", count: 32_768)).isCut)
    }
}
