import RatingsModel

/// UTF-8, sound or not.
enum UTF8Text {
    /// Whether the bytes are valid UTF-8 without a NUL, and can be used as they are.
    static func isSound(_ bytes: [UInt8]) -> Bool {
        isPlain(bytes) || isValid(bytes) && !bytes.contains(0)
    }

    /// Whether the bytes are ASCII without a NUL, as most text is.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        // Without a way out of the loop it takes many bytes at once.
        var odd: UInt8 = 0
        for byte in bytes { odd |= byte | (byte &- 1) }
        return odd < 0x80
    }

    /// Whether the bytes are valid UTF-8.
    static func isValid(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            return false
        }
    }

    /// Whether bytes that are not valid UTF-8 are damaged UTF-8 all the same, and not Windows-1252.
    ///
    /// They are where at least one sequence is one that Windows-1252 text does not have by accident: three or
    /// four bytes ("â€™"), or two of which the first reads "Â" or "Ã", capitals that English text does not have
    /// before a sign. Another capital with an accent before a typographic quotation mark ("CAFÉ’S") is a
    /// well-formed sequence too, and proves nothing.
    static func isDamaged(_ bytes: [UInt8]) -> Bool {
        var position = 0
        while position < bytes.count {
            let sequence = UTF8Sequence(at: position, in: bytes)
            if sequence.isWellFormed, sequence.length > 1 {
                if sequence.length > 2 || bytes[position] <= 0xC3 { return true }
            }
            position += sequence.length
        }
        return false
    }

    /// The text with U+FFFD in place of NULs and of what is not UTF-8.
    static func repair(_ bytes: [UInt8]) -> RepairedText {
        var text = RepairedText(capacity: bytes.count + 64)
        var position = 0
        while position < bytes.count {
            let sequence = UTF8Sequence(at: position, in: bytes)
            let end = position + sequence.length
            if !sequence.isWellFormed {
                text.appendReplacement()
            } else if sequence.length == 1 {
                text.append(ascii: bytes[position])
            } else {
                text.append(wellFormed: bytes[position..<end])
            }
            position = end
        }
        return text
    }
}
