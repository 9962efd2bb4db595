/// What is wrong with a chart.
package enum ChartFault: Error, Hashable, Sendable {
    case title(TextFault)
    /// At most 2,079 bytes; the library would cut off the rest.
    case altText(TextFault)
    case axisTitle(TextFault)
    case label(TextFault)
    case numberFormat(TextFault)
    /// The copy of a cell's text.
    case copy(TextFault)
    /// A text that starts with `=`, which the library takes for a formula.
    case startsLikeAFormula(String)
    case font(FormatFault)
    case noSeries
    /// More than 255.
    case tooManySeries
    /// The name of a series is one cell of text.
    case nameCells(Int)
    /// Text where the chart needs numbers.
    case noNumbers
    /// Not as many categories as values.
    case categories(found: Int, expected: Int)
    /// Not as many label texts as values.
    case labels(found: Int, expected: Int)
    /// Cells beyond the edges of a sheet, or none.
    case cells
    /// The sheet of the cells can't have this name.
    case sheetName(String, SheetNameFault)
    /// Not a number, or infinite.
    case notFinite
    /// An axis that doesn't end after its start.
    case bounds
    /// A step from label to label that isn't above 0.
    case step(Double)
    /// Above 0 and at most 100 points.
    case lineWidth(Double)
    /// 2 to 72 points.
    case markerSize(Int)
    /// 0 to 500 percent.
    case barGap(Int)
    /// The chart covers no cells, or cells beyond the edges of the sheet.
    case place
}

extension ChartFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .title(let fault): "its title: \(fault)"
        case .altText(let fault): "its alternative text: \(fault)"
        case .axisTitle(let fault): "the title of an axis: \(fault)"
        case .label(let fault): "a label: \(fault)"
        case .numberFormat(let fault): "a number format: \(fault)"
        case .copy(let fault): "the copy of a cell: \(fault)"
        case .startsLikeAFormula(let text): "the text \"\(text)\" would be taken for a formula"
        case .font(let fault): "\(fault)"
        case .noSeries: "it has no series"
        case .tooManySeries: "it has more than \(ExcelLimits.seriesOfAChart) series"
        case .nameCells(let count): "the name of a series needs one cell of text, and has \(count) cells"
        case .noNumbers: "a series has texts where it needs numbers"
        case .categories(let found, let expected): "a series has \(found) categories for \(expected) values"
        case .labels(let found, let expected): "a series has \(found) texts as labels for \(expected) values"
        case .cells: "a series takes its numbers from no cells, or from beyond the edges of a sheet"
        case .sheetName(let name, let fault): "the sheet \"\(name)\" of its cells: \(fault)"
        case .notFinite: "Excel has no infinite numbers, and none that are not numbers"
        case .bounds: "an axis must end after its start"
        case .step(let step): "an axis can't have a label at every \(step)"
        case .lineWidth(let width): "a line can't be \(width) points wide"
        case .markerSize(let size): "a marker can't have \(size) points"
        case .barGap(let gap): "bars can't stand \(gap) percent apart"
        case .place: "it covers no cells, or cells beyond the edges of the sheet"
        }
    }
}
