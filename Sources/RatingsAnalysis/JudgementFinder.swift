import RatingsModel

/// Looks up one authority and area.
struct JudgementFinder {
    private let dataset: Dataset
    private let timelines: Timelines
    private let scope: InspectionScope

    init(dataset: Dataset, timelines: Timelines) {
        self.dataset = dataset
        self.timelines = timelines
        scope = InspectionScope(dataset.catalogue)
    }

    /// The latest judgement; nil where the data says nothing.
    func latest(of area: JudgementArea.ID, for authority: Authority.ID) -> LatestJudgement? {
        let (found, earlier) = newestTwo(area, authority)
        guard let latest = found else { return notYetInspected(area, authority) }
        return judgement(of: area, at: latest, after: earlier)
    }

    /// Every judgement, newest first.
    func all(of area: JudgementArea.ID, for authority: Authority.ID) -> [AreaJudgements.Entry] {
        var found: [AreaJudgements.Entry] = []
        for entry in timelines.entries(of: authority) where scope.includes(entry, for: area) {
            if let newer = found.indices.last { found[newer].earlier = entry.position }
            found.append(AreaJudgements.Entry(inspection: entry.position, earlier: -1))
        }
        if found.isEmpty, let awaited = notYetInspected(area, authority) {
            found.append(AreaJudgements.Entry(inspection: Int32(awaited.inspection), earlier: -1))
        }
        return found
    }

    /// The judgement of an entry.
    func judgement(of area: JudgementArea.ID, at entry: AreaJudgements.Entry) -> LatestJudgement {
        judgement(
            of: area, at: Int(entry.inspection), after: entry.earlier >= 0 ? Int(entry.earlier) : nil)
    }

    /// Where the authority of an inspection stands after it.
    func standing(of area: JudgementArea.ID, at position: Int) -> Standing {
        dataset.inspections[position].isNotYetInspected
            ? Standing(.notYetInspected)
            : Standing(of: area, at: dataset.inspections[position], in: dataset.catalogue)
    }

    private func judgement(of area: JudgementArea.ID, at position: Int, after earlier: Int?) -> LatestJudgement {
        let standing = standing(of: area, at: position)
        return LatestJudgement(
            authority: dataset.inspections[position].authority, inspection: position, standing: standing,
            previous: earlier.map { compare(area, position, standing, with: $0) })
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
        for entry in timelines.entries(of: authority).reversed() {
            let inspection = dataset.inspections[Int(entry.position)]
            guard inspection.orderingDate == nil else { return nil }
            if inspection.isNotYetInspected, scope.isAwaited(area, by: inspection) {
                return LatestJudgement(
                    authority: authority, inspection: Int(entry.position), standing: Standing(.notYetInspected),
                    previous: nil)
            }
        }
        return nil
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
