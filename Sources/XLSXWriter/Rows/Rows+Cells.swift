extension Rows {
    /// Writes text. It stays text whatever it looks like; an empty one makes a blank cell.
    package mutating func writeText(_ text: String, at column: Int, _ format: Format) throws(WorkbookError) {
        var text = text
        let isPlain = text.withUTF8 { TextSurvey.isPlain($0) }
        if !isPlain { text = try cellText(text, column).encoded }
        try write(&text, isPlain: isPlain, at: column, format)
    }

    /// Writes a number, which must be finite.
    package mutating func writeNumber(_ number: Double, at column: Int, _ format: Format) throws(WorkbookError) {
        guard number.isFinite else { throw fault(.notFinite, column: column) }
        try startCell(column, format)
        // The sum turns -0, which would be shown with its sign, into 0.
        packer.xml.number(number + 0, column, format)
    }

    /// Writes a day as a number, which the number format of the look has to show as a date.
    package mutating func writeDate(_ date: SerialDate, at column: Int, _ format: Format) throws(WorkbookError) {
        try writeNumber(Double(date.number), at: column, format)
    }

    /// Writes a cell with a look and nothing in it.
    package mutating func writeBlank(at column: Int, _ format: Format) throws(WorkbookError) {
        try startCell(column, format)
        packer.xml.blank(column, format)
    }

    /// Writes text that was checked.
    mutating func writeText(_ text: CellText, at column: Int, _ format: Format) throws(WorkbookError) {
        var encoded = text.encoded
        try write(&encoded, isPlain: false, at: column, format)
    }

    /// Checks text for a cell.
    func cellText(_ text: String, _ column: Int) throws(WorkbookError) -> CellText {
        do throws(TextFault) {
            return try CellText(text)
        } catch {
            throw fault(.text(error), column: column)
        }
    }

    private mutating func write(
        _ text: inout String, isPlain: Bool, at column: Int, _ format: Format
    ) throws(WorkbookError) {
        guard !text.isEmpty else { return try writeBlank(at: column, format) }
        try startCell(column, format)
        text.withUTF8 { packer.xml.text(UnsafeRawBufferPointer($0), isPlain: isPlain, column, format) }
    }
}
