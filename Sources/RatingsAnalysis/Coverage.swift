import RatingsModel

/// What a dataset, or one of its sources, covers.
package struct Coverage: Hashable, Sendable {
    /// Inspections that give grades.
    package private(set) var inspections = 0
    /// Visits, which give none.
    package private(set) var visits = 0
    /// Authorities that are listed as not yet inspected.
    package private(set) var notYetInspected = 0
    /// The first and last day on which an inspection or visit started; nil where none is known.
    package private(set) var starts: ClosedRange<CalendarDate>?
    /// The first and last day on which a report was published; nil where none is known.
    package private(set) var publications: ClosedRange<CalendarDate>?
    /// The frameworks met, by position in the catalogue.
    package private(set) var frameworks: Set<Framework.ID> = []
    private var seen: Set<Authority.ID> = []

    /// The number of different authorities, the abolished ones among them.
    package var authorities: Int { seen.count }

    /// Makes an empty coverage.
    package init() {}

    /// Counts one inspection, visit or remark.
    package mutating func add(_ inspection: Inspection) {
        seen.insert(inspection.authority)
        if let framework = inspection.framework {
            inspections += 1
            frameworks.insert(framework)
        } else if inspection.isVisit {
            visits += 1
        } else {
            notYetInspected += 1
        }
        starts = Self.extend(starts, to: inspection.start)
        publications = Self.extend(publications, to: inspection.published)
    }

    /// The coverage of everything that counts, and of each source of it.
    package static func measure(
        _ dataset: Dataset, asOf: AsOf
    ) -> (all: Coverage, bySource: [Coverage]) {
        var all = Coverage()
        var bySource = [Coverage](repeating: Coverage(), count: dataset.sources.count)
        for position in dataset.inspections.indices where asOf.counts(dataset.inspections[position]) {
            let inspection = dataset.inspections[position]
            all.add(inspection)
            let source = Int(inspection.location.source)
            if bySource.indices.contains(source) { bySource[source].add(inspection) }
        }
        return (all, bySource)
    }

    private static func extend(
        _ range: ClosedRange<CalendarDate>?, to date: CalendarDate?
    ) -> ClosedRange<CalendarDate>? {
        guard let date else { return range }
        guard let range else { return date...date }
        return min(range.lowerBound, date)...max(range.upperBound, date)
    }
}
