import RatingsModel

/// An authority's judgement of one area, the latest one unless it is said otherwise, with the one before it.
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
    init(_ dataset: Dataset, _ finder: JudgementFinder, asOf: AsOf, order: [Authority.ID]) {
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
