/// The cells that a chart covers: whole columns and whole rows, none of which has a height of its own.
package struct ChartBlock: Hashable, Sendable {
    /// The rows, from 0.
    package var rows: Range<Int>
    /// The columns, from 0.
    package var columns: Range<Int>

    /// Makes a block.
    package init(rows: Range<Int>, columns: Range<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// Whether there are such cells.
    var isOnASheet: Bool {
        !rows.isEmpty && !columns.isEmpty && rows.lowerBound >= 0 && columns.lowerBound >= 0
            && rows.upperBound <= ExcelLimits.rows && columns.upperBound <= ExcelLimits.columns
    }
}

/// How wide and high cells are, in pixels, where the library works out which cells a chart covers.
///
/// It counts widths in Calibri 11, whatever the font of the workbook is. So a chart is as wide as the library thinks
/// that the columns are: it writes the edges as cells, and programs put them where those cells are.
enum LibraryPixels {
    /// The width of a column; nil for the width of columns that have none of their own.
    static func width(_ characters: Double?) -> Double {
        guard let characters else { return 64 }
        return (characters < 1 ? characters * 12 + 0.5 : characters * 7 + 0.5).rounded(.down) + (characters < 1 ? 0 : 5)
    }

    /// The height of a row in points; nil for Excel's.
    static func height(_ points: Double?) -> Double {
        guard let points else { return 20 }
        return (points * 4 / 3).rounded(.down)
    }

    /// The size of a chart to which no scale is given.
    static let chart = (width: 480.0, height: 288.0)
}
