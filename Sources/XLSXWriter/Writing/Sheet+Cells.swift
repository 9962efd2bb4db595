internal import CXLSXWriter

extension Sheet {
    /// Writes text. It stays text whatever it looks like; an empty one makes a blank cell.
    package mutating func writeText(_ text: String, at column: Int, _ format: Format) throws(WorkbookError) {
        let text = try cellText(text, column)
        try writeText(text, at: column, format)
    }

    /// Writes a number, which must be finite.
    package mutating func writeNumber(_ number: Double, at column: Int, _ format: Format) throws(WorkbookError) {
        guard number.isFinite else { throw fault(.notFinite, column: column) }
        let (place, look) = (try place(column), try look(format, column))
        // The sum turns -0, which would be shown with its sign, into 0.
        try check(
            worksheet_write_number(pointer, place.row, place.column, number + 0, look), "write a number")
        count(column)
    }

    /// Writes a day as a number, which the number format of the look has to show as a date.
    package mutating func writeDate(_ date: SerialDate, at column: Int, _ format: Format) throws(WorkbookError) {
        try writeNumber(Double(date.number), at: column, format)
    }

    /// Writes a cell with a look and nothing in it.
    package mutating func writeBlank(at column: Int, _ format: Format) throws(WorkbookError) {
        let (place, look) = (try place(column), try look(format, column))
        try check(worksheet_write_blank(pointer, place.row, place.column, look), "write a blank cell")
        count(column)
    }

    /// Writes text that was checked.
    mutating func writeText(_ text: CellText, at column: Int, _ format: Format) throws(WorkbookError) {
        guard !text.encoded.isEmpty else { return try writeBlank(at: column, format) }
        let (place, look) = (try place(column), try look(format, column))
        try check(
            worksheet_write_string(pointer, place.row, place.column, text.encoded, look), "write text")
        count(column)
    }

    /// Checks text for a cell.
    func cellText(_ text: String, _ column: Int) throws(WorkbookError) -> CellText {
        do throws(TextFault) {
            return try CellText(text)
        } catch {
            throw fault(.text(error), column: column)
        }
    }

    /// The library's format.
    func look(_ format: Format, _ column: Int) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
        guard let look = state.formats.pointer(format) else { throw fault(.unknownFormat, column: column) }
        return look
    }
}
