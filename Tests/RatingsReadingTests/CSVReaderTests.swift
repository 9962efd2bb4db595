import RatingsReading
import Testing

@Suite struct CSVReaderTests {
    static let samples: [(String, [[String]])] = [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
        ("", []),
        ("\n", [[""]]),
        ("a\n\nb\n", [["a"], [""], ["b"]]),
        ("a\r\n\r\nb\r\n", [["a"], [""], ["b"]]),
        ("a\n\n", [["a"], [""]]),
        (",", [["", ""]]),
        ("a,", [["a", ""]]),
        ("a,\n", [["a", ""]]),
        (",\n,", [["", ""], ["", ""]]),
        ("\"a,b\",c", [["a,b", "c"]]),
        ("\"a\nb\",c\n", [["a\nb", "c"]]),
        ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
        ("\"a\"\"b\",\"\"\"\"", [["a\"b", "\""]]),
        ("\"\",x", [["", "x"]]),
        ("\"\"", [[""]]),
        ("\"\"\"a\"\"\"", [["\"a\""]]),
        ("a\"b,c\"\"d", [["a\"b", "c\"\"d"]]),
        ("6\" pipe,x", [["6\" pipe", "x"]]),
        ("\"a\" ,b", [["a", "b"]]),
        ("  \"a\"  ,b", [["a", "b"]]),
        ("x, \"a, b\" \n", [["x", "a, b"]]),
        ("\"a\" b,c", [["a b", "c"]]),
        ("\"a\"b\"c\",d", [["ab\"c\"", "d"]]),
        (" a , b ", [[" a ", " b "]]),
        (" ,x", [[" ", "x"]]),
        ("\"a\"\t,b", [["a", "b"]]),
        ("=\"001\",b", [["=\"001\"", "b"]]),
        ("é,’\n😀,", [["é", "’"], ["😀", ""]]),
    ]

    @Test(arguments: samples)
    func reads(text: String, expected: [[String]]) throws {
        #expect(try fields(of: text) == expected)
    }

    /// Beyond the fields for which a record has room from the start, and again beyond twice as many.
    @Test(arguments: [63, 64, 65, 128, 129, 1_000])
    func readsLinesOfManyFields(count: Int) throws {
        let line = (0..<count).map(String.init)
        let text = "a,b\n\(line.joined(separator: ","))\n\(line.joined(separator: ","))"
        #expect(try fields(of: text) == [["a", "b"], line, line])
    }

    @Test func expectsAboutAsManyRecordsAsThereAre() throws {
        let rows = (0..<20_000).map { "\($0),\(String(repeating: "x", count: $0 % 40))\n" }.joined()
        let reader = CSVReader(DecodedText(decoding: Array(rows.utf8)), delimiter: .comma, path: "x")
        #expect((20_000...25_000).contains(reader.expectedCount))
        #expect(CSVReader(DecodedText(decoding: []), delimiter: .comma, path: "x").expectedCount < 10)
    }

    @Test func countsATabAsABlankOnlyWhereItSeparatesNothing() throws {
        #expect(try fields(of: "\"a\"\t\tb\n\t\"c\"", .tab) == [["a", "", "b"], ["", "c"]])
    }

    @Test func numbersRecordsAsASpreadsheetDoes() throws {
        let text = "title\n\n\"a\nb\",x\nc,d\n"
        let numbers = try rows(of: Array(text.utf8)).map(\.number)
        #expect(numbers == [1, 2, 3, 4])
    }

    @Test(arguments: [
        ("a,b\nc,\"d\ne,f\n", 2, 2), ("\"", 1, 1), ("a\n\"x\ny\"\nb,\"c", 3, 4),
        ("a\r\n\r\n\"b", 3, 3), ("a,\"b\"\"", 1, 1),
    ])
    func saysWhereAnOpenQuotationMarkIs(text: String, row: UInt32, line: Int) {
        let reason =
            "a quotation mark opens a field here and is never closed; close it, or remove it, and save the file again"
        #expect(throws: ReadError.malformed(path: "x", row: row, line: line, reason: reason)) {
            try fields(of: text)
        }
    }

    @Test func refusesToSwallowRowsWhereAMarkIsMissing() {
        // The mark before "Good" is alone, so the next one closes a field that holds the end of the row.
        let text = "name,grade,note\nLeeds,\"Good,x\nYork,Good,\"fine, really\"\n"
        let error = #expect(throws: ReadError.self) { try fields(of: text) }
        guard case .malformed("x", 2, 2, let reason)? = error else { return #expect(Bool(false), "\(error as Any)") }
        #expect(reason.contains("the next one, on line 3, does not end a field"))
    }

    @Test func readsNothingAfterAnError() throws {
        var reader = CSVReader(DecodedText(decoding: Array("a\n\"b".utf8)), delimiter: .comma, path: "x")
        var record = Record()
        #expect(try reader.read(into: &record))
        #expect(throws: ReadError.self) { try reader.read(into: &record) }
        #expect(try !reader.read(into: &record))
    }

    /// A row of delimiters and blanks holds nothing, wherever it stands.
    @Test(arguments: [
        (",,,", true), (" ,\t, ,", true), ("\"\",\" \"", true), ("", true), (",,x,", false), (",\"x\"", false),
    ])
    func aRowOfDelimitersIsBlank(line: String, isBlank: Bool) throws {
        var reader = CSVReader(
            DecodedText(decoding: Array("\(line)\n\(line)\n".utf8)), delimiter: .comma, path: "x")
        var record = Record()
        for _ in 1...2 {
            #expect(try reader.read(into: &record))
            #expect(record.isBlank == isBlank)
        }
    }

    /// Fields are looked through eight bytes at a time: none of their lengths may make a difference.
    @Test(arguments: ["\n", "\r\n", "\r"])
    func fieldsOfEveryLengthAreRead(_ lineEnd: String) throws {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyzäöü£€0123456789")
        let rows = (0..<20).map { first in
            (0..<20).map { second in String((0..<second).map { alphabet[($0 + first) % alphabet.count] }) }
        }
        let text = rows.map { $0.joined(separator: ",") }.joined(separator: lineEnd)
        #expect(try fields(of: text) == rows)
    }
}
