/// Text from elsewhere, made such that a cell can hold it. A mended text shows that it was mended.
package struct ExcelText: Hashable, Sendable {
    /// What a cell can hold.
    package let text: String
    /// Whether characters that a workbook can't hold were replaced by U+FFFD, �.
    package let isReplaced: Bool
    /// Whether the text was too long for a cell, and ends with ``cutMark``.
    package let isCut: Bool

    /// What stands at the end of a text that was cut off.
    package static let cutMark = " [cut]"

    /// Mends a text. Carriage returns become line feeds, which is what Excel has between lines.
    package init(mending text: String) {
        let replaced = Self.replaced(text)
        isReplaced = replaced.isReplaced
        if (try? CellText(replaced.text)) != nil {
            self.text = replaced.text
            isCut = false
        } else {
            self.text = Self.cut(replaced.text) + Self.cutMark
            isCut = true
        }
    }

    private static func replaced(_ text: String) -> (text: String, isReplaced: Bool) {
        var scalars = String.UnicodeScalarView()
        var isReplaced = false
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D:
                scalars.append("\n")
            case 0x0A where isAfterReturn:
                break
            case 0x00...0x08, 0x0B...0x1F, 0xFFFE, 0xFFFF:
                scalars.append("\u{FFFD}")
                isReplaced = true
            default:
                scalars.append(scalar)
            }
            isAfterReturn = scalar.value == 0x0D
        }
        return (String(scalars), isReplaced)
    }

    /// The longest start of a text that fits before the mark, and doesn't end within a character.
    private static func cut(_ text: String) -> Substring {
        var room = ExcelLimits.textLength - cutMark.utf16.count
        for index in text.indices {
            let character = text[index]
            let isEscape = character == "_" && TextSurvey.isEscape(in: text[index...].utf8)
            // An escape is written with `x005F_` in it.
            room -= character.utf16.count + (isEscape ? 6 : 0)
            if room < 0 { return text[..<index] }
        }
        return text[...]
    }
}
