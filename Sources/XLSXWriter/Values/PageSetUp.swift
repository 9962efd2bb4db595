/// How a sheet prints: one page wide and, unless it shall fit on one page, as many pages tall as it needs.
package struct PageSetUp: Hashable, Sendable {
    /// Which side of the paper is up.
    package enum Orientation: Hashable, Sendable {
        case portrait
        case landscape
    }

    /// The size of the paper.
    package enum Paper: Hashable, Sendable {
        case a4
        case a3
    }

    package var orientation: Orientation
    package var paper: Paper
    /// The rows, from 0, that stand at the top of every page; nil for none.
    package var repeatedRows: ClosedRange<Int>?
    /// The footer in Excel's codes, such as ``pageNumbers``; nil for none.
    package var footer: String?
    /// Whether all of the sheet goes on one page, made smaller where it has to be.
    package var fitsOnOnePage = false

    /// A footer in the middle of the page: "Page 1 of 9".
    package static let pageNumbers = "&CPage &P of &N"

    /// Makes a page set-up.
    package init(
        _ orientation: Orientation, on paper: Paper = .a4, repeatedRows: ClosedRange<Int>? = nil,
        footer: String? = pageNumbers
    ) {
        self.orientation = orientation
        self.paper = paper
        self.repeatedRows = repeatedRows
        self.footer = footer
    }
}
