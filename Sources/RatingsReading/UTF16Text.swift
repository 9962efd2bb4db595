/// UTF-16 in either byte order.
enum UTF16Text {
    /// Decodes code units from a position on. Lone surrogates, NULs and a last odd byte become U+FFFD.
    static func decode(_ bytes: [UInt8], from start: Int, bigEndian: Bool) -> RepairedText {
        var text = RepairedText(capacity: bytes.count / 2 + 64)
        var position = start
        func unit(at position: Int) -> UInt16? {
            guard position + 1 < bytes.count else { return nil }
            let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        while let high = unit(at: position) {
            position += 2
            if high < 0x80 {
                text.append(ascii: UInt8(truncatingIfNeeded: high))
            } else if let scalar = Unicode.Scalar(high) {
                text.append(scalar)
            } else if UTF16.isLeadSurrogate(high), let low = unit(at: position), UTF16.isTrailSurrogate(low) {
                text.append(UTF16.decode(UTF16.EncodedScalar([high, low])))
                position += 2
            } else {
                text.appendReplacement()
            }
        }
        if position < bytes.count { text.appendReplacement() }
        return text
    }
}
