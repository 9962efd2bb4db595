/// Cells that a chart takes its texts or numbers from: one cell, or a stretch of one column.
///
/// What the cells hold goes along: the library can't read rows that wait on the disk, and programs that show a chart
/// without working out its cells show this copy.
package struct ChartCells: Hashable, Sendable {
    /// What the cells hold, from the top down.
    package enum Content: Hashable, Sendable {
        case texts([String])
        case numbers([Double])

        /// The number of cells.
        var count: Int {
            switch self {
            case .texts(let texts): texts.count
            case .numbers(let numbers): numbers.count
            }
        }
    }

    /// The sheet, which may be added later.
    package var sheet: String
    /// Counts from 0.
    package var column: Int
    /// The first row, which counts from 0.
    package var row: Int
    /// As many as there are cells; at least one.
    package var content: Content

    /// Makes a range of one column.
    package init(sheet: String, column: Int, row: Int, _ content: Content) {
        self.sheet = sheet
        self.column = column
        self.row = row
        self.content = content
    }

    /// The last row.
    var lastRow: Int { row + content.count - 1 }

    /// The range as a formula, the sheet always in quotes: `'A''s sheet'!$B$3:$B$9`.
    ///
    /// The library leaves quotes out where it thinks that they are not needed, and is wrong for names such as `2026`.
    var formula: String {
        let doubled = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        let letters = CellPosition.letters(ofColumn: column)
        let first = "$\(letters)$\(row + 1)"
        return "'\(doubled)'!" + (content.count == 1 ? first : "\(first):$\(letters)$\(lastRow + 1)")
    }
}
