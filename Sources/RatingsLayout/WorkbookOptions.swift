import RatingsAnalysis
import RatingsModel

/// What the maker of a workbook can choose.
package struct WorkbookOptions: Hashable, Sendable {
    /// The colours of grades.
    package var palette: Palette
    /// The organisation that makes the workbook.
    package var author: String
    /// Whom to ask, as the Cover says it.
    package var contact: String
    /// Whether headings of long tables have filter buttons. The Analysis Function advises against them in
    /// publications.
    package var hasFilters: Bool
    /// Whether the headings of long tables stay in view. The same advice.
    package var freezesHeadings: Bool
    /// Sentences for the top of the Cover, such as that the data is a sample.
    package var notices: [String]
    /// The authority that the workbook is made for; nil for none.
    package var home: Home?
    /// What is different from earlier ratings; nil for a workbook without the sheet Changes.
    package var changes: ChangeReport?

    /// Makes options; without arguments those of the working edition.
    package init(
        palette: Palette = .standard, author: String = "Children's services performance team",
        contact: String = "the performance team that sent you this workbook",
        hasFilters: Bool = true, freezesHeadings: Bool = true, notices: [String] = []
    ) {
        self.palette = palette
        self.author = author
        self.contact = contact
        self.hasFilters = hasFilters
        self.freezesHeadings = freezesHeadings
        self.notices = notices
    }
}
