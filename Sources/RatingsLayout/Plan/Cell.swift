import RatingsModel

/// What is in one cell, and the role in which it is there.
package struct Cell: Hashable, Sendable {
    /// What a cell holds.
    package enum Content: Hashable, Sendable {
        /// Text, which stays text whatever it looks like.
        case text(String)
        /// A whole number.
        case integer(Int)
        /// A share from 0 to 1, shown as a percentage.
        case share(Double)
        /// A day, written as a real date.
        case date(CalendarDate)
        /// Text that leads to a web page. The address starts with https or http.
        case link(text: String, address: String)
        /// Text that leads to cell A1 of another sheet of the workbook.
        case sheetLink(text: String, sheet: String)
    }

    /// What a cell is there for; the theme gives each role its look.
    package enum Role: Hashable, Sendable {
        /// The title of a sheet.
        case title
        /// A heading within a sheet of text.
        case subheading
        /// A line of text above a table, where it runs on to the right, or on a sheet of text, where it wraps.
        case intro
        /// A heading of a table; wraps.
        case heading
        /// A cell of a table.
        case body
        /// A cell of a table whose text wraps.
        case wrapped
        /// A cell that says why there is no number, in a column of numbers.
        case noNumber
        /// A cell that holds a grade, in the grade's colour; wraps.
        case grade(Grade)
        /// A cell that says why there is no grade; wraps.
        case noGrade
    }

    package var content: Content
    package var role: Role
    /// Bold type, for the row of the home authority.
    package var isStrong: Bool
    /// Whether text keeps off the left edge, as beside a cell with a fill; cells with fills do so by themselves.
    package var isInset = false

    /// Makes a cell.
    package init(_ content: Content, _ role: Role = .body, isStrong: Bool = false) {
        self.content = content
        self.role = role
        self.isStrong = isStrong
    }

    /// Makes a cell of text.
    package static func text(_ text: String, _ role: Role = .body) -> Cell {
        Cell(.text(text), role)
    }
}
