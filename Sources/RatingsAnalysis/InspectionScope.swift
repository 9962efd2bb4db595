import RatingsModel

/// Which inspections can be an authority's latest inspection for an area.
///
/// All inspections of a family that ever judged the area can, not only those whose framework does: where
/// the newest one does not judge it, that is the answer, and an older grade is not carried forward.
struct InspectionScope {
    private let catalogue: FrameworkCatalogue
    /// One flag for each area and framework.
    private let isInScope: [Bool]
    /// One flag for each area and type: a re-inspection of one service says nothing of the others, and the inspection
    /// before it still holds.
    private let isOfOthers: [Bool]

    init(_ catalogue: FrameworkCatalogue) {
        self.catalogue = catalogue
        isInScope = catalogue.areaIDs.flatMap { area in
            let judging = catalogue.frameworks.filter { $0.judges(area) }
            let families = Set(judging.map(\.family))
            // A board that was reviewed beside the authority has areas of its own, and no part in the others.
            let isOfAnotherBody = !judging.isEmpty && judging.allSatisfy(\.judgesAnotherBody)
            return catalogue.frameworks.map {
                families.contains($0.family) && $0.judgesAnotherBody == isOfAnotherBody
            }
        }
        isOfOthers = catalogue.areaIDs.flatMap { area in
            catalogue.types.map { $0.onlyAreas.map { !$0.contains(area) } ?? false }
        }
    }

    /// Whether an inspection can be the latest one for an area.
    func includes(_ entry: Timelines.Entry, for area: JudgementArea.ID) -> Bool {
        guard let framework = entry.gradedUnder,
            isInScope[Int(area.rawValue) * catalogue.frameworks.count + Int(framework.rawValue)]
        else { return false }
        guard let type = entry.type else { return true }
        return !isOfOthers[Int(area.rawValue) * catalogue.types.count + Int(type.rawValue)]
    }

    /// Whether the remark that an authority is not yet inspected is about an area: it has a cell for it,
    /// or the family of frameworks in force judges it.
    func isAwaited(_ area: JudgementArea.ID, by inspection: Inspection) -> Bool {
        if inspection.judgement(of: area) != nil { return true }
        guard let current = catalogue.currentFamily else { return false }
        return catalogue.frameworks.contains { $0.family == current && $0.judges(area) }
    }
}
