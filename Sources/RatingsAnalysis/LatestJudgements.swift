import RatingsModel

/// An authority's latest judgement of one area, with the one before it.
package struct LatestJudgement: Hashable, Sendable {
    /// The authority.
    package let authority: Authority.ID
    /// The position in ``Dataset/inspections`` of the inspection, or of the remark that there was none yet.
    package let inspection: Int
    /// The grade, or why there is none.
    package let standing: Standing
    /// The inspection before; nil where the data has none.
    package let previous: PreviousJudgement?
}

/// The latest judgement of every area for every authority that counts.
///
/// Latest is by the day on which inspections started. Authorities of which the data says nothing in an
/// area have no entry there.
package struct LatestJudgements: Sendable {
    private let byArea: [[LatestJudgement]]

    /// Finds the latest judgements.
    ///
    /// - Parameter order: The order in which authorities are listed.
    package init(_ dataset: Dataset, timelines: Timelines, asOf: AsOf, order: [Authority.ID]) {
        let finder = Finder(
            dataset: dataset, timelines: timelines, scope: InspectionScope(dataset.catalogue))
        let counted = order.filter { asOf.counts(dataset.register[$0]) }
        byArea = dataset.catalogue.areaIDs.map { area in
            counted.compactMap { finder.latest(of: area, for: $0) }
        }
    }

    /// The latest judgements of an area, in the order of authorities that was asked for.
    package subscript(area: JudgementArea.ID) -> [LatestJudgement] {
        let index = Int(area.rawValue)
        return byArea.indices.contains(index) ? byArea[index] : []
    }
}

/// Looks up one authority and area.
private struct Finder {
    let dataset: Dataset
    let timelines: Timelines
    let scope: InspectionScope

    func latest(of area: JudgementArea.ID, for authority: Authority.ID) -> LatestJudgement? {
        let (found, earlier) = newestTwo(area, authority)
        guard let latest = found else { return notYetInspected(area, authority) }
        let standing = Standing(of: area, at: dataset.inspections[latest], in: dataset.catalogue)
        return LatestJudgement(
            authority: authority, inspection: latest, standing: standing,
            previous: earlier.map { compare(area, latest, standing, with: $0) })
    }

    private func newestTwo(_ area: JudgementArea.ID, _ authority: Authority.ID) -> (Int?, Int?) {
        var newest: Int?
        for entry in timelines.entries(of: authority) where scope.includes(entry, for: area) {
            if newest != nil { return (newest, Int(entry.position)) }
            newest = Int(entry.position)
        }
        return (newest, nil)
    }

    private func notYetInspected(_ area: JudgementArea.ID, _ authority: Authority.ID) -> LatestJudgement? {
        // It has no date, so it is the last of all entries.
        let remark = timelines.entries(of: authority).reversed().lazy.map { Int($0.position) }.prefix {
            dataset.inspections[$0].orderingDate == nil
        }.first {
            let inspection = dataset.inspections[$0]
            return inspection.isNotYetInspected && scope.isAwaited(area, by: inspection)
        }
        return remark.map {
            LatestJudgement(
                authority: authority, inspection: $0, standing: Standing(.notYetInspected), previous: nil)
        }
    }

    private func compare(
        _ area: JudgementArea.ID, _ latest: Int, _ standing: Standing, with earlier: Int
    ) -> PreviousJudgement {
        let catalogue = dataset.catalogue
        let before = Standing(of: area, at: dataset.inspections[earlier], in: catalogue)
        let frameworks = (dataset.inspections[earlier].framework, dataset.inspections[latest].framework)
        var comparison = PreviousJudgement.Comparison.notComparable
        if let old = frameworks.0, let new = frameworks.1, catalogue.isComparable(area, under: new, and: old) {
            comparison = .notKnown
            if let from = before.grade, let to = standing.grade {
                comparison = .moved(Direction(from: from, to: to))
            }
        }
        return PreviousJudgement(
            inspection: earlier, standing: before, comparison: comparison,
            frameworkChanged: frameworks.0 != frameworks.1)
    }
}
