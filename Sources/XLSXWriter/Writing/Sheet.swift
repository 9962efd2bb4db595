internal import CXLSXWriter

/// A sheet that is being written: its rows from the top down, and what else it has.
///
/// The library writes everything but the rows, which are put aside and join the package when the workbook is closed.
package struct Sheet: ~Copyable {
    /// The name on the tab.
    package let name: String
    /// The rows, where the next one goes.
    package var rows: Rows

    let pointer: UnsafeMutablePointer<lxw_worksheet>
    let state: WorkbookState
    var isInTable = false
    /// Links so far, those that became text included.
    private var links = 0
    private var written = WrittenRows()
    private(set) var widths: [Int: Double] = [:]
    /// The height of rows that have none of their own, in points; nil for Excel's.
    let rowHeight: Double?

    init(
        _ pointer: UnsafeMutablePointer<lxw_worksheet>, name: String, state: WorkbookState, rowHeight: Double?
    ) throws(WorkbookError) {
        self.pointer = pointer
        self.name = name
        self.state = state
        self.rowHeight = rowHeight
        rows = Self.rows(of: name, after: -1, state, rowHeight)
        guard let rowHeight else { return }
        guard Rows.isRowHeight(rowHeight) else { throw .layout(.rowHeight(rowHeight), sheet: name) }
        worksheet_set_default_row(pointer, rowHeight, 0)
    }

    /// The format with a look, for the cells of the sheet's workbook.
    package func format(for look: CellFormat) throws(WorkbookError) -> Format {
        try state.formats.format(for: look)
    }

    /// How many links were written as text, since a sheet can't hold more than 65,530.
    package var linksAsText: Int { max(0, links + rows.written.links.count - ExcelLimits.linksOfASheet) }

    /// Sets the width of a column, in characters of the Normal font, 0 to 255; the last call wins.
    package mutating func setWidth(_ width: Double, ofColumn column: Int) throws(WorkbookError) {
        guard (0..<ExcelLimits.columns).contains(column) else {
            throw .layout(.columnOutOfRange(column), sheet: name)
        }
        guard (0...ExcelLimits.columnWidth).contains(width) else {
            throw .layout(.columnWidth(width), sheet: name)
        }
        widths[column] = width
    }

    /// Writes many rows below those before, some of them at the same time.
    ///
    /// - Parameters:
    ///   - count: The number of positions.
    ///   - write: Writes one row for each position of a range. It may be called more than once for a position, until
    ///     the workbook knows all looks; only what it gave the last time counts.
    /// - Returns: What it gave for each range, in their order.
    package mutating func writeRows<Outcome: Sendable>(
        count: Int, _ write: @escaping @Sendable (Range<Int>, inout Rows) throws -> Outcome
    ) throws -> [Outcome] {
        guard count > 0 else { return [] }
        guard count > RowBatch.rangeSize else {
            let outcome = try write(0..<count, &rows)
            try state.options.watch(count)
            return [outcome]
        }
        try takeRows()
        let batch = RowBatch(
            sheet: name, first: written.lastRow + 1, count: count, rowHeight: rowHeight, state: state)
        return try batch.write(write) { part throws(WorkbookError) in try add(part) }
    }

    /// Ends the sheet, and gives what was written into it.
    consuming func finish() throws(WorkbookError) -> (
        contents: PackageContents.Sheet, pieces: [PackedPiece]
    ) {
        try takeRows()
        // Here and not at once: the library keeps, and loses, what was set before for the same column.
        for (column, width) in widths.sorted(by: { $0.key < $1.key }) {
            let index = lxw_col_t(clamping: column)
            try check(
                worksheet_set_column(pointer, index, index, width, nil), "set the width of column \(column + 1)")
        }
        if written.cells > 0 {
            // The library knows of none of the cells but those with links.
            pointer.pointee.dim_rowmin = 0
            pointer.pointee.dim_colmin = 0
            pointer.pointee.dim_rowmax = lxw_row_t(clamping: written.lastRow)
            pointer.pointee.dim_colmax = lxw_col_t(clamping: written.lastColumn)
        }
        // The library ignores a write that fails; the stream remembers it. The last row is still to come.
        if let stream = pointer.pointee.optimize_tmpfile, fflush(stream) != 0 || ferror(stream) != 0 {
            throw .temporaryFileIncomplete(sheet: name)
        }
        return (PackageContents.Sheet(name: name, rows: written.rows, cells: written.cells), written.pieces)
    }

    /// Takes the rows so far, and starts new ones below.
    private mutating func takeRows() throws(WorkbookError) {
        let next = Self.rows(of: name, after: rows.row, state, rowHeight)
        let part = try exchange(&rows, with: next).finish()
        try add(part)
    }

    private mutating func add(_ part: WrittenRows) throws(WorkbookError) {
        var part = part
        for link in part.links { try add(link) }
        part.links = []
        written.add(part)
        guard rows.row < part.lastRow else { return }
        rows = Self.rows(of: name, after: part.lastRow, state, rowHeight)
    }

    /// Tells the library of a link; of one too many the text alone stays.
    private mutating func add(_ link: SheetLink) throws(WorkbookError) {
        links += 1
        guard links <= ExcelLimits.linksOfASheet else { return }
        // The cell that the library makes too goes with its rows, which are left out.
        try check(
            worksheet_write_url_opt(
                pointer, lxw_row_t(clamping: link.row), lxw_col_t(clamping: link.column), link.url,
                state.formats.normal, link.text, link.tooltip),
            "write a link")
        if let sheet = link.sheet { state.keep(linkTo: sheet) }
    }

    private static func rows(
        of name: String, after row: Int, _ state: WorkbookState, _ rowHeight: Double?
    ) -> Rows {
        Rows(of: name, after: row, looks: Looks(of: state.formats), ordinaryHeight: rowHeight, packer: state.packer)
    }
}
