import RatingsLayout
import RatingsModel
import XLSXWriter

/// Writes the cells of a plan, and keeps count of what couldn't be written as it was planned.
struct CellWriter {
    let theme: Theme
    var report = WorkbookReport()
    private var looks: WorkbookLooks

    /// Makes a writer of cells.
    init(theme: Theme) {
        self.theme = theme
        looks = WorkbookLooks(theme: theme)
    }

    /// Writes a cell into the row that was started last.
    mutating func write(
        _ cell: Cell, at column: Int, wrapsIntro: Bool = false, into rows: inout Rows
    ) throws(WorkbookError) {
        func use(_ kind: WorkbookLooks.Kind) -> WorkbookLooks.Use {
            WorkbookLooks.Use(
                role: cell.role, kind: kind, isStrong: cell.isStrong, isInset: cell.isInset, wrapsIntro: wrapsIntro)
        }
        switch cell.content {
        case .text(let text):
            try write(text, at: column, use(.text), into: &rows)
        case .integer(let number):
            try rows.writeNumber(Double(number), at: column, looks.format(for: use(.integer), in: rows))
        case .share(let share):
            try rows.writeNumber(share, at: column, looks.format(for: use(.share), in: rows))
        case .date(let date):
            try write(date, at: column, use(.date), orText: use(.text), into: &rows)
        case .link(let text, let address):
            let format = try looks.format(for: use(.link), in: rows)
            try writeLink(text, at: column, orText: use(.text), into: &rows) { text, rows throws(WorkbookError) in
                try rows.writeLink(address, text: text, at: column, format)
            }
        case .sheetLink(let text, let target):
            let format = try looks.format(for: use(.link), in: rows)
            try writeLink(text, at: column, orText: use(.text), into: &rows) { text, rows throws(WorkbookError) in
                try rows.writeLink(toSheet: target, text: text, at: column, format)
            }
        }
    }

    /// The look of a table's heading.
    mutating func headingFormat(
        _ alignment: TablePlan.Column.Alignment, in rows: borrowing Rows
    ) throws(WorkbookError) -> Format {
        let use = WorkbookLooks.Use(
            role: .heading, kind: alignment == .right ? .integer : .text, isStrong: false,
            isInset: alignment == .inset, wrapsIntro: false)
        return try looks.format(for: use, in: rows)
    }

    private mutating func write(
        _ text: String, at column: Int, _ use: WorkbookLooks.Use, into rows: inout Rows
    ) throws(WorkbookError) {
        let format = try looks.format(for: use, in: rows)
        do throws(WorkbookError) {
            try rows.writeText(text, at: column, format)
        } catch .cell(.text, _) {
            // Few texts need mending: it is cheaper to be told than to look at each one twice.
            try rows.writeText(mended(text), at: column, format)
        }
    }

    private mutating func write(
        _ date: CalendarDate, at column: Int, _ use: WorkbookLooks.Use, orText textUse: WorkbookLooks.Use,
        into rows: inout Rows
    ) throws(WorkbookError) {
        let (year, month, day) = date.components
        guard let serial = SerialDate(year: year, month: month, day: day) else {
            report.datesAsText += 1
            return try write(date.longEnglish, at: column, textUse, into: &rows)
        }
        try rows.writeDate(serial, at: column, looks.format(for: use, in: rows))
    }

    /// Writes a link, or its text where no link can be made: a report without one is better than none.
    private mutating func writeLink(
        _ text: String, at column: Int, orText use: WorkbookLooks.Use, into rows: inout Rows,
        _ write: (String, inout Rows) throws(WorkbookError) -> Void
    ) throws(WorkbookError) {
        do throws(WorkbookError) {
            do throws(WorkbookError) {
                try write(text, &rows)
            } catch .cell(.text, _) {
                try write(mended(text), &rows)
            }
        } catch .cell(.link, _) {
            report.linksAsText += 1
            try self.write(text, at: column, use, into: &rows)
        }
    }

    private mutating func mended(_ text: String) -> String {
        let mended = ExcelText(mending: text)
        if mended.isReplaced { report.cellsWithReplacedCharacters += 1 }
        if mended.isCut { report.cellsWithCutText += 1 }
        return mended.text
    }
}
