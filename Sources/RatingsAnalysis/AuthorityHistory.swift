import RatingsModel

/// All that counts of one authority: its series, its visits, and the remarks that it is not yet inspected.
package struct AuthorityHistory: Sendable {
    /// The authority.
    package let authority: Authority.ID
    /// The series of the areas that were judged, in the catalogue's order.
    package let series: [Series]
    /// Visits, oldest first: positions in ``Dataset/inspections``. They give no grades by design.
    package let visits: [Int]
    /// Remarks that it is not yet inspected: positions in ``Dataset/inspections``; none where it has been.
    package let awaited: [Int]

    /// Gathers what an analysis has of an authority.
    ///
    /// - Parameter areas: The only areas of interest; nil for all, and for visits too.
    package init(of authority: Authority.ID, in analysis: Analysis, areas: [JudgementArea.ID]? = nil) {
        let positions = analysis.timelines.history(in: [authority]).reversed().map(Int.init)
        let inspections = analysis.dataset.inspections
        let series = SeriesFinder(analysis).series(for: authority)
        let isInspected = positions.contains { inspections[$0].framework != nil }
        self.authority = authority
        self.series = areas.map { areas in series.filter { areas.contains($0.area) } } ?? series
        visits = areas == nil ? positions.filter { inspections[$0].isVisit } : []
        awaited = isInspected ? [] : positions.filter { inspections[$0].isNotYetInspected }
    }

    /// Whether nothing is known of the authority.
    package var isEmpty: Bool { series.isEmpty && visits.isEmpty && awaited.isEmpty }
}
