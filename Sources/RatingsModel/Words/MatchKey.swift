/// The form in which words of a source are compared with the words that the rules know.
///
/// Case, line breaks, underscores, and doubled or surrounding blanks don't matter; the kind of an apostrophe or
/// of a dash doesn't either. Everything else does: a key matches as a whole or not at all.
package enum MatchKey {
    /// Makes the key of a text.
    package static func make(_ text: some StringProtocol) -> String { make(String(text)) }

    /// Makes the key of a text.
    package static func make(_ text: String) -> String {
        if let key = makeASCII(text) { return key }
        var key = String.UnicodeScalarView()
        var pendingBlank = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{00AD}":
                continue
            case " ", "\t", "\n", "\r", "_", "\u{00A0}", "\u{202F}", "\u{2007}", "\u{0B}", "\u{0C}":
                pendingBlank = !key.isEmpty
            default:
                if pendingBlank {
                    key.append(" ")
                    pendingBlank = false
                }
                append(scalar, to: &key)
            }
        }
        return String(key)
    }

    /// Makes the key of the name of an authority, in which "&" stands for "and", and punctuation for nothing.
    package static func makeName(_ text: some StringProtocol) -> String {
        let text = String(text)
        if let key = makeASCII(text, isName: true) { return key }
        var plain = ""
        for character in make(text) {
            switch character {
            case "&": plain += " and "
            case ".", "'": break
            case ",", "-", "(", ")": plain += " "
            default: plain.append(character)
            }
        }
        return make(plain)
    }

    /// The same for text that is ASCII, as nearly all is, and in no other way; nil for other text.
    private static func makeASCII(_ start: String, isName: Bool = false) -> String? {
        var text = start
        return text.withUTF8 { bytes -> String? in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            // An "&" becomes three letters, with a blank before and after it.
            return String(unsafeUninitializedCapacity: bytes.count * (isName ? 5 : 1)) { key in
                var count = 0
                var pendingBlank = false
                func add(_ byte: UInt8) {
                    if pendingBlank, count > 0 {
                        key[count] = UInt8(ascii: " ")
                        count += 1
                    }
                    pendingBlank = false
                    key[count] = byte
                    count += 1
                }
                for byte in bytes {
                    switch byte {
                    case UInt8(ascii: " "), UInt8(ascii: "_"), 0x09...0x0D: pendingBlank = true
                    case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte + 32)
                    case UInt8(ascii: "&") where isName:
                        pendingBlank = true
                        for letter in "and".utf8 { add(letter) }
                        pendingBlank = true
                    case UInt8(ascii: "."), UInt8(ascii: "'"): if !isName { add(byte) }
                    case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"):
                        if isName { pendingBlank = true } else { add(byte) }
                    default: add(byte)
                    }
                }
                return count
            }
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to key: inout String.UnicodeScalarView) {
        switch scalar {
        case "A"..."Z":
            key.append(Unicode.Scalar(UInt8(scalar.value + 32)))
        case "\u{2018}", "\u{2019}", "\u{02BC}":
            key.append("'")
        case "\u{2010}"..."\u{2015}", "\u{2212}":
            key.append("-")
        default:
            if scalar.isASCII {
                key.append(scalar)
            } else {
                key.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
    }
}
