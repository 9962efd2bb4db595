import RatingsModel

/// What a column of a source is about, besides grades.
package enum Field: String, CaseIterable, Hashable, Sendable {
    case authority
    case gssCode = "gss-code"
    case dfeCode = "dfe-code"
    case urn
    case framework
    case start
    case end
    case published
    case type
    case theme
    case report
    /// A cell whose text says nothing, and that leads to a report or to the authority's page at Ofsted.
    case link
    /// Judgements in words, or the theme of a visit, as this project's workbooks have them.
    case others
    case area
    case grade
    case status
}

/// What a heading means.
enum HeadingMeaning: Hashable, Sendable {
    /// A column that says what a row is about.
    case field(Field)
    /// A column with the grades of one area.
    case area(JudgementArea.ID)
    /// A column that is known and not used.
    case ignored
}

/// What a heading means within one block of a table with several inspections across.
struct BlockMeaning: Hashable, Sendable {
    /// The position of the block in the vocabulary.
    let block: Int
    /// A field of the block, or an area.
    let meaning: HeadingMeaning
}

/// One inspection among several across a table.
struct Block: Hashable, Sendable {
    /// Its name in messages.
    let name: String
    /// The framework, where the block has one only.
    let framework: Framework.ID?
    /// The family, where the framework follows from the dates.
    let family: String?
    /// The type, where the block has one only.
    let type: InspectionType.ID?
}
