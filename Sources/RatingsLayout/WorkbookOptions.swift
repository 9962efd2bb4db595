import RatingsAnalysis
import RatingsModel

/// What a workbook is made by: a template, and what the run adds to it.
package struct WorkbookOptions: Hashable, Sendable {
    /// What the workbook is like.
    package var template: Template
    /// Sentences for the top of the Cover, such as that the data is a sample.
    package var notices: [String]
    /// The authority that the workbook is made for; nil for none.
    package var home: Home?
    /// How many rows a sheet can hold. A table with more goes on on a further sheet.
    package var greatestRows = 1_048_576
    /// What is different from earlier ratings; nil for a workbook without the sheet Changes.
    package var changes: ChangeReport?

    /// Makes options.
    package init(template: Template, notices: [String] = [], home: Home? = nil) {
        self.template = template
        self.notices = notices
        self.home = home
    }
}
