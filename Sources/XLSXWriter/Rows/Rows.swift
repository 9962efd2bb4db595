/// Rows of a sheet that are being written: from the top down, and in a row cells from left to right.
///
/// Rows and columns count from 0. What was written can't be changed: it is on its way to the disk.
package struct Rows: ~Copyable {
    /// The name of the sheet.
    package let sheet: String
    /// The row that was started last, or -1.
    package private(set) var row: Int

    var packer: RowPacker
    let looks: Looks
    private(set) var written = WrittenRows()
    private var column = -1
    private var state = State.none
    private let ordinaryHeight: Double?

    private enum State {
        /// No row, or one that says nothing.
        case none
        /// A row without cells so far, with its height.
        case started(Double)
        /// A row with cells.
        case open
    }

    /// Starts behind a row of a sheet.
    ///
    /// - Parameter ordinaryHeight: The height of rows that have none of their own; nil for Excel's.
    init(of sheet: String, after row: Int, looks: Looks, ordinaryHeight: Double?, packer: RowPacker) {
        self.sheet = sheet
        self.row = row
        self.looks = looks
        self.ordinaryHeight = ordinaryHeight
        self.packer = packer
    }

    /// The format with a look.
    package func format(for look: CellFormat) throws(WorkbookError) -> Format { try looks.format(for: look) }

    /// Goes to the next row.
    ///
    /// - Parameter height: In points, at most 409; nil for the sheet's ordinary height.
    package mutating func start(height: Double? = nil) throws(WorkbookError) {
        try start(at: row + 1, height: height)
    }

    /// Goes to a row below the one before.
    ///
    /// - Parameter height: In points, at most 409; nil for the sheet's ordinary height.
    package mutating func start(at row: Int, height: Double? = nil) throws(WorkbookError) {
        guard row > self.row else { throw fault(.rowOutOfOrder, row: row) }
        guard row < ExcelLimits.rows else { throw fault(.rowOutOfRange, row: row) }
        if let height, !Self.isRowHeight(height) { throw .layout(.rowHeight(height), sheet: sheet) }
        try endRow()
        self.row = row
        column = -1
        if let height {
            state = .started(height)
            written.rows += 1
        }
    }

    /// Ends the last row and gives what was written.
    consuming func finish() throws(WorkbookError) -> WrittenRows {
        try endRow()
        written.pieces += try packing { packer throws(PackageFault.Problem) in try packer.finish() }
        written.lastRow = row
        return written
    }

    /// Makes the place of the next cell; throws where there is none.
    mutating func startCell(_ column: Int, _ format: Format) throws(WorkbookError) {
        guard row >= 0 else { throw fault(.rowOutOfOrder, row: 0, column: column) }
        guard column > self.column else { throw fault(.columnOutOfOrder, column: column) }
        guard column < ExcelLimits.columns else { throw fault(.columnOutOfRange, column: column) }
        guard format.workbook == looks.workbook else { throw fault(.unknownFormat, column: column) }
        switch state {
        case .none:
            packer.xml.startRow(row, height: nil)
            written.rows += 1
        case .started(let height): packer.xml.startRow(row, height: own(height))
        case .open: break
        }
        state = .open
        self.column = column
        written.cells += 1
        written.lastColumn = max(written.lastColumn, column)
    }

    /// Keeps a link for the sheet's list of them.
    mutating func keep(_ link: SheetLink) { written.links.append(link) }

    /// Makes an error of what is wrong with a cell of the row.
    func fault(_ fault: CellFault, row: Int? = nil, column: Int = 0) -> WorkbookError {
        .cell(fault, CellPosition(sheet: sheet, row: row ?? self.row, column: column))
    }

    static func isRowHeight(_ height: Double) -> Bool {
        height > 0 && height <= ExcelLimits.rowHeight
    }

    private mutating func endRow() throws(WorkbookError) {
        switch state {
        case .none: return
        case .started(let height): packer.xml.startRow(row, height: own(height), isEmpty: true)
        case .open: packer.xml.endRow()
        }
        state = .none
        try packing { packer throws(PackageFault.Problem) in try packer.packIfLarge() }
    }

    /// A height that the row has to say.
    private func own(_ height: Double) -> Double? {
        height == ordinaryHeight ?? ExcelLimits.ordinaryRowHeight ? nil : height
    }

    /// What goes wrong with putting rows aside is a disk without room.
    private func packing<Result>(
        _ work: (RowPacker) throws(PackageFault.Problem) -> Result
    ) throws(WorkbookError) -> Result {
        do throws(PackageFault.Problem) {
            return try work(packer)
        } catch {
            throw .temporaryFileIncomplete(sheet: sheet)
        }
    }
}

/// What was written of a sheet's rows.
struct WrittenRows: Sendable {
    var pieces: [PackedPiece] = []
    /// Rows that hold a cell or have a height of their own.
    var rows = 0
    /// Cells, blank ones with a look included.
    var cells = 0
    /// Links that the library has still to hear of.
    var links: [SheetLink] = []
    var lastRow = -1
    var lastColumn = -1

    /// Adds rows below.
    mutating func add(_ next: WrittenRows) {
        pieces += next.pieces
        rows += next.rows
        cells += next.cells
        links += next.links
        lastRow = max(lastRow, next.lastRow)
        lastColumn = max(lastColumn, next.lastColumn)
    }
}
