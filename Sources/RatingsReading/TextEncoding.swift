/// How a text was written as bytes.
package enum TextEncoding: Hashable, Sendable, CaseIterable {
    case utf8
    case utf8WithByteOrderMark
    case utf16LittleEndian
    case utf16BigEndian
    case windows1252

    /// The encoding's name for people, such as "UTF-16 little-endian".
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf8WithByteOrderMark: "UTF-8 with byte order mark"
        case .utf16LittleEndian: "UTF-16 little-endian"
        case .utf16BigEndian: "UTF-16 big-endian"
        case .windows1252: "Windows-1252"
        }
    }

    /// The byte order of UTF-16 that comes without a byte order mark, or nil where this is not UTF-16.
    ///
    /// English text in UTF-16 has a NUL in nearly every second place and none in the others; nothing else does.
    /// Three quarters and a twentieth leave room for typographic signs and for damage.
    static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
        let pairs = bytes.prefix(4096).count / 2
        guard pairs > 0 else { return nil }
        var zeros = (even: 0, odd: 0)
        var controls = 0
        for (position, byte) in bytes.prefix(pairs * 2).enumerated() {
            if byte == 0 {
                if position.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
            } else if byte.isControl {
                controls += 1
            }
        }
        guard controls * 20 <= pairs else { return nil }
        if zeros.odd * 4 >= pairs * 3, zeros.even * 20 <= pairs { return .utf16LittleEndian }
        if zeros.even * 4 >= pairs * 3, zeros.odd * 20 <= pairs { return .utf16BigEndian }
        return nil
    }
}

extension UInt8 {
    /// Whether this is a control character that text does not have: none of tab, line breaks, form feed and
    /// the end-of-file mark of old programs.
    var isControl: Bool {
        self < 0x20 && !(0x09...0x0D).contains(self) && self != 0x1A
    }
}
