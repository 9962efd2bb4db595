import RatingsModel

/// What the data has of one authority in one area, asked for rows of judgements.
///
/// Each question has two answers: what is known, and what is possible where grades or whole inspections are not in the
/// data. A claim is safe only against the second.
struct ClaimRecord: Sendable {
    let authority: Authority.ID
    /// The runs of comparable entries, oldest first.
    let runs: [Series.Run]
    /// How many older inspections there must have been that the data does not have, before the first entry.
    let unseen: Int
    /// Whether the data has nothing of an authority that must have been inspected.
    let isBlank: Bool

    /// A stretch of entries, all of which are wanted.
    struct Stretch {
        let entries: [Series.Entry]
        /// The day on which it was complete.
        let day: CalendarDate?
    }

    /// The first stretch of so many wanted entries.
    func first(_ count: Int, _ wanted: Claim.Wanted, in dataset: Dataset) -> Stretch? {
        stretches(wanted).filter { $0.count >= count }.map { Array($0.prefix(count)) }
            .map { Stretch(entries: $0, day: $0.last.flatMap { Self.completion($0, in: dataset) }) }
            .min { ($0.day ?? .distantFuture) < ($1.day ?? .distantFuture) }
    }

    /// The longest stretch; the last of several.
    func longest(_ wanted: Claim.Wanted) -> [Series.Entry] {
        stretches(wanted).reversed().max { $0.count < $1.count } ?? []
    }

    /// Whether a stretch of so many could have been complete by a day, if all that is not known was as wanted.
    func couldHave(_ count: Int, _ wanted: Claim.Wanted, by day: CalendarDate?, in dataset: Dataset) -> Bool {
        if isBlank { return true }
        for (number, run) in runs.enumerated() {
            var length = number == 0 ? unseen : 0
            for entry in run.entries {
                length = (entry.standing.isOpen || entry.standing.grade.map(wanted.includes) == true) ? length + 1 : 0
                guard length >= count else { continue }
                guard let day, let completed = Self.completion(entry, in: dataset) else { return true }
                if completed <= day { return true }
            }
        }
        return runs.isEmpty && unseen >= count
    }

    /// How many grades it rose from the first to the last one of its latest run; nil for fewer than two grades.
    var rise: (steps: Int, entries: [Series.Entry])? {
        let graded = runs.last?.entries.filter { $0.standing.grade != nil } ?? []
        guard graded.count > 1, let first = graded.first, let last = graded.last, let from = first.standing.grade,
            let to = last.standing.grade
        else { return nil }
        return (Int(from.rawValue) - Int(to.rawValue), [first, last])
    }

    /// The most that it could have risen, as far as that can be told.
    var possibleRise: Int {
        guard let run = runs.last, !isBlank else { return isBlank ? Self.scale : 0 }
        let isOpen = run.entries.first?.standing.isOpen == true || run.entries.last?.standing.isOpen == true
        return isOpen || (runs.count == 1 && unseen > 0) ? Self.scale : rise?.steps ?? 0
    }

    /// Whether the data lacks a grade or an inspection.
    var hasGaps: Bool {
        isBlank || unseen > 0 || runs.contains { $0.entries.contains { $0.standing.isOpen } }
    }

    /// The day on which an entry became known: when its report was published, or when it started.
    static func completion(_ entry: Series.Entry, in dataset: Dataset) -> CalendarDate? {
        dataset.inspections[entry.inspection].published ?? entry.day
    }

    /// From the worst grade to the best.
    private static let scale = Grade.allCases.count - 1

    private func stretches(_ wanted: Claim.Wanted) -> [[Series.Entry]] {
        runs.flatMap { run in
            run.entries.split { $0.standing.grade.map(wanted.includes) != true }.map(Array.init)
        }
    }
}

extension Standing {
    /// Whether there is a grade that the data does not have.
    var isOpen: Bool {
        switch status {
        case .graded, .missing, .unreadable, .unrecognised: grade == nil
        case .notJudged, .notInFramework, .notYetInspected: false
        }
    }
}

extension CalendarDate {
    /// Later than every day that a source can tell of.
    static let distantFuture = CalendarDate(dayNumber: .max)
}
