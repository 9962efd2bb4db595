/// Excel's published limits, as far as this module meets them.
package enum ExcelLimits {
    /// Rows of a sheet.
    package static let rows = 1_048_576
    /// Columns of a sheet.
    package static let columns = 16_384
    /// UTF-16 code units of the text of a cell.
    package static let textLength = 32_767
    /// UTF-16 code units of the name of a sheet.
    package static let sheetNameLength = 31
    /// UTF-16 code units of a table's name, of a heading, of a tooltip and of a footer.
    package static let shortTextLength = 255
    /// Bytes of a link's address.
    package static let addressLength = 2_079
    /// Links of a sheet.
    package static let linksOfASheet = 65_530
    /// The height of rows where nothing says another one, in points.
    package static let ordinaryRowHeight = 15.0
    /// The height of a row, in points.
    package static let rowHeight = 409.0
    /// The width of a column, in characters of the default font.
    package static let columnWidth = 255.0
    /// Looks of cells in a workbook.
    package static let formats = 64_000
    /// Bytes of the alternative text of a chart: Excel takes more, and the library cuts off the rest.
    package static let altTextLength = 2_079
    /// Series of a chart.
    package static let seriesOfAChart = 255
    /// Points of a series of a chart.
    package static let pointsOfASeries = 32_000
}
