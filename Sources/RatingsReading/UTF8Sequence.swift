/// One step through bytes that may be UTF-8.
struct UTF8Sequence {
    /// The number of bytes: of the character, or of the bytes that are not one.
    let length: Int
    /// Whether the bytes are a character.
    let isWellFormed: Bool

    /// Looks at the bytes from a position that exists.
    ///
    /// Follows the table of well-formed sequences in the Unicode Standard (3-7): no overlong forms, no
    /// surrogates, nothing above U+10FFFF.
    init(at start: Int, in bytes: [UInt8]) {
        let lead = bytes[start]
        let (followers, second): (Int, ClosedRange<UInt8>) =
            switch lead {
            case 0x00...0x7F: (0, 0x80...0xBF)
            case 0xC2...0xDF: (1, 0x80...0xBF)
            case 0xE0: (2, 0xA0...0xBF)
            case 0xED: (2, 0x80...0x9F)
            case 0xE1...0xEF: (2, 0x80...0xBF)
            case 0xF0: (3, 0x90...0xBF)
            case 0xF1...0xF3: (3, 0x80...0xBF)
            case 0xF4: (3, 0x80...0x8F)
            default: (-1, 0x80...0xBF)
            }
        var length = 1
        while length <= followers, start + length < bytes.count {
            let allowed = length == 1 ? second : 0x80...0xBF
            guard allowed.contains(bytes[start + length]) else { break }
            length += 1
        }
        self.length = length
        isWellFormed = length == followers + 1
    }
}
