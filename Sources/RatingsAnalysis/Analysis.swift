import RatingsModel

/// A dataset with everything that is asked of it, worked out once.
package struct Analysis: Sendable {
    /// The data.
    package let dataset: Dataset
    /// What counts.
    package let asOf: AsOf
    /// The names of the authorities, and their order.
    package let names: AuthorityNames
    /// What is known of each authority, newest first.
    package let timelines: Timelines
    /// The latest judgement of every area, A to Z by authority.
    package let latest: LatestJudgements
    /// The areas that are worth showing, in the catalogue's order.
    package let areas: [JudgementArea.ID]
    /// What the data that counts covers.
    package let coverage: Coverage
    /// The same for each of the dataset's sources.
    package let coverageBySource: [Coverage]

    /// Works a dataset out.
    ///
    /// - Parameter day: The day as at which ratings are told; nil where everything counts.
    package init(_ dataset: Dataset, asOf day: CalendarDate? = nil) {
        let asOf = AsOf(day)
        let names = AuthorityNames(dataset.register)
        let timelines = Timelines(dataset, asOf: asOf)
        self.dataset = dataset
        self.asOf = asOf
        self.names = names
        self.timelines = timelines
        latest = LatestJudgements(dataset, timelines: timelines, asOf: asOf, order: names.alphabetical)
        areas = AreaSelection.areas(of: dataset, asOf: asOf)
        (coverage, coverageBySource) = Coverage.measure(dataset, asOf: asOf)
    }

    /// How many authorities have which grade in an area.
    package func counts(of area: JudgementArea.ID) -> GradeCounts { GradeCounts(latest[area]) }

    /// The number of authorities that there are, whether the data tells of them or not.
    package var existingAuthorities: Int { dataset.register.authorities.filter(asOf.counts).count }

    /// Everything that counts, by authority A to Z, newest first within one: positions in
    /// ``Dataset/inspections``. The remark of an older source that an authority is not yet inspected is not among it
    /// where an inspection of the authority counts.
    package var history: [Int32] {
        timelines.history(in: names.alphabetical).filter { position in
            let inspection = dataset.inspections[Int(position)]
            return !inspection.isNotYetInspected || isAwaited(inspection.authority)
        }
    }

    /// The number of authorities that are listed as not yet inspected, and are not.
    package var awaitedAuthorities: Int {
        let remarks = dataset.inspections.lazy.filter { $0.isNotYetInspected }
        return Set(remarks.map(\.authority)).count(where: isAwaited)
    }

    /// Whether no inspection of an authority counts.
    private func isAwaited(_ authority: Authority.ID) -> Bool {
        !timelines.entries(of: authority).contains { $0.gradedUnder != nil }
    }
}
