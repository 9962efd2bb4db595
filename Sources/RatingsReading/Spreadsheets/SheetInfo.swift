/// What a spreadsheet says of one of its sheets before its rows.
package struct SheetInfo: Hashable, Sendable {
    /// Who can see a sheet.
    package enum Visibility: Hashable, Sendable {
        case visible
        case hidden
    }

    /// The name on its tab.
    package var name: String
    /// Who can see it.
    package var visibility: Visibility
    /// Whether it has cells; a sheet of nothing but a chart has none.
    package var hasCells = true

    /// Makes the description of a sheet.
    package init(name: String, visibility: Visibility = .visible, hasCells: Bool = true) {
        self.name = name
        self.visibility = visibility
        self.hasCells = hasCells
    }
}

/// What was noticed on a sheet while its rows were read.
package struct SheetNotices: Hashable, Sendable {
    /// Rows with content that nobody sees, because of a filter or because they were hidden. They are read.
    package var hiddenRows = 0
    /// Formulas whose result the file does not have, because no spreadsheet program has worked them out yet.
    package var formulasWithoutResult = 0

    /// Makes notices of nothing.
    package init() {}
}
