import Testing

@testable import RatingsLayout

@Suite("Measuring and cleaning text")
struct TextMeasureTests {
    @Test("Text that fits a column's width takes one line, and two where it is a word too long")
    func lines() {
        let text = "Requires improvement to be good"
        let width = TextMeasure.columnWidth(fitting: TextMeasure.pixels(text))
        #expect((25...31).contains(width))
        #expect(TextMeasure.lines(text, in: width) == 1)
        #expect(TextMeasure.lines(text, in: width - 3) == 2)
        #expect(TextMeasure.lines(text, in: 19.5) == 2)
        #expect(TextMeasure.lines("one\ntwo", in: 40) == 2)
        #expect(TextMeasure.lines(String(repeating: "m", count: 100), in: 20) >= 8)
        #expect(TextMeasure.lines("", in: 20) == 1)
    }

    @Test("Heights are the ordinary one for a line, and end where spreadsheet programs end")
    func heights() throws {
        #expect(TextMeasure.height(lines: 1) == nil)
        // A line of Arial 12 takes about 14.2 points.
        #expect(try #require(TextMeasure.height(lines: 3)) >= 3 * 14.2)
        #expect(TextMeasure.height(lines: 400) == 409)
    }

    @Test("A word that no column can hold is broken where a reader would break it")
    func longWords() {
        let name = "LA_Inspection_Outcomes_as_at_31_March_2025.csv"
        let broken = DataText.breakingWords(name, in: 20)
        #expect(broken.split(separator: "\n").allSatisfy { TextMeasure.pixels(String($0)) <= 20 * 9 })
        #expect(broken.replacing("\n", with: "") == name)
        #expect(broken.split(separator: "\n").dropLast().allSatisfy { $0.hasSuffix("_") })
        #expect(DataText.breakingWords("short words only", in: 20) == "short words only")
        let endless = DataText.breakingWords(String(repeating: "W", count: 90), in: 20)
        #expect(endless.split(separator: "\n").count > 3)
    }

    @Test(
        "Text from data can't be taken for something else",
        arguments: [
            ("Leeds", "Leeds"), (" -", "“ -”"), ("None", "“None”"), ("=1+1", "“=1+1”"), ("@here", "“@here”"),
            ("not_reported", "“not_reported”"), ("", "“”"), ("First SIF\n(OE)", "First SIF (OE)"),
            ("a\u{200B}b\u{0}c", "a[U+200B]b[U+0000]c"), ("M\u{FFFD}ire", "M[?]ire"), ("[x]", "“[x]”"),
        ])
    func plain(text: String, shown: String) {
        #expect(DataText.plain(text) == shown)
    }

    @Test("A raw value is in quotation marks, and cut where it is endless")
    func quoted() {
        #expect(DataText.quoted("good ") == "“good ”")
        #expect(DataText.quoted(String(repeating: "a", count: 40_000)).count < 400)
    }

    @Test("Numbers and lists in sentences")
    func words() {
        #expect(Wording.count(1, "authority", "authorities") == "1 authority")
        #expect(Wording.count(1_234_567, "row") == "1,234,567 rows")
        #expect(Wording.list(["a"]) == "a")
        #expect(Wording.list(["a", "b", "c"]) == "a, b and c")
    }
}
