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
    private var hasFramework: [Bool]
    private var hasAuthority: [Bool]

    /// The frameworks met.
    package var frameworks: Set<Framework.ID> {
        Set(hasFramework.indices.filter { hasFramework[$0] }.map { Framework.ID(rawValue: UInt8($0)) })
    }

    /// The number of different authorities, the abolished ones among them.
    package var authorities: Int { hasAuthority.count { $0 } }

    /// Makes an empty coverage of a dataset.
    init(of dataset: Dataset) {
        hasFramework = [Bool](repeating: false, count: dataset.catalogue.frameworks.count)
        hasAuthority = [Bool](repeating: false, count: dataset.register.authorities.count)
    }

    /// Counts one inspection, visit or remark of many.
    private mutating func add(_ index: Int, of all: Span<Inspection>) {
        hasAuthority[Int(all[index].authority.rawValue)] = true
        if let framework = all[index].framework {
            inspections += 1
            hasFramework[Int(framework.rawValue)] = true
        } else if all[index].isVisit {
            visits += 1
        } else {
            notYetInspected += 1
        }
        Self.widen(&starts, by: all[index].start)
        Self.widen(&publications, by: all[index].published)
    }

    private static func widen(_ span: inout ClosedRange<CalendarDate>?, by day: CalendarDate?) {
        // Nearly all days are in the span already.
        guard let day, span?.contains(day) != true else { return }
        span = join(span, day...day)
    }

    /// Counts what another coverage of the same dataset has.
    private mutating func add(_ other: Coverage) {
        inspections += other.inspections
        visits += other.visits
        notYetInspected += other.notYetInspected
        starts = Self.join(starts, other.starts)
        publications = Self.join(publications, other.publications)
        hasFramework = zip(hasFramework, other.hasFramework).map { $0 || $1 }
        hasAuthority = zip(hasAuthority, other.hasAuthority).map { $0 || $1 }
    }

    /// The coverage of everything that counts, and of each source of it.
    package static func measure(
        _ dataset: Dataset, asOf: AsOf = AsOf(nil)
    ) -> (all: Coverage, bySource: [Coverage]) {
        var all = Coverage(of: dataset)
        var bySource = [Coverage](repeating: all, count: dataset.sources.count)
        // A span lends the inspections, of which each would be copied otherwise.
        let inspections = dataset.inspections.span
        let countsAll = asOf.day == nil
        for index in inspections.indices where countsAll || asOf.counts(inspections[index]) {
            let source = Int(inspections[index].location.source)
            if bySource.indices.contains(source) {
                bySource[source].add(index, of: inspections)
            } else {
                all.add(index, of: inspections)
            }
        }
        for coverage in bySource { all.add(coverage) }
        return (all, bySource)
    }

    private static func join(
        _ first: ClosedRange<CalendarDate>?, _ second: ClosedRange<CalendarDate>?
    ) -> ClosedRange<CalendarDate>? {
        guard let first, let second else { return first ?? second }
        return min(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound)
    }
}
