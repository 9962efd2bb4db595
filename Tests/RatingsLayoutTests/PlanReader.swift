import RatingsModel

@testable import RatingsLayout

extension WorkbookPlan {
    /// The sheet of a name.
    func sheet(_ name: String) -> SheetPlan? { sheets.first { $0.name == name } }
}

extension SheetPlan {
    /// The lines above the table as one text.
    var text: String { lines.map { $0.cell.shown }.joined(separator: " ") }

    /// The headings.
    var headings: [String] { table?.columns.map(\.heading) ?? [] }

    /// The rows of the table as texts, by heading.
    var rows: [[String: String]] {
        cells.map { $0.mapValues(\.shown) }
    }

    /// The rows of the table as cells, by heading.
    var cells: [[String: Cell]] {
        guard let table else { return [] }
        return (0..<table.rows.count).map { position in
            Dictionary(uniqueKeysWithValues: zip(headings, table.rows[position].cells))
        }
    }

    /// The row that starts with a text.
    func row(_ first: String) -> [String: Cell]? {
        cells.first { $0[headings[0]]?.shown == first }
    }
}

extension Cell {
    /// What a reader sees, dates as ISO.
    var shown: String {
        switch content {
        case .text(let text), .link(let text, _), .sheetLink(let text, _): text
        case .integer(let number): String(number)
        case .share(let share): "\((share * 1000).rounded() / 10)%"
        case .date(let date): date.iso
        }
    }
}
