/// UTF-8, sound or not.
enum UTF8Text {
    /// Whether the bytes are valid UTF-8 without a NUL, and can be used as they are.
    static func isSound(_ bytes: [UInt8]) -> Bool {
        guard isValid(bytes) else { return false }
        let span = bytes.span
        var zeros = 0
        for position in span.indices where span[position] == 0 { zeros &+= 1 }
        return zeros == 0
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
