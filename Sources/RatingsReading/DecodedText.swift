/// A text as valid UTF-8, whatever it came in.
package struct DecodedText: Sendable {
    /// The text: valid UTF-8 without byte order mark and without NULs.
    package let bytes: [UInt8]
    /// The encoding that it came in.
    package let encoding: TextEncoding
    /// Whether a byte order mark stood before it.
    package let hadByteOrderMark: Bool
    /// What could not be decoded, and became U+FFFD.
    package let damage: TextDamage

    /// Decodes bytes that are text.
    ///
    /// A byte order mark settles the encoding. Without one, a NUL in every second place means UTF-16, and
    /// valid UTF-8 is UTF-8. What is left is Windows-1252, unless it holds sequences of UTF-8 that
    /// Windows-1252 does not have by accident (see `UTF8Text.isDamaged`): then it is UTF-8 with errors.
    package init(decoding bytes: [UInt8]) {
        switch ByteOrderMark(at: bytes) {
        case .utf8?:
            self.init(utf8: Self.withoutMarks(bytes), encoding: .utf8WithByteOrderMark, hadByteOrderMark: true)
        case .utf16LittleEndian?:
            self.init(utf16: bytes, from: 2, encoding: .utf16LittleEndian, hadByteOrderMark: true)
        case .utf16BigEndian?:
            self.init(utf16: bytes, from: 2, encoding: .utf16BigEndian, hadByteOrderMark: true)
        case nil:
            if let encoding = TextEncoding.unmarkedUTF16(bytes) {
                self.init(utf16: bytes, from: 0, encoding: encoding, hadByteOrderMark: false)
            } else if UTF8Text.isSound(bytes) {
                self.init(bytes: bytes, encoding: .utf8, hadByteOrderMark: false, damage: TextDamage())
            } else if !UTF8Text.isValid(bytes), !UTF8Text.isDamaged(bytes) {
                self.init(Windows1252Text.decode(bytes), encoding: .windows1252, hadByteOrderMark: false)
            } else {
                self.init(UTF8Text.repair(bytes), encoding: .utf8, hadByteOrderMark: false)
            }
        }
    }

    private init(bytes: [UInt8], encoding: TextEncoding, hadByteOrderMark: Bool, damage: TextDamage) {
        self.bytes = bytes
        self.encoding = encoding
        self.hadByteOrderMark = hadByteOrderMark
        self.damage = damage
    }

    private init(_ text: RepairedText, encoding: TextEncoding, hadByteOrderMark: Bool) {
        self.init(
            bytes: text.bytes, encoding: encoding, hadByteOrderMark: hadByteOrderMark, damage: text.damage)
    }

    private init(utf8 bytes: [UInt8], encoding: TextEncoding, hadByteOrderMark: Bool) {
        if UTF8Text.isSound(bytes) {
            self.init(bytes: bytes, encoding: encoding, hadByteOrderMark: hadByteOrderMark, damage: TextDamage())
        } else {
            self.init(UTF8Text.repair(bytes), encoding: encoding, hadByteOrderMark: hadByteOrderMark)
        }
    }

    private init(utf16 bytes: [UInt8], from start: Int, encoding: TextEncoding, hadByteOrderMark: Bool) {
        let text = UTF16Text.decode(bytes, from: start, bigEndian: encoding == .utf16BigEndian)
        self.init(text, encoding: encoding, hadByteOrderMark: hadByteOrderMark)
    }

    /// Programs that add a mark to a file that has one leave two of them.
    private static func withoutMarks(_ bytes: [UInt8]) -> [UInt8] {
        var rest = bytes[...]
        while rest.starts(with: ByteOrderMark.utf8.bytes) { rest = rest.dropFirst(3) }
        return Array(rest)
    }
}
