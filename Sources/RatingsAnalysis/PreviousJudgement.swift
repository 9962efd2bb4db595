import RatingsModel

/// Whether a grade is better or worse than the one before.
package enum Direction: Hashable, Sendable {
    /// Better, by a number of grades from 1 to 3.
    case improved(by: Int)
    /// Worse, by a number of grades from 1 to 3.
    case declined(by: Int)
    /// The same grade.
    case unchanged

    /// Compares two grades of one series.
    package init(from earlier: Grade, to later: Grade) {
        let steps = Int(earlier.rawValue) - Int(later.rawValue)
        switch steps {
        case 0: self = .unchanged
        case 1...: self = .improved(by: steps)
        default: self = .declined(by: -steps)
        }
    }
}

/// What an authority's inspection before the latest one said of the same area.
package struct PreviousJudgement: Hashable, Sendable {
    /// What comes of putting the two side by side.
    package enum Comparison: Hashable, Sendable {
        /// Both have a grade, and the grades may be compared.
        case moved(Direction)
        /// The frameworks don't judge the same thing, so the grades must not be compared.
        case notComparable
        /// They might be compared, and at least one has no grade.
        case notKnown
    }

    /// The position of the inspection in ``Dataset/inspections``.
    package let inspection: Int
    /// What it said.
    package let standing: Standing
    /// How the latest judgement compares with it.
    package let comparison: Comparison
    /// Whether the framework changed between the two: a break that must be seen even where grades may be
    /// compared, as Ofsted warns that a new framework can move grades without a change in quality.
    package let frameworkChanged: Bool
}
