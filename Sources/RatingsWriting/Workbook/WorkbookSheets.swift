import RatingsLayout
import XLSXWriter

extension CellWriter {
    /// Writes a sheet of a plan: its title in A1, its lines below, and its table directly below them.
    mutating func write(_ plan: SheetPlan, into sheet: inout Sheet) throws {
        try sheet.rows.start(height: height(of: .title))
        try write(.text(plan.title, .title), at: 0, into: &sheet.rows)
        for line in plan.lines {
            try sheet.rows.start(height: Self.fitting(line.height) ?? height(of: line.cell.role))
            try write(line.cell, at: 0, wrapsIntro: plan.table == nil, into: &sheet.rows)
        }
        if let table = plan.table {
            let headingRow = sheet.rows.row + 1
            try write(table, into: &sheet)
            if plan.freezesHeading { try sheet.freezeRows(above: headingRow + 1) }
            try sheet.setPage(plan.page.setUp(repeating: headingRow...headingRow))
        } else {
            try sheet.setWidth(Self.fitting(width: plan.textWidth), ofColumn: 0)
            var page = plan.page.setUp()
            // A page that ended in the middle of a chart would be of no use.
            page.fitsOnOnePage = !plan.charts.isEmpty
            try sheet.setPage(page)
        }
        report.linksAsText += sheet.linksAsText
    }

    private mutating func write(_ table: TablePlan, into sheet: inout Sheet) throws {
        for (column, heading) in table.columns.enumerated() {
            try sheet.setWidth(Self.fitting(width: heading.width), ofColumn: column)
        }
        let heading = TableHeading(
            name: table.name, headings: table.columns.map(\.heading), hasFilter: table.hasFilter)
        let format = try headingFormat(.left, in: sheet.rows)
        var others: [Int: Format] = [:]
        for (column, heading) in table.columns.enumerated() where heading.alignment != .left {
            others[column] = try headingFormat(heading.alignment, in: sheet.rows)
        }
        let theme = theme
        var reports: [WorkbookReport] = []
        try sheet.writeTable(heading, height: Self.fitting(table.headingHeight), format, others: others) { sheet in
            reports = try sheet.writeRows(count: table.rows.count) { positions, rows in
                var cells = CellWriter(theme: theme)
                for position in positions { try cells.write(position, of: table, into: &rows) }
                return cells.report
            }
        }
        for report in reports { self.report.add(report) }
    }

    private mutating func write(_ position: Int, of table: TablePlan, into rows: inout Rows) throws {
        let row = table.rows[position]
        guard row.cells.count == table.columns.count else {
            throw PlanFault.cells(
                sheet: rows.sheet, row: position, found: row.cells.count, expected: table.columns.count)
        }
        try rows.start(height: Self.fitting(row.height))
        for (column, cell) in row.cells.enumerated() { try write(cell, at: column, into: &rows) }
    }

    /// The height of a row of one line in a role, in points; nil for the ordinary height.
    private func height(of role: Cell.Role) -> Double? {
        let size =
            switch role {
            case .title: theme.titleSize
            case .subheading: theme.subheadingSize
            default: 0.0
            }
        let height = size * 1.5
        return height > theme.rowHeight ? Self.fitting(height) : nil
    }

    /// A height that Excel can have. A row that would be higher is as high as Excel has them.
    private static func fitting(_ height: Double?) -> Double? {
        height.map { min(max($0, 1), ExcelLimits.rowHeight) }
    }

    private static func fitting(width: Double) -> Double {
        min(max(width, 0), ExcelLimits.columnWidth)
    }
}

extension SheetPlan.PageSetUp {
    fileprivate func setUp(repeating rows: ClosedRange<Int>? = nil) -> PageSetUp {
        let orientation: PageSetUp.Orientation =
            switch orientation {
            case .landscape: .landscape
            case .portrait: .portrait
            }
        let paper: PageSetUp.Paper =
            switch paper {
            case .a4: .a4
            case .a3: .a3
            }
        return PageSetUp(orientation, on: paper, repeatedRows: rows)
    }
}
