import RatingsModel

/// Text from data, made fit to be read in a cell.
///
/// Names of files, headings and values come from strangers. They stay text, on as few lines as they had,
/// and nothing in them can look like an empty cell, a formula or a mark of this workbook's own.
package enum DataText {
    /// What stands for a character that could not be read.
    static let unreadable = "[?]"
    private static let greatestLength = 300

    /// A value exactly as it was read, in quotation marks, so that spaces at its ends are seen.
    static func quoted(_ value: String) -> String { "“\(clean(value))”" }

    /// A name or other text: in quotation marks only where it would be taken for something else.
    static func plain(_ text: String) -> String {
        let text = clean(text)
        let trimmed = text.drop { $0 == " " }
        guard let first = trimmed.first, text.last != " ", text.first != " ", !"=+-@[{(".contains(first),
            !looksLikeProgramText(text)
        else { return "“\(text)”" }
        return text
    }

    private static let programWords: Set = [
        "none", "nan", "null", "nil", "na", "n/a", "#n/a", "nat", "undefined", "tbc", "?", ".", "..", ":",
    ]

    /// A message with a capital letter at its beginning.
    static func sentence(_ message: String) -> String {
        message.prefix(1).uppercased() + message.dropFirst()
    }

    /// Whether a text is one of those that programs write where they have nothing, or a variable's name.
    private static func looksLikeProgramText(_ text: String) -> Bool {
        guard text.utf8.count < 10 || text.utf8.contains(UInt8(ascii: "_")) else { return false }
        if programWords.contains(text.lowercased()) { return true }
        return text.contains("_") && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }

    /// The same text with line breaks in words that no column of the width could hold.
    ///
    /// A break after an underline or a hyphen is where a reader would make it.
    static func breakingWords(_ text: String, in width: Double) -> String {
        let room = width * TextMeasure.digitPixels - TextMeasure.padding
        guard TextMeasure.extent(text).word > room else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false)
            .map { breaking(word: String($0), room: room) }.joined(separator: " ")
    }

    private static func breaking(word: String, room: Double) -> String {
        guard TextMeasure.pixels(word) > room else { return word }
        var lines: [String] = []
        var line = ""
        var rest = Substring(word)
        while let character = rest.popFirst() {
            if TextMeasure.pixels(line + String(character)) > room {
                let end = line.lastIndex { "_-/.".contains($0) }.map { line.index(after: $0) } ?? line.endIndex
                lines.append(String(line[..<end]))
                line = String(line[end...])
            }
            line.append(character)
        }
        return (lines + [line]).joined(separator: "\n")
    }

    /// Line breaks and tabs become spaces, what can't be seen gets a mark, and what is too long is cut.
    private static func clean(_ text: String) -> String {
        // What most texts are made of needs no cleaning.
        if text.utf8.count <= greatestLength, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        var result = ""
        var length = 0
        for scalar in text.unicodeScalars {
            guard length < greatestLength else { return result + "… (shortened)" }
            length += 1
            switch scalar.value {
            case 0x09...0x0D, 0x85, 0xA0, 0x2028, 0x2029: result.append(" ")
            case 0xFFFD, 0xFFFE, 0xFFFF: result.append(unreadable)
            default: if scalar.isUnseen { result += scalar.mark } else { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }
}
