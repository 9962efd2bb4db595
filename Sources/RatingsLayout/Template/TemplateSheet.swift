import RatingsModel

/// A sheet, or the sheets of all areas, as a template asks for it. What is nil is as in the whole template.
package struct TemplateSheet: Hashable, Sendable {
    /// What is on it.
    package var kind: SheetKind
    /// The area, for a sheet of one area.
    package var area: JudgementArea.ID?
    /// The name on the tab.
    package var name: String?
    /// The title in A1, without the month.
    package var title: String?
    /// Sentences below the title.
    package var lines: [String] = []
    /// The columns in their order; nil for those that are usual.
    package var columns: [Column]?
    /// What has a row, on sheets of areas.
    package var rows: TemplateRows?
    /// What decides the order of the rows, the most important first; empty for the usual order.
    package var sort: [Sort] = []
    /// Which authorities are shown.
    package var authorities: AuthoritySelection?
    package var freezesHeadings: Bool?
    package var hasFilters: Bool?
    package var page: SheetPlan.PageSetUp?

    /// Makes a sheet as it is usual.
    package init(_ kind: SheetKind, area: JudgementArea.ID? = nil) {
        self.kind = kind
        self.area = area
    }

    /// A column that is asked for.
    package struct Column: Hashable, Sendable {
        /// The key, one of ``SheetKind/columnKeys``.
        package var key: String
        /// The heading; nil for the usual one.
        package var heading: String?
        /// The width, in characters; nil for one that fits.
        package var width: Double?
    }

    /// What decides the order of rows.
    package struct Sort: Hashable, Sendable {
        /// The key of a column that rows can be sorted by, whether it is shown or not.
        package var key: String
        /// Whether the last comes first.
        package var isDescending = false
    }
}
