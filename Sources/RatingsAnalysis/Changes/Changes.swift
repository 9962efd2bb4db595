import RatingsModel

/// Everything that is different from ratings as they were told before. Every difference is told once.
///
/// Visits give no grades, and are not compared.
package struct Changes: Hashable, Sendable {
    /// With what the ratings are compared.
    package let earlier: Edition
    /// By kind; those of the home first, then by authority A to Z, day and area.
    package let all: [Change]
    /// How many inspections there were, are, came and went.
    package let counts: Counts

    /// Numbers of inspections. Those before, the new and the added ones, without those that are gone, make those now.
    package struct Counts: Hashable, Sendable {
        /// Inspections that were told before.
        package internal(set) var before = 0
        /// Inspections that are told now.
        package internal(set) var now = 0
        /// Those that are later than everything that was known.
        package internal(set) var new = 0
        /// Those that are not later, and were not in the data.
        package internal(set) var added = 0
        /// Those of which something is told differently.
        package internal(set) var corrected = 0
        /// Those that are not in the data any more.
        package internal(set) var gone = 0
    }

    /// Compares; see ``ChangeFinder``.
    ///
    /// - Parameters:
    ///   - old: The ratings as they were told before.
    ///   - new: The ratings as they are told now.
    ///   - pairs: The positions of inspections in the old dataset by those in the new one, for the same inspections.
    ///   - home: The authority whose changes come first.
    package init(
        from old: Analysis, _ earlier: Edition, to new: Analysis, pairs: [Int: Int], home: Authority.ID? = nil
    ) {
        let finder = ChangeFinder(old: old, earlier: earlier, new: new, pairs: pairs)
        var (changes, counts) = finder.inspections()
        changes += finder.authorities()
        var places = [Int](repeating: 0, count: new.dataset.register.authorities.count)
        for (place, id) in new.names.alphabetical.enumerated() { places[Int(id.rawValue)] = id == home ? -1 : place }
        self.earlier = earlier
        self.counts = counts
        // Sorting keeps the order of areas and details within an inspection, which is the order of the list.
        all = changes.enumerated().sorted { left, right in
            func key(_ item: (offset: Int, element: Change)) -> (Int, Int, Int32, Int) {
                let change = item.element
                let day = change.inspection?.orderingDate?.dayNumber ?? .min
                return (change.kind.rawValue, places[Int(change.authority.rawValue)], day, item.offset)
            }
            return key(left) < key(right)
        }.map(\.element)
    }

    /// The changes of a kind.
    package func of(_ kind: Change.Kind) -> [Change] { all.filter { $0.kind == kind } }

    /// How many latest judgements of areas got better, and how many worse.
    package var moved: (improved: Int, declined: Int) {
        all.reduce(into: (0, 0)) { sum, change in
            guard change.kind == .gradeChanged, case .judgement(_, _, _, .moved(let direction, _)) = change.subject
            else { return }
            switch direction {
            case .improved: sum.0 += 1
            case .declined: sum.1 += 1
            case .unchanged: break
            }
        }
    }
}
