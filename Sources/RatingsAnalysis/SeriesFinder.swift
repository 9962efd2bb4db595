import RatingsModel

/// Finds the series of authorities and areas in what counts.
package struct SeriesFinder: Sendable {
    private let dataset: Dataset
    private let timelines: Timelines
    private let scope: InspectionScope

    /// Makes a finder; worth keeping where many series are asked for.
    package init(_ analysis: Analysis) {
        dataset = analysis.dataset
        timelines = analysis.timelines
        scope = InspectionScope(analysis.dataset.catalogue)
    }

    /// The series of one area; without entries where no inspection of the authority could judge it.
    package func series(of area: JudgementArea.ID, for authority: Authority.ID) -> Series {
        series(of: area, for: authority, among: graded(authority))
    }

    /// The series of all areas of which the data has a judgement of the authority, in the catalogue's order.
    package func series(for authority: Authority.ID) -> [Series] {
        let inspections = graded(authority)
        return dataset.catalogue.areaIDs.compactMap { area in
            let series = series(of: area, for: authority, among: inspections)
            let isTold = series.entries.contains { entry in
                entry.run != nil && dataset.inspections[entry.inspection].judgement(of: area) != nil
            }
            return isTold ? series : nil
        }
    }

    /// The inspections that give grades, oldest first, each with its framework. Visits are none.
    private func graded(_ authority: Authority.ID) -> [(entry: Timelines.Entry, framework: Framework.ID)] {
        timelines.entries(of: authority).reversed().compactMap { entry in
            entry.gradedUnder.map { (entry, $0) }
        }
    }

    private func series(
        of area: JudgementArea.ID, for authority: Authority.ID,
        among inspections: [(entry: Timelines.Entry, framework: Framework.ID)]
    ) -> Series {
        var entries: [Series.Entry] = []
        /// The frameworks of the run that is open, and its number.
        var open: Set<Framework.ID> = []
        var number = -1
        for (entry, framework) in inspections where scope.includes(entry, for: area) {
            let position = Int(entry.position)
            let inspection = dataset.inspections[position]
            let standing = Standing(of: area, at: inspection, in: dataset.catalogue)
            let isJudged = dataset.catalogue[framework].judges(area)
            let step = step(to: standing, under: framework, from: entries.last, area, open)
            if isJudged {
                if !step.joins {
                    open = []
                    number += 1
                }
                open.insert(framework)
            } else {
                open = []
            }
            entries.append(
                Series.Entry(
                    inspection: position, framework: framework, day: inspection.orderingDate, standing: standing,
                    step: step, frameworkChanged: entries.last.map { $0.framework != framework } ?? false,
                    run: isJudged ? number : nil))
        }
        return Series(authority: authority, area: area, entries: entries)
    }

    private func step(
        to standing: Standing, under framework: Framework.ID, from before: Series.Entry?, _ area: JudgementArea.ID,
        _ open: Set<Framework.ID>
    ) -> Series.Step {
        guard dataset.catalogue[framework].judges(area) else { return .notComparable(.notJudged) }
        guard let before else { return .first }
        guard before.run != nil else { return .notComparable(.notJudgedBefore) }
        // With all frameworks of the run, as all of a run is compared: its best, its worst, its longest stretch.
        guard open.allSatisfy({ dataset.catalogue.isComparable(area, under: $0, and: framework) }) else {
            return .notComparable(.notJoined)
        }
        guard let from = before.standing.grade, let to = standing.grade else { return .notKnown }
        return .moved(Direction(from: from, to: to))
    }
}

extension Series.Step {
    /// Whether the entry belongs to the run of the one before.
    fileprivate var joins: Bool {
        switch self {
        case .moved, .notKnown: true
        case .first, .notComparable: false
        }
    }
}
