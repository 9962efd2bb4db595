/// The rules of CSV: how a field becomes bytes (RFC 4180), and how text stays text in a spreadsheet program.
package struct CSVText: Sendable {
    /// Whether text is written as it is, even where a spreadsheet program would take it for a formula.
    package let isRaw: Bool

    /// Makes rules.
    package init(raw: Bool = false) {
        isRaw = raw
    }

    static let comma = UInt8(ascii: ",")
    static let lineEnd: [UInt8] = [0x0D, 0x0A]

    /// Adds a text to a row, with an apostrophe in front where it needs one.
    func append(_ text: String, to row: inout [UInt8]) {
        let isGuarded = !isRaw && Self.looksLikeFormula(text)
        var text = text
        text.withUTF8 { bytes in
            if bytes.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }) {
                row.append(0x22)
                if isGuarded { row.append(0x27) }
                for byte in bytes {
                    if byte == 0x22 { row.append(0x22) }
                    row.append(byte)
                }
                row.append(0x22)
            } else {
                if isGuarded { row.append(0x27) }
                row.append(contentsOf: bytes)
            }
        }
    }

    /// A text as a field.
    func field(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return bytes
    }

    /// Whether a spreadsheet program may take a text for a formula or a command.
    ///
    /// That is so where it begins with one of the signs, with a tab, a line break or a NUL; also behind
    /// blanks, invisible characters and quotation marks, which some programs take off first.
    package static func looksLikeFormula(_ text: String) -> Bool {
        // Nearly every text begins with a letter or a digit, and is done here.
        guard let first = text.utf8.first, !isLetterOrDigit(first) else { return false }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "−", "﹢", "﹣", "﹦", "﹫":
                return true
            case "\"", "'", "“", "”", "‘", "’", "＂", "＇":
                continue
            default:
                guard scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
                else { return false }
            }
        }
        return false
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
