/// How far an export is, in words.
package struct ExportProgress: Sendable {
    private var source = ""
    private var rowsRead = 0
    private var sheets: [Int] = []
    private var rowsWritten = 0
    private var start: ContinuousClock.Instant?

    /// Makes the progress of an export that has not begun.
    package init() {}

    /// Takes a step in.
    package mutating func hear(_ step: ExportStep, at now: ContinuousClock.Instant) {
        switch step {
        case .reading(let source): self.source = source
        case .read(let rows): rowsRead = rows
        case .writing(let sheets):
            self.sheets = sheets
            rowsWritten = 0
            start = now
        case .wrote(let rows): rowsWritten += rows
        case .finishing: break
        }
    }

    /// What is being done, and how long it will take where that can be told.
    package func text(at now: ContinuousClock.Instant) -> String {
        guard let start else {
            return rowsRead > 0 ? "\(rowsRead) rows read, working them out" : "Reading \(source)"
        }
        let rows = sheets.reduce(0, +)
        return "\(rowsRead) rows read, writing sheet \(min(finished + 1, sheets.count)) of \(sheets.count): "
            + "\(rowsWritten) of \(rows) rows\(remaining(of: rows, since: start, at: now))"
    }

    /// The number of sheets of which all rows are written.
    private var finished: Int {
        var before = 0
        return sheets.prefix { rows in
            before += rows
            return before <= rowsWritten
        }.count
    }

    private func remaining(
        of rows: Int, since start: ContinuousClock.Instant, at now: ContinuousClock.Instant
    ) -> String {
        guard rowsWritten > 0, rows > rowsWritten else { return "" }
        let seconds = (now - start) / .seconds(1) * Double(rows - rowsWritten) / Double(rowsWritten)
        return ", about \(max(1, Int(seconds.rounded(.up)))) s left"
    }
}
