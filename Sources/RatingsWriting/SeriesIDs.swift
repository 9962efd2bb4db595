import RatingsAnalysis

/// The ids of steps in machine-readable output; see `docs/history.md`.
extension Series.Step {
    /// The id of the step: `first`, `improved`, `declined`, `unchanged`, `not-known`, `not-comparable`.
    var id: String {
        switch self {
        case .first: "first"
        case .moved(.improved): "improved"
        case .moved(.declined): "declined"
        case .moved(.unchanged): "unchanged"
        case .notKnown: "not-known"
        case .notComparable: "not-comparable"
        }
    }

    /// By how many grades, from 0 to 3; nil where that is not known or must not be asked.
    var gradesMoved: Int? {
        switch self {
        case .moved(.improved(let grades)), .moved(.declined(let grades)): grades
        case .moved(.unchanged): 0
        case .first, .notKnown, .notComparable: nil
        }
    }

    /// The id of the reason why the two must not be compared; nil where they may be.
    var breakID: String? {
        switch self {
        case .notComparable(.notJudged): "not-judged"
        case .notComparable(.notJudgedBefore): "not-judged-before"
        case .notComparable(.notJoined): "not-joined"
        case .first, .moved, .notKnown: nil
        }
    }
}
