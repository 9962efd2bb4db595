/// How much room text takes in Arial, without asking a font.
///
/// No program that writes workbooks can rely on the reader's program to fit columns and rows: LibreOffice
/// does not fit the rows of wrapped text on opening. So widths and heights are computed here, from the
/// advance widths of Arial (the same as Helvetica's, by Adobe's font metrics) and a little room to spare.
package enum TextMeasure {
    /// The width of the digit 0 in Arial 12, in pixels: the unit in which column widths are counted.
    static let digitPixels = 9.0
    /// What a column needs beside its text, in pixels.
    static let padding = 6.0
    /// The height of one line of Arial 12, in points.
    static let lineHeight = 15.5
    /// The greatest height of a row that spreadsheet programs accept, in points.
    static let greatestHeight = 409.0

    /// Advance widths of the characters 32 to 126, in thousandths of the font size.
    private static let advances: [Int] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    /// The advance of each byte of UTF-8: other Latin letters count as wide ones, all else as square. A line break takes
    /// more than there can be.
    private static let byteAdvances: [Int] = (0...255).map { byte in
        switch byte {
        case 10: 1 << 32
        case 32...126: advances[byte - 32]
        case 0xC2...0xE2: 620
        case 0xE3...0xF4: 1000
        default: 0
        }
    }

    /// Pixels for each thousandth of the font size; bold letters are wider, and a little is to spare.
    private static func scale(_ size: Double, isBold: Bool) -> Double {
        size * 96 / 72 / 1000 * (isBold ? 1.09 : 1.03)
    }

    /// The width of the longest line of a text, in pixels.
    package static func pixels(_ text: String, size: Double = 12, isBold: Bool = false) -> Double {
        let advances = byteAdvances
        var (widest, line) = (0, 0)
        for byte in text.utf8 {
            line = byte == UInt8(ascii: "\n") ? 0 : line + advances[Int(byte)]
            widest = max(widest, line)
        }
        return Double(widest) * scale(size, isBold: isBold)
    }

    /// The widths of the longest line and of the longest word of a text, in pixels: no column should be narrower than
    /// a word.
    package static func extent(_ text: String, isBold: Bool = false) -> (line: Double, word: Double) {
        let advances = byteAdvances
        var (longestLine, longestWord, line, word) = (0, 0, 0, 0)
        for byte in text.utf8 {
            let advance = advances[Int(byte)]
            line = byte == UInt8(ascii: "\n") ? 0 : line + advance
            word = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") ? 0 : word + advance
            longestLine = max(longestLine, line)
            longestWord = max(longestWord, word)
        }
        let scale = scale(12, isBold: isBold)
        return (Double(longestLine) * scale, Double(longestWord) * scale)
    }

    /// The number of lines that a text takes in a column, as it wraps between words.
    ///
    /// - Parameter room: What the column has besides its text, such as a filter button, in pixels.
    package static func lines(
        _ text: String, in width: Double, size: Double = 12, isBold: Bool = false, room: Double = 0
    ) -> Int {
        let available = max(1, (width * digitPixels - padding - room) / scale(size, isBold: isBold))
        if fitsOnOneLine(text, available: available) { return 1 }
        let advances = byteAdvances
        var wrapping = Wrapping(available: available)
        for byte in text.utf8 { wrapping.add(byte, advance: Double(advances[Int(byte)])) }
        return wrapping.finish()
    }

    /// The quick answer for most cells of a large table.
    private static func fitsOnOneLine(_ text: String, available: Double) -> Bool {
        let advances = byteAdvances
        var text = text
        return text.withUTF8 { bytes in
            var line = 0
            for byte in bytes { line &+= advances[Int(byte)] }
            return Double(line) <= available
        }
    }

    /// The width of a column for text of so many pixels, in characters, to the next half, with as much
    /// air again as the padding: nothing but air divides a column from the next.
    package static func columnWidth(fitting pixels: Double) -> Double {
        ((pixels + 2 * padding) / digitPixels * 2).rounded(.up) / 2
    }

    /// The height of a row of so many lines, in points; nil where the ordinary height will do.
    package static func height(lines: Int, size: Double = 12) -> Double? {
        if lines <= 1, size <= 12 { return nil }
        return min(greatestHeight, Double(lines) * lineHeight * size / 12 + 3)
    }
}

/// Counts lines while the bytes of a text go by.
private struct Wrapping {
    let available: Double
    private var lines = 1
    private var line = 0.0
    private var word = 0.0

    init(available: Double) {
        self.available = available
    }

    mutating func add(_ byte: UInt8, advance: Double) {
        switch byte {
        case UInt8(ascii: "\n"):
            endWord()
            lines += 1
            line = 0
        case UInt8(ascii: " "):
            endWord()
            line += advance
        default:
            word += advance
        }
    }

    mutating func finish() -> Int {
        endWord()
        return lines
    }

    private mutating func endWord() {
        guard word > 0 else { return }
        if line > 0, line + word > available {
            lines += 1
            line = 0
        }
        while word > available {
            lines += 1
            word -= available
        }
        line += word
        word = 0
    }
}
