import RatingsModel

/// Everything that the normalisation knows of the domain, made from the data files in `Resources/`.
///
/// A class, since it is large and whoever reads a row has it: copies of it took longer than some of their work.
package final class Rules: Sendable {
    /// Frameworks, areas, types and series.
    package let catalogue: FrameworkCatalogue
    /// The authorities.
    package let register: AuthorityRegister
    /// Finds authorities by names and codes.
    package let authorities: AuthorityMatcher
    /// Headings and the shapes of tables.
    package let headings: HeadingVocabulary
    /// The layouts that have a name, those first that are tried first.
    package let layouts: [KnownLayout]
    /// Words of judgement cells.
    package let grades: GradeWords
    /// Words for nothing, as match keys.
    package let blanks: Set<String>
    /// Words in date columns for an authority that is not yet inspected, as match keys.
    package let notYetInspected: Set<String>
    /// Words for types of inspection.
    let types: TypeWords
    /// How a framework is told where no start day is given.
    let byPublication: [Framework.ID: PublicationRule]
    /// Areas whose judgements sources print under the heading of another one, by that other one.
    let headedBy: [JudgementArea.ID: [JudgementArea.ID]]

    init(
        catalogue: FrameworkCatalogue, authorities: AuthorityMatcher, headings: HeadingVocabulary,
        layouts: [KnownLayout], grades: GradeWords, blanks: Set<String>, notYetInspected: Set<String>,
        types: TypeWords, byPublication: [Framework.ID: PublicationRule],
        headedBy: [JudgementArea.ID: [JudgementArea.ID]]
    ) {
        self.catalogue = catalogue
        register = authorities.register
        self.authorities = authorities
        self.headings = headings
        self.layouts = layouts
        self.grades = grades
        self.blanks = blanks
        self.notYetInspected = notYetInspected
        self.types = types
        self.byPublication = byPublication
        self.headedBy = headedBy
    }

    /// Decides between a framework and the one before it by what is graded, for reports without a start day.
    struct PublicationRule: Hashable, Sendable {
        let from: CalendarDate
        let to: CalendarDate?
        let area: JudgementArea.ID
        /// The framework is this one where the area is graded; or, if false, where it is not.
        let graded: Bool
    }
}

/// The words for types of inspection.
struct TypeWords: Sendable {
    /// What a type cell says.
    enum Reading: Hashable, Sendable {
        case blank
        case known(InspectionType.ID)
        case unknown
    }

    let words: [String: InspectionType.ID]
    let blanks: Set<String>

    /// What a type cell says.
    func reading(of text: String) -> Reading {
        let key = MatchKey.make(text)
        if key.isEmpty || blanks.contains(key) { return .blank }
        return words[key].map(Reading.known) ?? .unknown
    }
}
