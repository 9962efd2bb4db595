import RatingsReading
import TestSupport
import Testing

@Suite struct DecodedTextTests {
    struct Sample: Sendable {
        var bytes: [UInt8]
        var text: String
        var encoding: TextEncoding
        var lines: [Int] = []
        var count: Int?
    }

    static let samples: [Sample] = [
        Sample(bytes: Array("Leeds £ ’ 😀".utf8), text: "Leeds £ ’ 😀", encoding: .utf8),
        Sample(bytes: [0xEF, 0xBB, 0xBF] + Array("é".utf8), text: "é", encoding: .utf8WithByteOrderMark),
        Sample(
            bytes: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x61], text: "a", encoding: .utf8WithByteOrderMark),
        // A mark settles it, so one wrong byte is an error and not Windows-1252.
        Sample(
            bytes: [0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xE9], text: "a\n\u{FFFD}", encoding: .utf8WithByteOrderMark,
            lines: [2]),
        Sample(bytes: [0x63, 0x61, 0x66, 0xE9, 0x2C, 0x80, 0x92, 0x9F], text: "café,€’Ÿ", encoding: .windows1252),
        // "CAFÉ’S" has a well-formed sequence by accident.
        Sample(bytes: [0x43, 0xC9, 0x92, 0x53, 0x20, 0xA3, 0x35], text: "CÉ’S £5", encoding: .windows1252),
        Sample(
            bytes: [0x61, 0x0A, 0x81, 0x8D, 0xA0], text: "a\n\u{FFFD}\u{FFFD}\u{A0}", encoding: .windows1252,
            lines: [2], count: 2),
        Sample(
            bytes: Array("é\r\n".utf8) + [0xFF] + Array("\r’\n".utf8) + [0xE2, 0x80],
            text: "é\r\n\u{FFFD}\r’\n\u{FFFD}", encoding: .utf8, lines: [2, 4]),
        // A surrogate and an overlong form are not UTF-8.
        Sample(
            bytes: [0xC3, 0xA9, 0xED, 0xA0, 0x80, 0xC0, 0xAF],
            text: "é\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", encoding: .utf8, lines: [1], count: 5),
        Sample(bytes: [0x61, 0x0A, 0x62, 0, 0x63], text: "a\nb\u{FFFD}c", encoding: .utf8, lines: [2]),
        Sample(
            bytes: [0xFF, 0xFE] + "é,😀\r\nb".utf16Bytes(bigEndian: false), text: "é,😀\r\nb",
            encoding: .utf16LittleEndian),
        Sample(
            bytes: [0xFE, 0xFF] + "é,😀\r\nb".utf16Bytes(bigEndian: true), text: "é,😀\r\nb",
            encoding: .utf16BigEndian),
        Sample(
            bytes: "Leeds,Good\n".utf16Bytes(bigEndian: false), text: "Leeds,Good\n", encoding: .utf16LittleEndian),
        Sample(bytes: "Leeds,Good\n".utf16Bytes(bigEndian: true), text: "Leeds,Good\n", encoding: .utf16BigEndian),
        // Lone surrogates before a letter, before another one, and at the end; then half a unit.
        Sample(
            bytes: [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x00, 0xD8, 0x62, 0, 0x00, 0xDC, 0x3D, 0xD8],
            text: "a\n\u{FFFD}b\u{FFFD}\u{FFFD}", encoding: .utf16LittleEndian, lines: [2], count: 3),
        Sample(bytes: [0xFE, 0xFF, 0, 0x61, 0], text: "a\u{FFFD}", encoding: .utf16BigEndian, lines: [1]),
        Sample(
            bytes: [0xFF, 0xFE, 0x61, 0, 0, 0, 0x62, 0], text: "a\u{FFFD}b", encoding: .utf16LittleEndian, lines: [1]),
    ]

    @Test(arguments: samples)
    func decodes(sample: Sample) {
        let text = DecodedText(decoding: sample.bytes)
        #expect(String(decoding: text.bytes, as: UTF8.self) == sample.text)
        #expect(text.encoding == sample.encoding)
        #expect(text.damage.lines == sample.lines)
        #expect(text.damage.count == sample.count ?? sample.lines.count)
        #expect(text.damage.isEmpty == sample.lines.isEmpty)
    }

    @Test func saysWhetherThereWasAMark() {
        #expect(DecodedText(decoding: [0xEF, 0xBB, 0xBF, 0x61]).hadByteOrderMark)
        #expect(DecodedText(decoding: [0xFF, 0xFE, 0x61, 0]).hadByteOrderMark)
        #expect(!DecodedText(decoding: [0x61]).hadByteOrderMark)
        #expect(!DecodedText(decoding: "abc".utf16Bytes(bigEndian: false)).hadByteOrderMark)
    }

    @Test func hasNamesForPeople() {
        #expect(
            TextEncoding.allCases.map(\.name) == [
                "UTF-8", "UTF-8 with byte order mark", "UTF-16 little-endian", "UTF-16 big-endian", "Windows-1252",
            ])
    }

    /// One byte among plain ones is enough to be no ASCII, at any place.
    @Test(arguments: UInt8.min...UInt8.max)
    func oneByteIsEnough(byte: UInt8) {
        for place in [0, 7, 8, 40, 99] {
            var bytes = Array(repeating: UInt8(ascii: "a"), count: 100)
            bytes[place] = byte
            let text = DecodedText(decoding: bytes)
            #expect(text.encoding == (byte < 0x80 ? .utf8 : .windows1252))
            #expect((text.bytes == bytes) == (1...0x7F).contains(byte))
        }
    }

    @Test func decodesEveryByteOfWindows1252() {
        // 0x80 to 0x9F after the Unicode consortium's table; the rest is Latin 1.
        let signs = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
        let text = DecodedText(decoding: (0x80...0xFF).flatMap { [$0, 0x2C] })
        let expected = Array(signs.unicodeScalars) + (0xA0...0xFF).compactMap { Unicode.Scalar(UInt8($0)) }
        let got = String(decoding: text.bytes, as: UTF8.self).unicodeScalars.filter { $0 != "," }
        #expect(text.encoding == .windows1252)
        #expect(Array(got) == expected)
    }

    @Test func repairsAsTheStandardLibraryDoes() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let noise = (0..<40).map { _ in UInt8.random(in: 0x41...0xFF, using: &generator) }
            let bytes = [0xEF, 0xBB, 0xBF, 0x61] + noise
            let text = DecodedText(decoding: bytes)
            #expect(String(decoding: text.bytes, as: UTF8.self) == String(decoding: bytes.dropFirst(3), as: UTF8.self))
        }
    }
}
