/// One inspection of, or visit to, one authority, as the sources tell it.
///
/// An authority that a source lists as not yet inspected is one too, without a framework and dates, so
/// that every row of a source has its place.
package struct Inspection: Hashable, Sendable {
    /// The authority.
    package var authority: Authority.ID
    /// The framework; nil for a visit and for an authority that is not yet inspected.
    package var framework: Framework.ID?
    /// The type; nil where the source does not say, or not in a word that is known.
    package var type: InspectionType.ID?
    /// The day on which it started.
    package var start: CalendarDate?
    /// The day on which it ended; of fieldwork in two parts, the end of the first.
    package var end: CalendarDate?
    /// The day on which the report was published.
    package var published: CalendarDate?
    /// The judgements, in the catalogue's order of areas; empty for a visit.
    package var judgements: [Judgement]
    /// What a visit looked at.
    package var theme: String?
    /// Where the report is. Only https and http addresses get here.
    package var reportURL: String?
    /// Whether it was a visit, which gives no grades by design.
    package var isVisit: Bool
    /// True where the framework follows from the judgements found, as the dates alone don't settle it.
    package var frameworkIsInferred: Bool
    /// Where it was found first.
    package var location: SourceLocation

    /// Makes an inspection.
    package init(
        authority: Authority.ID, framework: Framework.ID? = nil, type: InspectionType.ID? = nil,
        start: CalendarDate? = nil, end: CalendarDate? = nil, published: CalendarDate? = nil,
        judgements: [Judgement] = [], theme: String? = nil, reportURL: String? = nil,
        isVisit: Bool = false, frameworkIsInferred: Bool = false, location: SourceLocation
    ) {
        self.authority = authority
        self.framework = framework
        self.type = type
        self.start = start
        self.end = end
        self.published = published
        self.judgements = judgements
        self.theme = theme
        self.reportURL = reportURL
        self.isVisit = isVisit
        self.frameworkIsInferred = frameworkIsInferred
        self.location = location
    }

    /// The day that decides what came before what: the start, or the publication where no start is known.
    package var orderingDate: CalendarDate? { start ?? published }

    /// Whether the source lists the authority as not yet inspected.
    package var isNotYetInspected: Bool {
        framework == nil && !isVisit
    }

    /// The judgement of an area; nil where the source had no cell for it.
    package func judgement(of area: JudgementArea.ID) -> Judgement? {
        judgements.first { $0.area == area }
    }
}
