import Foundation
import RatingsModel
import RatingsNormalising
import TestSupport
import Testing

/// What does not matter must not change anything: the order of columns and rows, the case and blanks of headings, the
/// delimiter, the line ends and the encoding.
@Suite(.enabled(if: ProjectFolder.shared != nil, "there is no shared folder beside the project"))
struct ShufflingTests {
    @Test(arguments: TableText.files, 1...5)
    func aShuffledFileGivesTheSameJudgements(file: String, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let rules = try Normalised.rules.get()
        let before = try Normalised([(file, try TableText.bytes(of: file))], rules: rules)
        var table = try TableText(file: file)
        table.shuffle(using: &generator)
        let after = try Normalised([(file, try table.bytes(using: &generator))], rules: rules)
        #expect(after.refusals == [])
        #expect(ExpectedTablesTests.difference(Self.withoutRows(after), Self.withoutRows(before)) == [])
        #expect(after.dataset.tally == before.dataset.tally)
        #expect(after.codes.sorted() == before.codes.sorted())
        let names = [before, after].map { result in
            result.dataset.sources.flatMap(\.layouts).map { $0.prefix { $0 != "," } }
        }
        #expect(names[0] == names[1])
    }

    /// The judgements without the rows that they stood in.
    private static func withoutRows(_ result: Normalised) -> [String] {
        result.rows.map { String($0.drop { $0 != "|" }) }
    }
}

extension TableText {
    /// Shuffles columns and rows of each table, and writes headings another way.
    fileprivate mutating func shuffle(using generator: inout SeededGenerator) {
        for (heading, body) in zip(headings, tables) {
            let width = rows[heading].count
            let order = (0..<width).shuffled(using: &generator)
            for row in [heading] + Array(body) {
                let cells = rows[row] + Array(repeating: "", count: max(0, width - rows[row].count))
                rows[row] = order.map { cells[$0] }
            }
            rows.replaceSubrange(body, with: rows[body].shuffled(using: &generator))
            rows[heading] = rows[heading].map { Self.rewritten($0, using: &generator) }
        }
    }

    /// A heading in another case and with other blanks, as programs and people write them.
    private static func rewritten(_ heading: String, using generator: inout SeededGenerator) -> String {
        let cased = heading.map { character in
            Bool.random(using: &generator) ? character.uppercased() : character.lowercased()
        }.joined()
        let blanks = [" ", "  ", "_", "\n", "\u{A0}", "\t ", "\r\n"]
        let spaced = cased.split { $0 == " " || $0 == "_" || $0.isNewline }.reduce(into: "") { text, word in
            if !text.isEmpty { text += blanks.randomElement(using: &generator) ?? " " }
            text += word
        }
        let around = ["", " ", "  "]
        guard !spaced.isEmpty else { return spaced }
        return (around.randomElement(using: &generator) ?? "") + spaced
            + (around.randomElement(using: &generator) ?? "")
    }

    /// The bytes of the table with a delimiter, line ends and an encoding of chance.
    fileprivate func bytes(using generator: inout SeededGenerator) throws -> [UInt8] {
        let delimiter = [",", ";", "\t", "|"].randomElement(using: &generator) ?? ","
        let lineEnd = ["\n", "\r\n"].randomElement(using: &generator) ?? "\n"
        let text = text(delimiter: Character(delimiter), lineEnd: lineEnd)
        let encodings: [(String.Encoding, [UInt8])] = [
            (.utf8, []), (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
            (.utf16BigEndian, [0xFE, 0xFF]), (.windowsCP1252, []),
        ]
        let (encoding, mark) = encodings.randomElement(using: &generator) ?? (.utf8, [])
        guard let data = text.data(using: encoding) else { return Array(text.utf8) }
        return mark + Array(data)
    }
}
