import RatingsModel

/// The way of one authority in one area: a run of judgements that may be compared, and how it ended.
///
/// Best, worst and the present stretch never reach across a break, so an area with a break has one for each run.
package struct Trajectory: Hashable, Sendable {
    /// The authority.
    package let authority: Authority.ID
    /// The area.
    package let area: JudgementArea.ID
    /// The judgements that may be compared, oldest first.
    package let run: Series.Run
    /// The first inspection after the run, which broke it; nil where the run goes on to the newest inspection.
    package let end: Series.Entry?
    /// The authority's newest inspection that could have judged the area.
    package let newest: Series.Entry

    /// The inspections at the end of the run that gave the same grade one after the other; empty where the last one has
    /// no grade.
    package var present: ArraySlice<Series.Entry> {
        guard let grade = run.entries.last?.standing.grade else { return [] }
        let start = run.entries.lastIndex { $0.standing.grade != grade }.map { $0 + 1 } ?? run.entries.startIndex
        return run.entries[start...]
    }

    /// The trajectories of a series, oldest first; none where no inspection judged the area.
    package static func make(of series: Series) -> [Trajectory] {
        guard let newest = series.entries.last else { return [] }
        return series.runs.map { run in
            let after = series.entries.lastIndex { $0.run != nil && $0.run == run.entries.last?.run }.map { $0 + 1 }
            return Trajectory(
                authority: series.authority, area: series.area, run: run,
                end: after.flatMap { series.entries.indices.contains($0) ? series.entries[$0] : nil }, newest: newest)
        }
    }
}

extension Analysis {
    /// The trajectories of the authorities that count in some areas: by authority A to Z, then by area.
    package func trajectories(in areas: [JudgementArea.ID]) -> [Trajectory] {
        let finder = SeriesFinder(self)
        return names.alphabetical.filter { asOf.counts(dataset.register[$0]) }.flatMap { authority in
            let series = finder.series(for: authority)
            return areas.flatMap { area in
                series.first { $0.area == area }.map(Trajectory.make) ?? []
            }
        }
    }

    /// The areas of the family of frameworks in force that the data has; all that it has where it has none of them.
    package var presentAreas: [JudgementArea.ID] {
        let current = dataset.catalogue.currentFamily.map(dataset.catalogue.areas(ofFamily:)) ?? []
        let shown = areas.filter(current.contains)
        return shown.isEmpty ? areas : shown
    }
}

extension CalendarDate {
    /// The number of whole years from this day to another one; nil where that one is earlier.
    package func fullYears(until other: CalendarDate) -> Int? {
        guard self <= other else { return nil }
        let (from, to) = (components, other.components)
        let isBeforeAnniversary = (to.month, to.day) < (from.month, from.day)
        return to.year - from.year - (isBeforeAnniversary ? 1 : 0)
    }
}
