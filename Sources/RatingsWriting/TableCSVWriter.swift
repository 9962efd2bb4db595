import RatingsLayout
import RatingsModel

/// Writes a table of a workbook's plan as CSV: the headings, then the cells as plain values.
///
/// Dates are ISO dates, shares decimal numbers from 0 to 1, and a link is its address.
package struct TableCSVWriter: Sendable {
    private let text: CSVText

    /// Makes a writer.
    ///
    /// - Parameter raw: Whether text is written as it is, even where a spreadsheet program would take it for
    ///   a formula.
    package init(raw: Bool = false) {
        text = CSVText(raw: raw)
    }

    /// Writes the headings and all rows.
    package func write<Sink: ByteSink & ~Copyable>(
        _ table: TablePlan, to sink: inout Sink
    ) throws(OutputError) {
        var line: [UInt8] = []
        for (position, column) in table.columns.enumerated() {
            if position > 0 { line.append(CSVText.comma) }
            text.append(column.heading, to: &line)
        }
        line.append(contentsOf: CSVText.lineEnd)
        try sink.write(line)
        for position in 0..<table.rows.count {
            line.removeAll(keepingCapacity: true)
            for (column, cell) in table.rows[position].cells.enumerated() {
                if column > 0 { line.append(CSVText.comma) }
                append(cell.content, to: &line)
            }
            line.append(contentsOf: CSVText.lineEnd)
            try sink.write(line)
        }
    }

    private func append(_ content: Cell.Content, to line: inout [UInt8]) {
        switch content {
        case .text(let text), .link(_, address: let text), .sheetLink(text: let text, _):
            self.text.append(text, to: &line)
        case .integer(let number): line.append(contentsOf: String(number).utf8)
        case .share(let share): line.append(contentsOf: Self.decimal(share).utf8)
        case .date(let date): line.append(iso: date)
        }
    }

    /// A share with up to six decimals and never an exponent; nothing where it is no number.
    static func decimal(_ share: Double) -> String {
        guard let millionths = Int(exactly: (share * 1_000_000).rounded()) else { return "" }
        let whole = String(millionths.magnitude / 1_000_000)
        var decimals = String(millionths.magnitude % 1_000_000 + 1_000_000).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return (millionths < 0 ? "-" : "") + whole + (decimals.isEmpty ? "" : "." + decimals)
    }
}
