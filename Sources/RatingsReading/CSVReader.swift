import CByteMarks
import RatingsModel

/// Reads delimited text, as RFC 4180 says and as officers have it.
///
/// - Records end with LF, CRLF or a lone CR, mixed or not; a last line break makes no further record. An empty
///   line is a record of one empty field, so that records number as rows of a spreadsheet do.
/// - A field in quotation marks may hold delimiters, line breaks (kept as they are) and doubled quotation
///   marks. Blanks around it are dropped. Text behind the closing mark belongs to the field.
/// - Quotation marks inside a field that does not begin with one are text.
/// - An Excel line `sep=;` is a record of one field.
package struct CSVReader: RecordReader, Sendable {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let path: String
    private let limits: ReadingLimits
    /// A row with no more bytes than this passes no limit of length.
    private let harmlessLength: Int
    private var position = 0
    private var row: UInt32 = 0

    /// Makes a reader at the first record.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - delimiter: What separates fields.
    ///   - path: The source's path, for errors.
    ///   - limits: How much is read at most.
    package init(
        _ text: DecodedText, delimiter: Delimiter, path: String, limits: ReadingLimits = ReadingLimits()
    ) {
        self.limits = limits
        harmlessLength = min(limits.cellBytes, limits.rowBytes)
        bytes = text.bytes
        self.delimiter = delimiter.rawValue
        self.path = path
    }

    /// Judged by the line feeds in the first 64 KiB, and a sixteenth more, as the lines there may be long ones.
    package var expectedCount: Int {
        let sample = bytes.prefix(1 << 16)
        let lines = sample.count { $0 == 0x0A } + 1
        return lines * bytes.count / max(1, sample.count) * 17 / 16
    }

    package mutating func read(into record: inout Record) throws(ReadError) -> Bool {
        guard position < bytes.count else {
            record.reset(row: 0)
            return false
        }
        row &+= 1
        guard row <= limits.textRows else { throw tooLarge("it has more than \(limits.textRows) rows", .rows) }
        record.reset(row: row)
        // A copy of the reference, so that the position may change while the bytes are looked at.
        let source = bytes
        let text = source.span
        var next = position
        // Whatever goes wrong below, reading on would only make noise.
        position = source.count
        // The first record may be an Excel line.
        if next > 0, let end = readPlain(at: next, of: text, into: &record) {
            next = end
        } else if next == 0, let line = SeparatorLine(of: source) {
            record.append(text.extracting(..<line.length))
            next = line.length
            record.endField()
        } else {
            while true {
                next = try readField(at: next, of: text, into: &record)
                guard next < text.count, text[next] == delimiter else { break }
                record.endField()
                next += 1
                guard record.count < limits.columns else {
                    throw tooLarge("row \(row) has more than \(limits.columns) columns", .columns)
                }
            }
            record.endField()
        }
        if record.length > harmlessLength { try checkLengths(of: record) }
        position = endOfLine(at: next, text)
        return true
    }

    /// Reads a record without quotation marks, as most are, with one copy of its bytes.
    ///
    /// - Returns: Where it ends; nil where it can't be read so. The record is empty then.
    private func readPlain(at start: Int, of text: borrowing Span<UInt8>, into record: inout Record) -> Int? {
        while true {
            switch lineEnd(at: start, of: text, fieldEnds: &record.ends) {
            case .found(let end, let fields):
                record.fill(with: text.extracting(start..<end), fields: fields)
                return end
            case .unusual: return nil
            case .noRoom: record.makeRoom()
            }
        }
    }

    private enum PlainLine {
        /// Where the line ends, and how many fields it has.
        case found(end: Int, fields: Int)
        /// There is a quotation mark in it, it has more columns than there may be, or it is among the last bytes.
        case unusual
        /// It has more fields than there is room for.
        case noRoom
    }

    /// Finds the end of a line, and those of its fields, counted from its start.
    private func lineEnd(
        at start: Int, of text: borrowing Span<UInt8>, fieldEnds: inout [Int]
    ) -> PlainLine {
        let bytes = text.bytes
        var fieldEnds = fieldEnds.mutableSpan
        // The last one is for the end of the line.
        let room = min(fieldEnds.count, limits.columns) - 1
        var fields = 0
        var next = start
        while next + RawSpan.markedSize <= text.count {
            let marks = bytes.marks(at: next, delimiter)
            let stop = marks.stops.trailingZeroBitCount
            // A shift by all bits leaves none.
            var delimiters = marks.delimiters & ~(~0 << UInt64(stop))
            while delimiters != 0 {
                guard fields < room else { return room + 1 < limits.columns ? .noRoom : .unusual }
                fieldEnds[fields] = next - start + delimiters.trailingZeroBitCount
                fields += 1
                delimiters &= delimiters &- 1
            }
            next += stop
            if marks.stops != 0 {
                guard fields <= room, text[next] != 0x22 else { return .unusual }
                fieldEnds[fields] = next - start
                return .found(end: next, fields: fields + 1)
            }
        }
        return .unusual
    }

    /// Adds the field that begins at a position, and returns where it ends: at a delimiter, at a line break or
    /// at the end of the text.
    @inline(__always)
    private func readField(
        at start: Int, of text: borrowing Span<UInt8>, into record: inout Record
    ) throws(ReadError) -> Int {
        guard start < text.count else { return start }
        if text[start] <= 0x22 {
            let quote = endOfBlanks(at: start, text)
            if quote < text.count, text[quote] == 0x22 {
                return try readQuoted(at: quote, of: text, into: &record)
            }
        }
        let end = endOfPlain(at: start, text)
        record.append(text.extracting(start..<end))
        return end
    }

    private func readQuoted(
        at quote: Int, of text: borrowing Span<UInt8>, into record: inout Record
    ) throws(ReadError) -> Int {
        var start = quote + 1
        var next = start
        while true {
            next = quotationMark(from: next, text)
            guard next < text.count else { throw unclosed(quote) }
            guard next + 1 < text.count, text[next + 1] == 0x22 else { break }
            // One of the two belongs to the field.
            record.append(text.extracting(start...next))
            next += 2
            start = next
        }
        record.append(text.extracting(start..<next))
        let close = next + 1
        let end = endOfBlanks(at: close, text)
        guard end < text.count, !isEndOfField(text[end]) else { return end }
        // Text behind a closing mark is a slip of the pen, unless the field goes over several lines: then a mark
        // is missing, and whole rows would disappear in the field.
        guard !hasLineBreak(text.extracting(quote..<close)) else {
            throw misplaced(close - 1, opened: quote)
        }
        let rest = endOfPlain(at: end, text)
        record.append(text.extracting(close..<rest))
        return rest
    }

    @inline(__always)
    private func isEndOfField(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == 0x0A || byte == 0x0D
    }

    @inline(__always)
    private func endOfPlain(at start: Int, _ text: borrowing Span<UInt8>) -> Int {
        let delimiters = UInt64(eightTimes: delimiter)
        return place(from: start, text) { word in
            (word ^ delimiters).zeroBytes | (word ^ UInt64(eightTimes: 0x0A)).zeroBytes
                | (word ^ UInt64(eightTimes: 0x0D)).zeroBytes
        }
    }

    private func quotationMark(from start: Int, _ text: borrowing Span<UInt8>) -> Int {
        place(from: start, text) { word in (word ^ UInt64(eightTimes: 0x22)).zeroBytes }
    }

    /// The first place from a position on that is marked; the end of the text where none is.
    ///
    /// - Parameter marks: Marks bytes of eight as ``UInt64/zeroBytes`` does. Behind the end of the text they are noughts.
    @inline(__always)
    private func place(from start: Int, _ text: borrowing Span<UInt8>, marks: (UInt64) -> UInt64) -> Int {
        let bytes = text.bytes
        var next = start
        while next < text.count {
            let found = marks(bytes.word(at: next, before: text.count))
            if found != 0 { return next + found.trailingZeroBitCount / 8 }
            next += 8
        }
        return text.count
    }

    private func hasLineBreak(_ text: borrowing Span<UInt8>) -> Bool {
        text.indices.contains { text[$0] == 0x0A || text[$0] == 0x0D }
    }

    private func endOfBlanks(at start: Int, _ text: borrowing Span<UInt8>) -> Int {
        var next = start
        while next < text.count, text[next] == 0x20 || (text[next] == 0x09 && delimiter != 0x09) { next += 1 }
        return next
    }

    private func endOfLine(at position: Int, _ text: borrowing Span<UInt8>) -> Int {
        guard position < text.count else { return position }
        let isPair = text[position] == 0x0D && position + 1 < text.count && text[position + 1] == 0x0A
        return position + (isPair ? 2 : 1)
    }

    private func checkLengths(of record: Record) throws(ReadError) {
        if record.length > limits.rowBytes {
            throw tooLarge("row \(row) has more than \(limits.rowBytes) bytes", .rowLength)
        }
        for field in 0..<record.count where record.range(of: field).count > limits.cellBytes {
            throw tooLarge(
                "row \(row), column \(field + 1): the cell has more than \(limits.cellBytes) bytes", .cellLength)
        }
    }

    private func tooLarge(_ reason: String, _ limit: ReadingLimit) -> ReadError {
        .tooLarge(path: path, reason: reason, of: .limit(limit))
    }

    private func unclosed(_ quote: Int) -> ReadError {
        malformed(
            at: quote,
            "a quotation mark opens a field here and is never closed; close it, or remove it, and save the file again")
    }

    private func misplaced(_ close: Int, opened quote: Int) -> ReadError {
        malformed(
            at: quote,
            "a quotation mark opens a field here; the next one, on line \(TextPosition(of: close, in: bytes).line), "
                + "does not end a field; close the field, or double the quotation marks inside it, "
                + "and save the file again")
    }

    private func malformed(at offset: Int, _ reason: String) -> ReadError {
        .malformed(path: path, row: row, line: TextPosition(of: offset, in: bytes).line, reason: reason)
    }
}

extension RawSpan {
    /// How many bytes are looked at in one step.
    fileprivate static var markedSize: Int { Int(byte_marks_size) }

    /// Where the delimiters, quotation marks and ends of lines are in so many bytes from a position on.
    @inline(__always)
    fileprivate func marks(at position: Int, _ delimiter: UInt8) -> byte_marks {
        extracting(position..<position + Self.markedSize).withUnsafeBytes {
            byte_marks_find($0.baseAddress, delimiter)
        }
    }
}
