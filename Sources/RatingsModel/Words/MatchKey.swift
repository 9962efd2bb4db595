/// The form in which words of a source are compared with the words that the rules know.
///
/// Case, line breaks, underscores, and doubled or surrounding blanks don't matter; the kind of an apostrophe or
/// of a dash doesn't either. Everything else does: a key matches as a whole or not at all.
package enum MatchKey {
    /// Makes the key of a text.
    package static func make(_ text: some StringProtocol) -> String {
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
