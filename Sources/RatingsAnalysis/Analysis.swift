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

    /// The only authorities that it is about; nil for all.
    private let only: Set<Authority.ID>?
    private let finder: JudgementFinder

    /// Works a dataset out.
    ///
    /// - Parameter day: The day as at which ratings are told; nil where everything counts.
    package init(_ dataset: Dataset, asOf day: CalendarDate? = nil) {
        self.init(dataset, AsOf(day), only: nil)
    }

    /// The same of some authorities only. Sources and findings stay as they are.
    package func limited(to authorities: Set<Authority.ID>) -> Analysis {
        var part = dataset
        part.inspections.removeAll { !authorities.contains($0.authority) }
        return Analysis(part, asOf, only: authorities)
    }

    private init(_ dataset: Dataset, _ asOf: AsOf, only: Set<Authority.ID>?) {
        self.only = only
        let names = AuthorityNames(dataset.register)
        let timelines = Timelines(dataset, asOf: asOf)
        self.dataset = dataset
        self.asOf = asOf
        self.names = names
        self.timelines = timelines
        finder = JudgementFinder(dataset: dataset, timelines: timelines)
        latest = LatestJudgements(dataset, finder, asOf: asOf, order: names.alphabetical)
        areas = AreaSelection.areas(of: dataset, asOf: asOf)
        (coverage, coverageBySource) = Coverage.measure(dataset, asOf: asOf)
    }

    /// How many authorities have which grade in an area.
    package func counts(of area: JudgementArea.ID) -> GradeCounts { GradeCounts(latest[area]) }

    /// The number of authorities that there are, whether the data tells of them or not.
    package var existingAuthorities: Int { existing.count }

    /// The authorities that there are, whether the data tells of them or not.
    package var existing: [Authority.ID] {
        dataset.register.ids.filter { asOf.counts(dataset.register[$0]) && only?.contains($0) ?? true }
    }

    /// Every judgement of an area that counts, by authority A to Z, newest first within one, each with the one before.
    /// Abolished authorities are among them.
    package func judgements(of area: JudgementArea.ID) -> AreaJudgements {
        AreaJudgements(area, names.alphabetical.flatMap { finder.all(of: area, for: $0) }, finder)
    }

    /// The latest judgements of an area as a list of the same kind, A to Z by authority.
    package func latestJudgements(of area: JudgementArea.ID) -> AreaJudgements {
        let entries = latest[area].map { judgement in
            AreaJudgements.Entry(
                inspection: Int32(judgement.inspection), earlier: judgement.previous.map { Int32($0.inspection) } ?? -1)
        }
        return AreaJudgements(area, entries, finder)
    }

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
