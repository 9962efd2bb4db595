/// Reading bytes eight at a time, where each of a million fields would be read one by one.
extension RawSpan {
    /// Eight bytes from a position on as one number, the first one lowest. They must be there.
    @inlinable @inline(__always)
    package func word(at position: Int) -> UInt64 {
        UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    /// Up to eight bytes from a position on as one number, the first one lowest; zeros for what is not there.
    @inlinable @inline(__always)
    package func word(at position: Int, before end: Int) -> UInt64 {
        let count = end - position
        if count >= 8 { return word(at: position) }
        if count <= 0 { return 0 }
        if position + 8 <= byteCount { return word(at: position) & ~(~0 << UInt64(count * 8)) }
        return lastWord(at: position, before: end)
    }

    /// The same where eight bytes would reach beyond the span.
    @usableFromInline
    func lastWord(at position: Int, before end: Int) -> UInt64 {
        var word: UInt64 = 0
        for place in (position..<end).reversed() {
            word = word << 8 | UInt64(unsafeLoad(fromByteOffset: place, as: UInt8.self))
        }
        return word
    }

    /// Whether all bytes of a range are visible ASCII, without a blank among them.
    @inlinable
    package func isVisible(_ range: Range<Int>) -> Bool {
        var hidden: UInt64 = 0
        var position = range.lowerBound
        while position + 8 <= range.upperBound {
            let word = word(at: position)
            // What is below the exclamation mark does not reach the highest bit.
            hidden |= word | ~(word &+ UInt64(eightTimes: 0x5F)) | (word ^ UInt64(eightTimes: 0x7F)).zeroBytes
            position += 8
        }
        guard hidden & UInt64(eightTimes: 0x80) == 0 else { return false }
        for place in position..<range.upperBound
        where !(0x21...0x7E).contains(unsafeLoad(fromByteOffset: place, as: UInt8.self)) { return false }
        return true
    }

    /// A number that depends on every byte of a range.
    @inlinable
    package func hash(of range: Range<Int>) -> UInt64 {
        var hash = UInt64(range.count)
        var position = range.lowerBound
        while position + 8 <= range.upperBound {
            hash = (hash ^ word(at: position)).mixed()
            position += 8
        }
        if position == range.upperBound { return hash }
        // The last eight bytes, of which some are there already, are read in one step.
        let isShort = range.count < 8
        let last = isShort ? word(at: position, before: range.upperBound) : word(at: range.upperBound - 8)
        return (hash ^ last).mixed()
    }
}

extension UInt64 {
    /// A byte eight times.
    @inlinable
    package init(eightTimes byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The highest bit of each byte that is zero. Bytes above the lowest such one may have it too.
    @inlinable
    package var zeroBytes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080 }

    /// A number that depends on every bit of this one and of another one, for a place in a table.
    @inlinable
    package func mixed(with other: UInt64 = 0) -> UInt64 {
        let (high, low) = (self ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: other ^ 0xC2B2_AE3D_27D4_EB4F)
        return high ^ low
    }
}
