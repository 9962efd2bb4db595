/// The text of a cell that may be rich: the runs of it one behind the other, without the reading of East Asian
/// characters that may stand beside them.
struct CellText {
    private var bytes: [UInt8] = []
    private var isInText = false
    private var isInReading = false
    private var mayBeEscaped = false

    var count: Int { bytes.count }

    /// Empties the text for the next one.
    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        isInText = false
        isInReading = false
        mayBeEscaped = false
    }

    /// An element begins within the text.
    mutating func start(_ name: XMLName) {
        if name == "t" {
            isInText = !isInReading
        } else if name == "rPh" {
            isInReading = true
        } else if name == "is" || name == "si" {
            begin()
        }
    }

    /// An element ends within the text.
    mutating func end(_ name: XMLName) {
        if name == "t" {
            isInText = false
        } else if name == "rPh" {
            isInReading = false
        }
    }

    /// Adds bytes, where they belong to the text.
    mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        guard isInText else { return }
        bytes.append(contentsOf: more)
        mayBeEscaped = mayBeEscaped || more.contains(UInt8(ascii: "_"))
    }

    /// The text.
    var value: [UInt8] { mayBeEscaped ? Self.unescaped(bytes) : bytes }

    /// A text without escapes in it.
    ///
    /// Characters that XML doesn't have are written as `_x000D_` (ECMA-376, part 1, 22.9.2.19). Those that a table
    /// has no use for are left out, but for line breaks.
    static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            guard let code = code(in: bytes, at: place) else {
                result.append(bytes[place])
                place += 1
                continue
            }
            place += 7
            if code >= 0x20 || code == 0x09 || code == 0x0A, let scalar = Unicode.Scalar(code) {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return result
    }

    private static func code(in bytes: [UInt8], at place: Int) -> UInt32? {
        guard place + 7 <= bytes.count, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
            bytes[place + 6] == UInt8(ascii: "_")
        else { return nil }
        var code: UInt32 = 0
        for byte in bytes[(place + 2)..<(place + 6)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            code = code << 4 | UInt32(digit)
        }
        return code
    }
}
