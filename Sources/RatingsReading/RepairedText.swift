/// A text that is being decoded: UTF-8 so far, the line, and the damage.
struct RepairedText {
    private(set) var bytes: [UInt8] = []
    private(set) var damage = TextDamage()
    private var line = 1
    private var followsCarriageReturn = false

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Adds a byte below 0x80. A NUL is damage: nothing that reads text has a use for it.
    mutating func append(ascii byte: UInt8) {
        guard byte != 0 else { return appendReplacement() }
        if byte == 0x0D || (byte == 0x0A && !followsCarriageReturn) { line += 1 }
        followsCarriageReturn = byte == 0x0D
        bytes.append(byte)
    }

    /// Adds a character beyond ASCII.
    mutating func append(_ scalar: Unicode.Scalar) {
        followsCarriageReturn = false
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// Adds the bytes of one well-formed sequence beyond ASCII.
    mutating func append(wellFormed sequence: ArraySlice<UInt8>) {
        followsCarriageReturn = false
        bytes.append(contentsOf: sequence)
    }

    /// Adds U+FFFD for what can't be decoded.
    mutating func appendReplacement() {
        followsCarriageReturn = false
        bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
        damage.add(line: line)
    }
}
