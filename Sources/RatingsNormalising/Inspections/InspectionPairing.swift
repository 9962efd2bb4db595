import RatingsModel

/// Finds the same inspections in two datasets, such as those of two months.
package enum InspectionPairing {
    /// The positions in `old` by positions in `new`, each once.
    ///
    /// Inspections of one authority and scheme that are nearest to each other are the same, as they are between the
    /// sources of one export. Where that finds nothing, the authority and the day decide: the scheme or the type may
    /// have been corrected. Visits and authorities that are not yet inspected are not looked for.
    ///
    /// - Parameter isTold: Whether an inspection of `new` counts.
    package static func pairs(
        _ new: [Inspection], with old: [Inspection], in catalogue: FrameworkCatalogue,
        where isTold: (Inspection) -> Bool = { _ in true }
    ) -> [Int: Int] {
        let newPositions = new.indices.filter { new[$0].isComparable && isTold(new[$0]) }
        let oldPositions = old.indices.filter { old[$0].isComparable }
        var matcher = InspectionMatcher(catalogue)
        // Nearly all are the same to the day, and need no search for the nearest.
        var same: [Exact: Int] = [:]
        for position in oldPositions { same[Exact(old[position], matcher)] = position }
        var pairs: [Int: Int] = [:]
        for position in newPositions { pairs[position] = same.removeValue(forKey: Exact(new[position], matcher)) }
        var taken = Set(pairs.values)
        let newLeft = newPositions.filter { pairs[$0] == nil }
        let oldLeft = oldPositions.filter { !taken.contains($0) }
        for (one, other) in matcher.matches(of: newLeft.map { new[$0] }, among: oldLeft.map { old[$0] }) {
            pairs[newLeft[one]] = oldLeft[other]
            taken.insert(oldLeft[other])
        }
        var left: [Day: [Int]] = [:]
        for position in oldPositions.reversed() where !taken.contains(position) {
            if let day = Day(old[position], catalogue) { left[day, default: []].append(position) }
        }
        for position in newPositions where pairs[position] == nil {
            if let day = Day(new[position], catalogue), let found = left[day]?.popLast() { pairs[position] = found }
        }
        return pairs
    }

    /// An authority, the scheme and the day: of the start, or of the publication where both lack a start.
    private struct Exact: Hashable {
        let group: InspectionMatcher.Group
        let start: CalendarDate?
        let published: CalendarDate?

        init(_ inspection: Inspection, _ matcher: InspectionMatcher) {
            group = matcher.group(of: inspection)
            start = inspection.start
            published = inspection.start == nil ? inspection.published : nil
        }
    }

    /// An authority and the day of its inspection; its safeguarding board was reviewed on the same days.
    private struct Day: Hashable {
        let authority: Authority.ID
        let isOfAnotherBody: Bool
        let date: CalendarDate

        init?(_ inspection: Inspection, _ catalogue: FrameworkCatalogue) {
            guard let date = inspection.orderingDate, let framework = inspection.framework else { return nil }
            authority = inspection.authority
            isOfAnotherBody = catalogue[framework].judgesAnotherBody
            self.date = date
        }
    }
}

extension Inspection {
    /// Whether it gives grades, so that it can be looked for in another dataset.
    fileprivate var isComparable: Bool { framework != nil && !judgements.isEmpty }
}
