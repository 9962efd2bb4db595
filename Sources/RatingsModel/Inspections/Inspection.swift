/// One inspection of, or visit to, one authority, as the sources tell it.
///
/// An authority that a source lists as not yet inspected is one too, without a framework and dates, so
/// that every row of a source has its place.
///
/// Some sources have hundreds of thousands: what is kept of one lies within 72 bytes, but for its texts. Its days, and
/// whether it stands in one row, can be inlined, so that none has to be copied to be asked; ask in a span of them.
@usableFromInline
package struct Inspection: Hashable, Sendable {
    // In the order in which they leave the fewest gaps.
    @usableFromInline
    private(set) var texts: PackedTexts
    @usableFromInline
    private(set) var packedJudgements: PackedJudgements
    /// The framework; nil for a visit and for an authority that is not yet inspected.
    package var framework: Framework.ID?
    /// The type; nil where the source does not say, or not in a word that is known.
    package var type: InspectionType.ID?
    /// Whether it was a visit, which gives no grades by design.
    package var isVisit: Bool
    /// True where the framework follows from the judgements found, as the dates alone don't settle it.
    package var frameworkIsInferred: Bool
    /// The authority.
    package var authority: Authority.ID
    @usableFromInline
    private(set) var startDay: PackedDay
    private var endDay: PackedDay
    @usableFromInline
    private(set) var publishedDay: PackedDay
    /// Where it was found first.
    package private(set) var location: SourceLocation

    /// Makes an inspection.
    package init(
        authority: Authority.ID, framework: Framework.ID? = nil, type: InspectionType.ID? = nil,
        start: CalendarDate? = nil, end: CalendarDate? = nil, published: CalendarDate? = nil,
        judgements: [Judgement] = [], theme: String? = nil, reportURL: String? = nil,
        isVisit: Bool = false, frameworkIsInferred: Bool = false, location: SourceLocation
    ) {
        self.init(
            authority: authority, framework: framework, type: type, start: start, end: end, published: published,
            texts: PackedTexts(report: reportURL, theme: theme), isVisit: isVisit,
            frameworkIsInferred: frameworkIsInferred, location: location)
        for judgement in judgements { packedJudgements.append(judgement, near: location) }
    }

    /// Makes an inspection whose texts are packed together with those of others.
    package init(
        authority: Authority.ID, framework: Framework.ID? = nil, type: InspectionType.ID? = nil,
        start: CalendarDate? = nil, end: CalendarDate? = nil, published: CalendarDate? = nil,
        texts: PackedTexts, isVisit: Bool = false, frameworkIsInferred: Bool = false, location: SourceLocation
    ) {
        self.texts = texts
        packedJudgements = PackedJudgements()
        self.authority = authority
        self.framework = framework
        self.type = type
        startDay = PackedDay(start)
        endDay = PackedDay(end)
        publishedDay = PackedDay(published)
        self.isVisit = isVisit
        self.frameworkIsInferred = frameworkIsInferred
        self.location = location
    }

    /// The day on which it started.
    @usableFromInline
    package var start: CalendarDate? {
        @inlinable get { startDay.date }
        set { startDay = PackedDay(newValue) }
    }

    /// The day on which it ended; of fieldwork in two parts, the end of the first.
    package var end: CalendarDate? {
        get { endDay.date }
        set { endDay = PackedDay(newValue) }
    }

    /// The day on which the report was published.
    @usableFromInline
    package var published: CalendarDate? {
        @inlinable get { publishedDay.date }
        set { publishedDay = PackedDay(newValue) }
    }

    /// The judgements, in the catalogue's order of areas; empty for a visit.
    package var judgements: JudgementList {
        get { JudgementList(packedJudgements, near: location) }
        set { packedJudgements = newValue.packed(near: location) }
    }

    /// Whether its judgements stand in its own row.
    @inlinable
    package var isInOneRow: Bool { packedJudgements.areInOneRow() }

    /// What a visit looked at.
    package var theme: String? {
        get { texts.theme }
        set { texts = PackedTexts(report: texts.report, theme: newValue) }
    }

    /// Where the report is. Only https and http addresses get here.
    package var reportURL: String? {
        get { texts.report }
        set { texts = PackedTexts(report: newValue, theme: texts.theme) }
    }

    /// Whether it may have a theme or the address of a report; quicker than to look for them.
    @inlinable
    package var hasTexts: Bool { !texts.bytes.isEmpty }

    /// Whether it is known where the report is; quicker than to ask for the address.
    package var hasReport: Bool { texts.hasReport }

    /// The hash of the address of the report; nil where none is known.
    package var reportHash: UInt64? { texts.reportHash }

    /// The hash that an address would have.
    package static func hash(ofReport address: String) -> UInt64 {
        let bytes = Array(address.utf8)
        return bytes.span.bytes.hash(of: bytes.indices)
    }

    /// Gives it the bytes that its texts were packed into.
    package mutating func unpack(from bytes: [UInt8]) { texts.unpack(from: bytes) }

    /// Says in which of the sources it was found, with all its judgements.
    package mutating func move(toSource source: UInt16) {
        location = location.moved(toSource: source)
        packedJudgements.move(toSource: source)
    }

    /// The day that decides what came before what: the start, or the publication where no start is known.
    @inlinable
    package var orderingDate: CalendarDate? { start ?? published }

    /// Whether the source lists the authority as not yet inspected.
    package var isNotYetInspected: Bool {
        framework == nil && !isVisit
    }

    /// The judgement of an area; nil where the source had no cell for it.
    package func judgement(of area: JudgementArea.ID) -> Judgement? {
        packedJudgements.firstIndex(of: area).map { packedJudgements.judgement(at: $0, near: location) }
    }

    /// Adds its grades to the counts of all areas.
    ///
    /// - Parameter counts: A number for each area, by the area's own number.
    package borrowing func countGrades(into counts: inout [Int]) { packedJudgements.countGrades(into: &counts) }

    @usableFromInline
    package static func == (left: Inspection, right: Inspection) -> Bool {
        left.location == right.location && left.authority == right.authority && left.framework == right.framework
            && left.type == right.type && left.isVisit == right.isVisit
            && left.frameworkIsInferred == right.frameworkIsInferred && left.startDay == right.startDay
            && left.endDay == right.endDay && left.publishedDay == right.publishedDay
            && left.judgements == right.judgements && left.texts == right.texts
    }

    @usableFromInline
    package func hash(into hasher: inout Hasher) {
        hasher.combine(location)
        hasher.combine(authority)
        hasher.combine(framework)
        hasher.combine(startDay)
        hasher.combine(publishedDay)
        hasher.combine(judgements)
    }
}

/// A day that may be missing, in the room of one that is there.
@usableFromInline
struct PackedDay: Hashable, Sendable {
    @usableFromInline
    let number: Int32

    init(_ date: CalendarDate?) { number = date?.dayNumber ?? .min }

    /// The day.
    @inlinable
    var date: CalendarDate? { number == .min ? nil : CalendarDate(dayNumber: number) }
}
