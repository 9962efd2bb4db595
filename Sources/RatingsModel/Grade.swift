/// A grade on Ofsted's four-point scale, best first.
///
/// The scale is the one of the social care common inspection framework. Until 2013 the third grade was
/// called Adequate; a judgement that carried that word says so in ``Judgement/Notes/adequateAtTheTime``.
package enum Grade: UInt8, CaseIterable, Comparable, Hashable, Sendable {
    case outstanding
    case good
    case requiresImprovement
    case inadequate

    /// The id in tidy data: `outstanding`, `good`, `requires-improvement`, `inadequate`.
    package var id: String {
        switch self {
        case .outstanding: "outstanding"
        case .good: "good"
        case .requiresImprovement: "requires-improvement"
        case .inadequate: "inadequate"
        }
    }

    /// The words in which ILACS reports print the grade.
    package var name: String {
        switch self {
        case .outstanding: "Outstanding"
        case .good: "Good"
        case .requiresImprovement: "Requires improvement to be good"
        case .inadequate: "Inadequate"
        }
    }

    /// Makes a grade from its id in tidy data.
    package init?(id: String) {
        guard let grade = Grade.allCases.first(where: { $0.id == id }) else { return nil }
        self = grade
    }

    /// Orders the worse grade before the better one, as words do: inadequate < outstanding.
    package static func < (left: Grade, right: Grade) -> Bool {
        left.rawValue > right.rawValue
    }
}
