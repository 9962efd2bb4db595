internal import CXLSXWriter

/// A sheet that is being written: rows from the top down, and in a row cells from left to right.
///
/// Rows and columns count from 0. What was written can't be changed: it is on its way to the disk.
package struct Sheet: ~Copyable {
    /// The name on the tab.
    package let name: String
    /// The row that was started last, or -1.
    package private(set) var row = -1
    /// How many links were written as text, since a sheet can't hold more than 65,530.
    package internal(set) var linksAsText = 0

    let pointer: UnsafeMutablePointer<lxw_worksheet>
    let state: WorkbookState
    var links = 0
    var isInTable = false
    private var column = -1
    private var rowCounts = false
    private var counts: PackageContents.Sheet
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
        counts = PackageContents.Sheet(name: name, rows: 0, cells: 0)
        // Before the first row, since a row is on its way with the height that was the default at its start.
        guard let rowHeight else { return }
        guard Self.isRowHeight(rowHeight) else { throw .layout(.rowHeight(rowHeight), sheet: name) }
        worksheet_set_default_row(pointer, rowHeight, 0)
    }

    /// The format with a look, for the cells of the sheet's workbook.
    package func format(for look: CellFormat) throws(WorkbookError) -> Format {
        try state.formats.format(for: look)
    }

    /// Goes to the next row.
    ///
    /// - Parameter height: In points, at most 409; nil for the sheet's ordinary height.
    package mutating func startRow(height: Double? = nil) throws(WorkbookError) {
        try startRow(at: row + 1, height: height)
    }

    /// Goes to a row below the one before.
    ///
    /// - Parameter height: In points, at most 409; nil for the sheet's ordinary height.
    package mutating func startRow(at row: Int, height: Double? = nil) throws(WorkbookError) {
        guard row > self.row else { throw fault(.rowOutOfOrder, row: row) }
        guard row < ExcelLimits.rows, let index = lxw_row_t(exactly: row) else {
            throw fault(.rowOutOfRange, row: row)
        }
        if let height {
            guard Self.isRowHeight(height) else { throw .layout(.rowHeight(height), sheet: name) }
            try check(worksheet_set_row(pointer, index, height, nil), "set the height of row \(row + 1)")
            counts.rows += 1
        }
        self.row = row
        column = -1
        rowCounts = height != nil
    }

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

    /// The place of the next cell, as the library counts; throws where there is none.
    mutating func place(_ column: Int) throws(WorkbookError) -> (row: lxw_row_t, column: lxw_col_t) {
        guard row >= 0 else { throw fault(.rowOutOfOrder, row: 0, column: column) }
        guard column > self.column else { throw fault(.columnOutOfOrder, column: column) }
        guard column < ExcelLimits.columns, let columnIndex = lxw_col_t(exactly: column) else {
            throw fault(.columnOutOfRange, column: column)
        }
        return (lxw_row_t(clamping: row), columnIndex)
    }

    /// Counts a cell that was written.
    mutating func count(_ column: Int) {
        self.column = column
        counts.cells += 1
        guard !rowCounts else { return }
        rowCounts = true
        counts.rows += 1
    }

    /// Makes an error of what is wrong with a cell of the row.
    func fault(_ fault: CellFault, row: Int? = nil, column: Int = 0) -> WorkbookError {
        .cell(fault, CellPosition(sheet: name, row: row ?? self.row, column: column))
    }

    /// Ends the sheet, and gives what was written into it.
    consuming func finish() throws(WorkbookError) -> PackageContents.Sheet {
        // Here and not at once: the library keeps, and loses, what was set before for the same column.
        for (column, width) in widths.sorted(by: { $0.key < $1.key }) {
            let index = lxw_col_t(clamping: column)
            try check(
                worksheet_set_column(pointer, index, index, width, nil), "set the width of column \(column + 1)")
        }
        // The library ignores a write that fails; the stream remembers it. The last row is still to come.
        if let stream = pointer.pointee.optimize_tmpfile, fflush(stream) != 0 || ferror(stream) != 0 {
            throw .temporaryFileIncomplete(sheet: name)
        }
        return counts
    }

    private static func isRowHeight(_ height: Double) -> Bool {
        height > 0 && height <= ExcelLimits.rowHeight
    }
}
