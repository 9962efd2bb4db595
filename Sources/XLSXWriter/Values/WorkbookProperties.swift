/// What a workbook says about itself. An empty text leaves its property out.
package struct WorkbookProperties: Hashable, Sendable {
    package var title: String
    package var subject: String
    package var author: String
    package var company: String
    package var keywords: String
    package var comments: String
    /// The language tag, such as `en-GB`, as the custom property `Language`: the library has no other place for it.
    package var language: String
    /// The day of creation; its noon in UTC is written, so that two runs give the same bytes.
    package var created: SerialDate

    /// Makes properties.
    package init(
        title: String, subject: String = "", author: String = "", company: String = "", keywords: String = "",
        comments: String = "", language: String = "", created: SerialDate
    ) {
        self.title = title
        self.subject = subject
        self.author = author
        self.company = company
        self.keywords = keywords
        self.comments = comments
        self.language = language
        self.created = created
    }
}
