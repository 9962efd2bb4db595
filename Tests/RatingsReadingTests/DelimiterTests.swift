import RatingsReading
import Testing

@Suite struct DelimiterTests {
    struct Sample: Sendable {
        var why: String
        var text: String
        var delimiter: Delimiter
    }

    static let samples: [Sample] = [
        Sample(why: "plain", text: "a,b\n1,2\n", delimiter: .comma),
        Sample(why: "plain", text: "a;b\n1;2\n", delimiter: .semicolon),
        Sample(why: "plain", text: "a\tb\n1\t2\n", delimiter: .tab),
        Sample(why: "one column", text: "a\nb\nc\n", delimiter: .comma),
        Sample(why: "nothing but one word", text: "a", delimiter: .comma),
        Sample(
            why: "a title with many commas above two short rows",
            text: "Judgements, grades, areas, dates, as at 31 March, 2025\n\nName;Grade\nLeeds;Good\n",
            delimiter: .semicolon),
        Sample(
            why: "names with commas, not quoted",
            text: "Name;Region;Grade\nBristol, City of;South West;Good\nHerefordshire, County of;West Midlands;Good\n"
                + "Leeds;Yorkshire, Humber;Good\n", delimiter: .semicolon),
        Sample(
            why: "a comma in every row but not in the heading",
            text: "Name;Date\nLeeds;1 May, 2025\nYork;2 May, 2025\n", delimiter: .semicolon),
        Sample(
            why: "quoted text with many commas",
            text: "Name;Note\n\"Bristol, City of\";\"a, b, c\"\n\"York\";\"d, e, f\"\n", delimiter: .semicolon),
        Sample(
            why: "quoted semicolons",
            text: "Name,Note\n\"a;b;c\",\"d;e;f\"\n\"a;b;c\",\"d;e;f\"\n", delimiter: .comma),
        Sample(
            why: "a quoted line break", text: "Name;Note\nLeeds;\"a, b\nc, d, e\"\nYork;\"f\"\n",
            delimiter: .semicolon),
        Sample(why: "doubled quotes", text: "a;\"x \"\",\"\" y, z\"\nb;\"1, 2\"\n", delimiter: .semicolon),
        Sample(
            why: "ragged rows", text: "a,b,c,d\n1,2,3\n1,2,3,4\n1,2,3;4,5\n1,2\n1,2,3,4\n", delimiter: .comma),
        Sample(why: "tabs with commas in prose", text: "a\tb\nx, y\tz, w\nu, v\tw\n", delimiter: .tab),
        Sample(why: "spacer rows", text: "Title, with comma\n;;;\nName;A;B;C\nLeeds;1;2;3\n", delimiter: .semicolon),
        Sample(why: "said by Excel", text: "sep=;\na,b\n1,2\n", delimiter: .semicolon),
        Sample(why: "said by Excel", text: "SEP=\t\r\na,b\r\n", delimiter: .tab),
        Sample(why: "said by Excel, quoted", text: "\"sep=;\"\na,b\n", delimiter: .semicolon),
        Sample(why: "said something unknown", text: "sep=#\na;b\n1;2\n", delimiter: .semicolon),
        Sample(why: "lone carriage returns", text: "a;b\r1;2\r3;4", delimiter: .semicolon),
        Sample(why: "a tie", text: "a,b;c\n1,2;3\n", delimiter: .comma),
    ]

    @Test(arguments: samples)
    func detects(sample: Sample) throws {
        let source = try OpenedSource(path: "x.csv", bytes: Array(sample.text.utf8))
        #expect(source.format == .csv(sample.delimiter), "\(sample.why)")
    }

    @Test func hasNames() {
        #expect(Delimiter.allCases.map(\.name) == ["comma", "semicolon", "tab", "pipe"])
        #expect(TextFormat.csv(.tab).name == "CSV")
        #expect(TextFormat.csv(.tab).delimiter == .tab)
        #expect(TextFormat.json.name == "JSON")
        #expect(TextFormat.json.delimiter == nil)
    }

    @Test func keepsTheLineOfExcelAsARow() throws {
        let expected = [Row(1, "sep=;"), Row(2, "a", "b"), Row(3, "1", "2")]
        #expect(try rows(of: Array("sep=;\r\na;b\r\n1;2\r\n".utf8)) == expected)
    }
}
