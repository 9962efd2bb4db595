/// Rows and cells in the XML of a sheet, as libxlsxwriter writes them while it streams: texts stand in their cells.
struct RowXML: ~Copyable {
    private(set) var buffer: ByteBuffer
    private var row = ShortWord(1)
    /// What a cell starts with, by its column: `<c r="AB`.
    private let starts = (0..<32).map { ShortWord("<c r=\"", before: ShortWord(column: $0)) }
    private let style = ShortWord("\" s=\"")

    /// Makes an empty piece of XML.
    init(capacity: Int) {
        buffer = ByteBuffer(capacity: capacity)
    }

    /// Forgets what was written.
    mutating func removeAll() { buffer.removeAll() }

    /// Starts a row, from 0, with a height in points where it has one of its own.
    mutating func startRow(_ index: Int, height: Double?, isEmpty: Bool = false) {
        row = ShortWord(index + 1)
        buffer.append("<row r=\"")
        buffer.append(row)
        if let height {
            buffer.append("\" ht=\"")
            append(height)
            buffer.append("\" customHeight=\"1")
        }
        if isEmpty { buffer.append("\"/>") } else { buffer.append("\">") }
    }

    mutating func endRow() { buffer.append("</row>") }

    mutating func blank(_ column: Int, _ format: Format) {
        startCell(column, format)
        buffer.append("\"/>")
    }

    mutating func number(_ number: Double, _ column: Int, _ format: Format) {
        startCell(column, format)
        buffer.append("\"><v>")
        append(number)
        buffer.append("</v></c>")
    }

    /// Writes text that a workbook can hold, and that isn't empty.
    mutating func text(_ text: UnsafeRawBufferPointer, isPlain: Bool, _ column: Int, _ format: Format) {
        startCell(column, format)
        let hasEdges = text.first.map(Self.isSpace) ?? false || text.last.map(Self.isSpace) ?? false
        if hasEdges {
            buffer.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        } else {
            buffer.append("\" t=\"inlineStr\"><is><t>")
        }
        if isPlain { buffer.append(text) } else { append(escaping: text) }
        buffer.append("</t></is></c>")
    }

    /// Starts a cell, up to the quotation mark behind the number of its look.
    private mutating func startCell(_ column: Int, _ format: Format) {
        if starts.indices.contains(column) {
            buffer.append(starts[column], row, style, format.digits)
        } else {
            buffer.append("<c r=\"")
            buffer.append(ShortWord(column: column), row, style, format.digits)
        }
    }

    private mutating func append(_ number: Double) {
        if let whole = Int(exactly: number), (0..<100_000_000).contains(whole) {
            return buffer.append(ShortWord(whole))
        }
        // Whole numbers without the ".0" that Swift puts behind them.
        var digits = Int(exactly: number).map(String.init) ?? number.description
        digits.withUTF8 { buffer.append(UnsafeRawBufferPointer($0)) }
    }

    private mutating func append(escaping text: UnsafeRawBufferPointer) {
        var start = 0
        for (place, byte) in text.enumerated() {
            let escape: StaticString
            switch byte {
            case UInt8(ascii: "&"): escape = "&amp;"
            case UInt8(ascii: "<"): escape = "&lt;"
            case UInt8(ascii: ">"): escape = "&gt;"
            default: continue
            }
            buffer.append(UnsafeRawBufferPointer(rebasing: text[start..<place]))
            buffer.append(escape)
            start = place + 1
        }
        buffer.append(UnsafeRawBufferPointer(rebasing: text[start...]))
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
