import RatingsReading
import TestSupport
import Testing

@Suite struct RandomTests {
    private static let signs = ["a", "B", "é", "’", "😀", "\"", ",", ";", "\t", " ", "\n", "\r\n", "\r", "1", "=", "{"]

    /// Writes a table with all the quotation marks that it needs, and some that it does not.
    private func write(
        _ table: [[String]], _ delimiter: String, using generator: inout SeededGenerator
    ) -> String {
        // One line ending for all: an empty row between CR and LF would be none.
        let lineEnding = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
        var text = ""
        for row in table {
            let fields = row.map { field in
                let needsQuotes =
                    field.unicodeScalars.contains { "\"\n\r \t;,".unicodeScalars.contains($0) }
                    || Bool.random(using: &generator)
                guard needsQuotes else { return field }
                let quoted = "\"" + field.replacing("\"", with: "\"\"") + "\""
                return Bool.random(using: &generator) ? quoted : quoted + " "
            }
            text += fields.joined(separator: delimiter) + lineEnding
        }
        return text
    }

    @Test(arguments: Delimiter.allCases)
    func readsBackWhatWasWritten(delimiter: Delimiter) throws {
        var generator = SeededGenerator(seed: UInt64(delimiter.rawValue))
        for _ in 0..<300 {
            let table = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                    (0..<Int.random(in: 0...6, using: &generator))
                        .compactMap { _ in Self.signs.randomElement(using: &generator) }.joined()
                }
            }
            let text = write(table, String(Unicode.Scalar(delimiter.rawValue)), using: &generator)
            #expect(try fields(of: text, delimiter) == table, "\(text.debugDescription)")
        }
    }

    /// Lines that are longer and shorter than what is looked at in one step, with their marks at every place of it.
    @Test(arguments: Delimiter.allCases)
    func readsBackPlainLinesOfAllLengths(delimiter: Delimiter) throws {
        let sign = String(Unicode.Scalar(delimiter.rawValue))
        var generator = SeededGenerator(seed: 3 + UInt64(delimiter.rawValue))
        for _ in 0..<100 {
            let table = (0..<20).map { _ in
                (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                    String(repeating: "x", count: Int.random(in: 0...40, using: &generator))
                }
            }
            let lineEnding = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
            let text = table.map { $0.joined(separator: sign) + lineEnding }.joined()
            #expect(try fields(of: text, delimiter) == table, "\(text.debugDescription)")
        }
    }

    /// Any bytes read to an end, as records or as an error.
    private func survive(_ bytes: [UInt8]) {
        for path in ["x.csv", "x.json"] {
            do {
                let rows = try rows(of: bytes, path: path, partNames: ["a", "judgements"])
                #expect(rows.count <= bytes.count + 1)
            } catch {
                // Any error will do: what counts is that there is an end.
            }
        }
    }

    @Test func survivesNoise() {
        var generator = SeededGenerator(seed: 1)
        for length in 0..<1500 {
            survive((0..<length % 97).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
    }

    @Test func survivesNoiseThatLooksLikeText() {
        let parts: [[UInt8]] = [
            "\"", ",", ";", "\t", "\n", "\r", " ", "a", "{", "}", "[", "]", ":", "\\", "\\u", "d83d", "null",
            "1e", "-", "sep=;", "\"a\"", "{\"a\":", "judgements", "é", "\0", "<html", "%PDF-", "PK\u{3}\u{4}",
        ].map { Array($0.utf8) }
        let more: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xE2, 0x80], [0x92], [0, 0x61]]
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<4000 {
            let count = Int.random(in: 0...14, using: &generator)
            survive((0..<count).flatMap { _ in (parts + more).randomElement(using: &generator) ?? [] })
        }
    }

    @Test func survivesOneWrongByte() {
        let texts = [
            "name;\"grade, overall\"\r\nLeeds;\"Good\"\r\n",
            "[{\"la\": \"Leeds\", \"judgements\": [{\"g\": 1.5e3}]}]",
        ]
        var generator = SeededGenerator(seed: 4)
        for text in texts {
            for position in 0..<text.utf8.count {
                for _ in 0..<20 {
                    var bytes = Array(text.utf8)
                    bytes[position] = UInt8.random(in: 0...255, using: &generator)
                    survive(bytes)
                }
            }
        }
    }
}
