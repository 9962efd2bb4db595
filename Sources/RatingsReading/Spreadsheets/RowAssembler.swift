/// Puts the cells of a sheet together to rows, in the order of the sheet.
///
/// Cells that are not there are blank fields, and blank ones at the end of a row are left out. A cell that was merged
/// with those below it counts for all of their rows: whoever looks at the sheet sees it beside each of them.
struct RowAssembler {
    /// Rows that are complete.
    var queue = RowQueue()
    /// Why it can't be read on; nil as long as all is well.
    private(set) var failure: ReadFault?
    /// The row that is being filled, from 1.
    private(set) var row = 0
    /// The column of the next cell, from 0.
    private(set) var column = 0

    private struct Merged {
        var lastRow: Int
        var text: [UInt8]
    }

    private let limits: ReadingLimits
    private let budget: UnpackingBudget
    private var merged: [Int: Merged] = [:]
    /// Whether a cell of the row says anything.
    private(set) var hasText = false

    /// Begins a sheet.
    init(limits: ReadingLimits, budget: UnpackingBudget) {
        self.limits = limits
        self.budget = budget
    }

    /// Begins a row below the one before.
    mutating func beginRow(_ number: Int) {
        guard number > row else { return fail("its rows are not in order: row \(number) stands below row \(row)") }
        row = number
        column = 0
        hasText = false
    }

    /// Goes to a column, from 0, of a cell that is no further left than the next one.
    mutating func go(to column: Int) {
        guard column >= self.column else {
            return fail("the cells of row \(row) are not in order")
        }
        self.column = column
    }

    /// Adds a cell, or several that are alike.
    ///
    /// - Parameters:
    ///   - text: What it says.
    ///   - copies: How many such cells stand side by side.
    ///   - link: Where it leads to.
    ///   - lastRow: The last row that a merged cell reaches to.
    mutating func add(_ text: Span<UInt8>, copies: Int = 1, link: String? = nil, lastRow: Int? = nil) {
        guard failure == nil else { return }
        guard !text.isEmpty else { return addBlank(copies: copies) }
        // Blank rows may be told of without end; they are none.
        guard row <= limits.rows else { return failOfRows() }
        for _ in 0..<copies {
            guard fill(to: column) else { return }
            if let lastRow, lastRow > row {
                merged[column] = Merged(lastRow: lastRow, text: text.withUnsafeBufferPointer(Array.init))
            }
            queue.append(text)
            if let link { queue.link(to: link) }
            hasText = true
            guard queue.byteCount <= limits.rowBytes else { return failOfLength() }
            column += 1
        }
    }

    /// Adds cells that say nothing, or are hidden behind a merged one.
    mutating func addBlank(copies: Int = 1) {
        let (next, overflow) = column.addingReportingOverflow(copies)
        column = overflow ? limits.columns : next
    }

    /// Ends a row.
    ///
    /// - Parameter copies: How often it stands in the sheet, one below the other.
    mutating func endRow(copies: Int = 1) {
        guard failure == nil else { return }
        defer { row += copies - 1 }
        guard hasText else { return }
        guard row + copies - 1 <= limits.rows else { return failOfRows() }
        if !merged.isEmpty {
            merged = merged.filter { $0.value.lastRow >= row }
            if let last = merged.keys.max() { _ = fill(to: last + 1) }
        }
        guard queue.byteCount <= limits.rowBytes else { return failOfLength() }
        if let excess = budget.spend((queue.byteCount + queue.fieldCount) * copies) {
            return fail(excess.told(after: "what its rows say, with all that is repeated, "))
        }
        queue.endRow(number: row, copies: copies)
    }

    /// Fills up with blank fields, and with those of merged cells above.
    private mutating func fill(to column: Int) -> Bool {
        guard column < limits.columns else {
            fail("row \(row) has more than \(limits.columns) columns", .limit(.columns))
            return false
        }
        while queue.fieldCount < column {
            if !merged.isEmpty, let above = merged[queue.fieldCount], above.lastRow >= row {
                queue.append(above.text.span)
            } else {
                queue.appendBlank()
            }
        }
        return true
    }

    private mutating func failOfRows() {
        // Nobody can allow more than spreadsheet programs have.
        fail(
            "it has more than \(limits.rows) rows",
            limits.rows < ReadingLimits.rowsOfSheets ? .limit(.rows) : .fixed)
    }

    private mutating func failOfLength() {
        fail("row \(row) has more than \(limits.rowBytes) bytes", .limit(.rowLength))
    }

    /// Says why it can't be read on; the first reason counts.
    mutating func fail(_ reason: String, _ excess: Excess? = nil) {
        fail(ReadFault(reason: reason, excess: excess))
    }

    private mutating func fail(_ fault: ReadFault) {
        if failure == nil { failure = fault }
    }
}
