/// What a configuration, or a flag, says under a key.
package enum ConfigurationValue: Hashable, Sendable {
    case text(String)
    case texts([String])
    case flag(Bool)
    case number(Int)

    /// The value as YAML on one line.
    package var yaml: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .texts(let texts): "[" + texts.map(Self.quoted).joined(separator: ", ") + "]"
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number): String(number)
        }
    }

    /// A text as YAML takes it for one, in quotation marks where it could be taken for something else.
    static func quoted(_ text: String) -> String {
        let isPlain = { (character: Character) in
            character.isASCII && (character.isLetter || character.isNumber || "-_./".contains(character))
        }
        let words: Set = ["yes", "no", "true", "false", "null", "on", "off", "~"]
        if text.first?.isLetter == true, text.allSatisfy(isPlain), !words.contains(text.lowercased()) { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            default:
                let isPrintable = scalar.properties.generalCategory != .control
                quoted += isPrintable ? String(scalar) : "\\u" + Self.fourDigits(scalar.value)
            }
        }
        return quoted + "\""
    }

    private static func fourDigits(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
