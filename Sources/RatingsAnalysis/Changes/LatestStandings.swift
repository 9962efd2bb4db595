import RatingsModel

/// What a new inspection changed: area by area, against the latest judgement that was known, or, where another
/// inspection is the latest, against the one before it.
struct LatestStandings {
    private let old: SeriesFinder
    private let new: SeriesFinder
    private let analysis: Analysis
    private let awaited: Set<Authority.ID>

    init(old: Analysis, new: Analysis) {
        self.old = SeriesFinder(old)
        self.new = SeriesFinder(new)
        analysis = new
        awaited = Set(old.dataset.inspections.lazy.filter(\.isNotYetInspected).map(\.authority))
    }

    /// The changes that inspections of one authority brought, none of which is among the old ones.
    ///
    /// - Parameter positions: Where they are in the new dataset.
    func changes(of authority: Authority.ID, by positions: [Int], _ kind: (Inspection) -> Change.Kind) -> [Change] {
        let register = analysis.dataset.register
        // Each series once, and each of its entries by its inspection: an authority may have many.
        let series = analysis.dataset.catalogue.areaIDs.map { area in
            let entries = new.series(of: area, for: authority).entries
            let places = Dictionary(uniqueKeysWithValues: entries.indices.map { (entries[$0].inspection, $0) })
            let before = old.series(of: area, for: authority).entries.last
            return Way(area: area, entries: entries, places: places, before: before)
        }
        let isShown = analysis.asOf.counts(register[authority])
        return positions.flatMap { position in
            let inspection = analysis.dataset.inspections[position]
            let kind = kind(inspection)
            let changes = series.compactMap { change(by: position, inspection, $0, kind, isShown: isShown) }
            return changes.isEmpty
                ? [
                    Change(
                        kind: kind, authority: authority, inspection: inspection, position: position,
                        subject: .inspection)
                ] : changes
        }
    }

    /// An authority's series of an area, and the latest entry of the old one.
    private struct Way {
        let area: JudgementArea.ID
        let entries: [Series.Entry]
        let places: [Int: Int]
        let before: Series.Entry?
    }

    private func change(
        by position: Int, _ inspection: Inspection, _ way: Way, _ kind: Change.Kind, isShown: Bool
    ) -> Change? {
        guard let index = way.places[position] else { return nil }
        let entry = way.entries[index]
        let hasCell = entry.run != nil && inspection.judgement(of: way.area) != nil
        let isLatest = isShown && index == way.entries.count - 1
        var before = index > 0 ? way.entries[index - 1].standing : nil
        var movement = Self.movement(entry)
        if isLatest { (before, movement) = compare(entry, with: way, of: inspection.authority) }
        // Where nothing is said of the area, that matters only if something was said of it before.
        let isMissed = before.map { $0.status != .notInFramework && $0.status != entry.standing.status } ?? false
        guard hasCell || (isLatest && isMissed) else { return nil }
        return Change(
            kind: isLatest && movement.isMove ? .gradeChanged : kind, authority: inspection.authority,
            inspection: inspection, position: position,
            subject: .judgement(way.area, before: before, now: entry.standing, movement))
    }

    /// How the latest judgement stands to the one that was the latest.
    private func compare(
        _ entry: Series.Entry, with way: Way, of authority: Authority.ID
    ) -> (Standing?, Change.Movement) {
        guard let before = way.before else {
            return (awaited.contains(authority) ? Standing(.notYetInspected) : nil, .first)
        }
        let catalogue = analysis.dataset.catalogue
        guard catalogue.isComparable(way.area, under: before.framework, and: entry.framework) else {
            return (before.standing, .notComparable)
        }
        guard let from = before.standing.grade, let to = entry.standing.grade else {
            return (before.standing, .notKnown)
        }
        let direction = Direction(from: from, to: to)
        return (before.standing, .moved(direction, frameworkChanged: before.framework != entry.framework))
    }

    private static func movement(_ entry: Series.Entry) -> Change.Movement {
        switch entry.step {
        case .first: .first
        case .moved(let direction): .moved(direction, frameworkChanged: entry.frameworkChanged)
        case .notKnown: .notKnown
        case .notComparable: .notComparable
        }
    }
}

extension Change.Movement {
    /// Whether the grade is another one.
    fileprivate var isMove: Bool {
        switch self {
        case .moved(.improved, _), .moved(.declined, _): true
        case .moved(.unchanged, _), .first, .notKnown, .notComparable, .none: false
        }
    }
}
