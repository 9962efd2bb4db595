/// The bytes of JSON's strings and numbers.
enum JSONText {
    /// The value of a hexadecimal digit; nil for anything else.
    static func hexadecimal(_ digit: UInt8) -> UInt32? {
        switch digit {
        case 0x30...0x39: UInt32(digit) - 0x30
        case 0x41...0x46: UInt32(digit) - 0x41 + 10
        case 0x61...0x66: UInt32(digit) - 0x61 + 10
        default: nil
        }
    }

    /// Whether a byte may be part of a number or a word.
    static func isLiteral(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F, 0x80...: true
        default: false
        }
    }

    /// Whether bytes are a number as JSON writes it.
    static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        func takeDigits() -> Int {
            let digits = rest.prefix(while: isDigit).count
            rest = rest.dropFirst(digits)
            return digits
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let leadsWithZero = rest.first == UInt8(ascii: "0")
        let whole = takeDigits()
        guard whole > 0, whole == 1 || !leadsWithZero else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard takeDigits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard takeDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    /// The text of a string whose escapes were checked. Lone surrogates and NULs become U+FFFD.
    static func unescape(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let sign = rest.popFirst() else {
                result.append(byte)
                continue
            }
            switch sign {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                let scalar = takeScalar(from: &rest)
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            default: result.append(sign)
            }
        }
        return result
    }

    /// Takes the digits behind `\u`, and a second escape where the two are a pair of surrogates.
    private static func takeScalar(from rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
        let unit = takeUnit(from: &rest)
        if UTF16.isLeadSurrogate(unit), rest.starts(with: [0x5C, UInt8(ascii: "u")]) {
            var ahead = rest.dropFirst(2)
            let low = takeUnit(from: &ahead)
            if UTF16.isTrailSurrogate(low) {
                rest = ahead
                return UTF16.decode(UTF16.EncodedScalar([unit, low]))
            }
        }
        return unit == 0 ? "\u{FFFD}" : Unicode.Scalar(unit) ?? "\u{FFFD}"
    }

    private static func takeUnit(from rest: inout ArraySlice<UInt8>) -> UInt16 {
        let value = rest.prefix(4).reduce(0 as UInt32) { $0 << 4 | (hexadecimal($1) ?? 0) }
        rest = rest.dropFirst(4)
        return UInt16(truncatingIfNeeded: value)
    }
}
