import RatingsModel

/// Finds what is different between two analyses.
struct ChangeFinder {
    private let old: Analysis
    private let earlier: Edition
    private let new: Analysis
    /// Old positions by new ones.
    private let pairs: [Int: Int]
    /// The inspections that are compared, by position.
    private let oldPositions: [Int]
    /// The inspections that are compared, by position.
    private let newPositions: [Int]

    init(old: Analysis, earlier: Edition, new: Analysis, pairs: [Int: Int]) {
        self.old = old
        self.earlier = earlier
        self.new = new
        self.pairs = pairs
        oldPositions = Self.told(old)
        newPositions = Self.told(new)
    }

    /// What is different in inspections, in the order of the new dataset, and then of the old one.
    func inspections() -> (changes: [Change], counts: Changes.Counts) {
        var changes: [Change] = []
        var counts = Changes.Counts(before: oldPositions.count, now: newPositions.count)
        var fresh: [Authority.ID: [Int]] = [:]
        for position in newPositions {
            let inspection = new.dataset.inspections[position]
            guard let before = pairs[position] else {
                fresh[inspection.authority, default: []].append(position)
                if isLater(inspection) { counts.new += 1 } else { counts.added += 1 }
                continue
            }
            let found = Correction.changes(
                from: old.dataset.inspections[before], to: inspection, at: position, in: new.dataset.catalogue)
            changes += found
            if found.contains(where: { $0.kind == .corrected }) { counts.corrected += 1 }
        }
        let latest = LatestStandings(old: old, new: new)
        for (authority, positions) in fresh.sorted(by: { $0.key < $1.key }) {
            changes += latest.changes(of: authority, by: positions) {
                isLater($0) ? .newInspection : .addedInspection
            }
        }
        let kept = Set(pairs.values)
        for position in oldPositions where !kept.contains(position) {
            counts.gone += 1
            changes += gone(old.dataset.inspections[position])
        }
        return (changes, counts)
    }

    /// Authorities that came into the tables, or left them.
    func authorities() -> [Change] {
        let register = new.dataset.register
        let (toldOld, toldNew) = (authoritiesTold(old), authoritiesTold(new))
        return register.ids.compactMap { id in
            let existed = earlier.counts(register[id])
            let exists = new.asOf.counts(register[id])
            let was = toldOld.contains(id) && existed
            let isNow = toldNew.contains(id) && exists
            guard was != isNow else { return nil }
            let reason = existed == exists ? nil : isNow ? register[id].established : register[id].validTo
            return Change(
                kind: isNow ? .newAuthority : .goneAuthority, authority: id, inspection: nil, position: nil,
                subject: .authority(reason))
        }
    }

    /// The inspections that are compared: those that count and give grades.
    private static func told(_ analysis: Analysis) -> [Int] {
        analysis.dataset.inspections.indices.filter { position in
            let inspection = analysis.dataset.inspections[position]
            return inspection.framework != nil && !inspection.judgements.isEmpty && analysis.asOf.counts(inspection)
        }
    }

    /// The authorities with an inspection, or with the remark that there was none yet.
    private func authoritiesTold(_ analysis: Analysis) -> Set<Authority.ID> {
        let inspections = analysis.dataset.inspections.lazy
        return Set(
            inspections.filter { !$0.isVisit && !$0.judgements.isEmpty && analysis.asOf.counts($0) }.map(\.authority))
    }

    /// Whether an inspection is later than everything that was known.
    private func isLater(_ inspection: Inspection) -> Bool {
        if let day = earlier.asOf, let date = inspection.orderingDate, date > day { return true }
        guard !oldPositions.isEmpty else { return true }
        func isAfter(_ day: CalendarDate?, _ known: ClosedRange<CalendarDate>?) -> Bool {
            guard let day, let known else { return false }
            return day > known.upperBound
        }
        return isAfter(inspection.start, old.coverage.starts)
            || isAfter(inspection.published, old.coverage.publications)
    }

    private func gone(_ inspection: Inspection) -> [Change] {
        let catalogue = new.dataset.catalogue
        let judged = inspection.judgements.filter { judgement in
            inspection.framework.map { catalogue[$0].judges(judgement.area) } ?? false
        }
        let subjects: [Change.Subject] = judged.map {
            .judgement($0.area, before: Standing($0.status, grade: $0.grade, notes: $0.notes), now: nil, .none)
        }
        return (subjects.isEmpty ? [.inspection] : subjects).map {
            Change(
                kind: .goneInspection, authority: inspection.authority, inspection: inspection, position: nil,
                subject: $0)
        }
    }
}
