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
        let matches = matcher.matches(of: newPositions.map { new[$0] }, among: oldPositions.map { old[$0] })
        var pairs: [Int: Int] = [:]
        for (one, other) in matches { pairs[newPositions[one]] = oldPositions[other] }
        let taken = Set(pairs.values)
        var left: [Day: [Int]] = [:]
        for position in oldPositions.reversed() where !taken.contains(position) {
            if let day = Day(old[position], catalogue) { left[day, default: []].append(position) }
        }
        for position in newPositions where pairs[position] == nil {
            if let day = Day(new[position], catalogue), let found = left[day]?.popLast() { pairs[position] = found }
        }
        return pairs
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
