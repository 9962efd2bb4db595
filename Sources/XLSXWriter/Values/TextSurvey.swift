/// What one pass over the bytes of a text finds out. It runs for every cell, so it looks at bytes only.
struct TextSurvey {
    /// The length, in UTF-16 code units.
    private(set) var utf16Length = 0
    /// The first character that XML 1.0 or Excel can't hold, or nil.
    private(set) var forbidden: UInt32?
    /// Whether the text holds something like `_x0041_`.
    private(set) var holdsEscape = false

    static let underscore = UInt8(ascii: "_")

    /// Surveys a text.
    init(of text: String) {
        var text = text
        text.withUTF8 { survey($0) }
    }

    /// Whether a text can stand in XML byte for byte, which nearly all do: printable ASCII without markup and
    /// underscores, not too long.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= ExcelLimits.textLength else { return false }
        // Without a way out of the loop, and without decisions in it, it takes several bytes at once.
        var special: UInt8 = 0
        for byte in bytes {
            special |= byte == UInt8(ascii: "&") ? 1 : 0
            special |= byte == UInt8(ascii: "<") ? 1 : 0
            special |= byte == UInt8(ascii: ">") ? 1 : 0
            special |= byte == underscore ? 1 : 0
            special |= byte &- 0x20 < 0x5F ? 0 : 1
        }
        return special == 0
    }

    private mutating func survey(_ bytes: UnsafeBufferPointer<UInt8>) {
        for (position, byte) in bytes.enumerated() {
            switch byte {
            case 0x80...0xBF: continue
            case 0xF0...: utf16Length += 2
            default: utf16Length += 1
            }
            guard forbidden == nil else { continue }
            switch byte {
            case 0x00...0x08, 0x0B...0x1F:
                forbidden = UInt32(byte)
            case 0xEF:
                forbidden = Self.noncharacter(in: bytes[position...])
            case Self.underscore where !holdsEscape:
                holdsEscape = Self.isEscape(in: bytes[position...])
            default: break
            }
        }
    }

    /// U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    private static func noncharacter(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
        let three = bytes.prefix(3)
        if three.elementsEqual([0xEF, 0xBF, 0xBE]) { return 0xFFFE }
        if three.elementsEqual([0xEF, 0xBF, 0xBF]) { return 0xFFFF }
        return nil
    }

    /// Whether the bytes start with `_xHHHH_`, which Excel reads as one character.
    static func isEscape(in bytes: some Collection<UInt8>) -> Bool {
        let seven = bytes.prefix(7)
        guard seven.count == 7 else { return false }
        for (position, byte) in seven.enumerated() {
            switch position {
            case 0, 6: if byte != underscore { return false }
            case 1: if byte != UInt8(ascii: "x") { return false }
            default: if !byte.isHexDigit { return false }
            }
        }
        return true
    }
}

extension UInt8 {
    /// Whether the byte is 0 to 9, a to f or A to F.
    var isHexDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
