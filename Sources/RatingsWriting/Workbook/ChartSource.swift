import RatingsLayout
import RatingsModel
import XLSXWriter

/// The table from which a chart takes its numbers, and where its cells are on their sheet.
struct ChartSource {
    private let title: String
    private let sheet: SheetPlan
    private let table: TablePlan

    /// Finds the table of a chart; throws ``PlanFault`` where there is none.
    init(_ chart: ChartPlan, in sheets: [SheetPlan]) throws {
        guard let sheet = sheets.first(where: { $0.name == chart.sheet }), let table = sheet.table else {
            throw PlanFault.chart(title: chart.title, sheet: chart.sheet)
        }
        title = chart.title
        self.sheet = sheet
        self.table = table
    }

    /// The heading of a column.
    func heading(ofColumn column: Int) throws -> ChartCells {
        guard table.columns.indices.contains(column) else { throw fault }
        return ChartCells(
            sheet: sheet.name, column: column, row: headingRow, .texts([table.columns[column].heading]))
    }

    /// Cells of text.
    func texts(_ cells: ChartPlan.Cells) throws -> ChartCells {
        let texts = try contents(cells).map { content in
            guard case .text(let text) = content else { throw fault }
            return text
        }
        return place(cells, .texts(texts))
    }

    /// The text in column A of the first row of some cells.
    func firstText(besides cells: ChartPlan.Cells) throws -> ChartCells {
        let first = cells.rows.lowerBound
        return try texts(ChartPlan.Cells(column: 0, rows: first..<(first + 1)))
    }

    /// Cells of numbers or days.
    func numbers(_ cells: ChartPlan.Cells) throws -> ChartCells {
        let numbers = try contents(cells).map { content in
            switch content {
            case .integer(let number): Double(number)
            case .share(let share): share
            case .date(let day): try serial(day)
            case .text, .link, .sheetLink: throw fault
            }
        }
        return place(cells, .numbers(numbers))
    }

    /// A day as cells hold it.
    func serial(_ day: CalendarDate) throws -> Double {
        let (year, month, day) = day.components
        guard let serial = SerialDate(year: year, month: month, day: day) else { throw fault }
        return Double(serial.number)
    }

    /// The title stands in row 0, and the lines below it.
    private var headingRow: Int { sheet.lines.count + 1 }

    private func place(_ cells: ChartPlan.Cells, _ content: ChartCells.Content) -> ChartCells {
        ChartCells(
            sheet: sheet.name, column: cells.column, row: headingRow + 1 + cells.rows.lowerBound, content)
    }

    private func contents(_ cells: ChartPlan.Cells) throws -> [Cell.Content] {
        guard table.columns.indices.contains(cells.column), !cells.rows.isEmpty, cells.rows.lowerBound >= 0,
            cells.rows.upperBound <= table.rows.count
        else { throw fault }
        return try cells.rows.map { row in
            let row = table.rows[row].cells
            guard row.indices.contains(cells.column) else { throw fault }
            return row[cells.column].content
        }
    }

    private var fault: PlanFault { .chart(title: title, sheet: sheet.name) }
}
