import RatingsModel

/// A workbook as it shall be, as pure values: what is on each sheet, and in which role.
///
/// A plan knows nothing of a file format. Whoever writes it decides how a role is put into a file.
package struct WorkbookPlan: Sendable {
    /// What the file says about itself.
    package var properties: DocumentProperties
    /// How roles look.
    package var theme: Theme
    /// The sheets, in their order.
    package var sheets: [SheetPlan]

    /// Makes a plan.
    package init(properties: DocumentProperties, theme: Theme, sheets: [SheetPlan]) {
        self.properties = properties
        self.theme = theme
        self.sheets = sheets
    }
}

/// What a file says about itself, for search and for assistive technology.
package struct DocumentProperties: Hashable, Sendable {
    package var title: String
    package var subject: String
    /// The organisation that made it.
    package var author: String
    package var keywords: String
    package var comments: String
    /// The language tag, such as `en-GB`.
    package var language: String
    /// The day that the file gives as its day of creation; fixed by the month, so that equal input gives
    /// equal bytes.
    package var created: CalendarDate

    /// Makes properties.
    package init(
        title: String, subject: String, author: String, keywords: String, comments: String,
        language: String = "en-GB", created: CalendarDate
    ) {
        self.title = title
        self.subject = subject
        self.author = author
        self.keywords = keywords
        self.comments = comments
        self.language = language
        self.created = created
    }
}
