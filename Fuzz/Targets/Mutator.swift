import TestSupport

/// Breaks texts and files in ways in which strangers' files are broken, over and over.
///
/// It knows the signs that readers look for, and not what an input reaches, which libFuzzer does.
package struct Mutator {
    /// What readers look for, and numbers at which they count.
    private static let tokens: [[UInt8]] =
        [
            "\"", "\"\"", "'", ",", ";", "\t", "|", "\n", "\r\n", "\r", "sep=;\n", "[", "]", "{", "}", "{\"", "\":",
            "[[", "\\u",
            "\\ud800", "\\\"", "null", "true", "1e999", "-0", "99999999999999999999", "45000", "65536", "0x1F", "1/1/1",
            "29/02/2023", "13/05/2024", "2024-05-13", "31 December 9999", "Good", "Inadequate", "Requires improvement",
            "Leeds", "E08000035", "ILACS", "=1+1", "&a ", "*a", "- ", ": ", "? ", "<<: ", "---\n", "!!binary ", "|\n ",
            ">-\n ",
            "<c r=\"XFD1048576\">", "<row r=\"0\">", "<v>4294967296</v>", "t=\"s\"", "t=\"inlineStr\"", "&#x0;",
            "&amp;",
            "table:number-columns-repeated=\"16384\"", "<![CDATA[", "PK\u{01}\u{02}", "PK\u{05}\u{06}", "\u{FEFF}",
            "\u{202E}", "\u{2028}", "👩‍👧", "é", "\0",
        ].map { Array($0.utf8) }
        + [
            [0xFF, 0xFE], [0xFE, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
            [0x1F, 0x8B],
            [0xFF, 0xFF, 0xFF, 0xFF], [0x00, 0x00, 0x00, 0x80], [0xFF, 0xFF, 0xFF, 0x7F],
        ]

    /// The most bytes of an input, as of the files in the corpus that are spreadsheets.
    private static let limit = 16_384

    private let corpus: [[UInt8]]
    private var generator: SeededGenerator

    /// Makes a mutator of files, which are the same again with the same seed.
    package init(corpus: [[UInt8]], seed: UInt64) {
        self.corpus = corpus
        generator = SeededGenerator(seed: seed)
    }

    /// The next input: one of the corpus, broken in one to eight places.
    package mutating func next() -> [UInt8] {
        var bytes = corpus.randomElement(using: &generator) ?? []
        for _ in 0..<(1 << Int.random(in: 0...3, using: &generator)) { change(&bytes) }
        return Array(bytes.prefix(Self.limit))
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let range = range(of: bytes)
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: bytes.insert(contentsOf: Self.tokens.randomElement(using: &generator) ?? [], at: range.lowerBound)
        case 1: bytes.replaceSubrange(range, with: Self.tokens.randomElement(using: &generator) ?? [])
        case 2: bytes.removeSubrange(range)
        case 3: bytes.insert(contentsOf: bytes[range], at: Int.random(in: 0...bytes.count, using: &generator))
        case 4:
            let copies = min(Int.random(in: 2...300, using: &generator), Self.limit / max(range.count, 1))
            bytes.insert(contentsOf: (0..<copies).flatMap { _ in bytes[range] }, at: range.lowerBound)
        case 5:
            let other = corpus.randomElement(using: &generator) ?? []
            bytes.replaceSubrange(range, with: other[self.range(of: other)])
        case 6: bytes.removeSubrange(range.lowerBound...)
        default:
            guard bytes.indices.contains(range.lowerBound) else { return }
            bytes[range.lowerBound] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        }
    }

    /// A part, most often a short one.
    private mutating func range(of bytes: [UInt8]) -> Range<Int> {
        let start = Int.random(in: 0...bytes.count, using: &generator)
        let most = [4, 32, bytes.count].randomElement(using: &generator) ?? 0
        return start..<min(bytes.count, start + Int.random(in: 0...most, using: &generator))
    }
}
