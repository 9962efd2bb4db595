/// What one cell of a source says about one area of one inspection.
package struct Judgement: Hashable, Sendable {
    /// Why there is a grade, or why there is none.
    package enum Status: UInt8, CaseIterable, Hashable, Sendable {
        /// The source gives a grade.
        case graded
        /// The inspectors recorded no judgement.
        case notJudged
        /// The framework has no such area.
        case notInFramework
        /// The authority had not been inspected when the source was published.
        case notYetInspected
        /// The framework has the area, and the cell is empty.
        case missing
        /// The source says that it could not read the report.
        case unreadable
        /// The cell holds something that is no grade.
        case unrecognised

        /// The id in tidy data, such as `not-in-framework`.
        package var id: String {
            switch self {
            case .graded: "graded"
            case .notJudged: "not-judged"
            case .notInFramework: "not-in-framework"
            case .notYetInspected: "not-yet-inspected"
            case .missing: "missing"
            case .unreadable: "unreadable"
            case .unrecognised: "unrecognised"
            }
        }
    }

    /// Remarks that go with a judgement wherever it is shown.
    package struct Notes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Makes a set of some of them. The usual way to it is by way of types that are found anew for each judgement.
        package init(arrayLiteral elements: Notes...) {
            rawValue = elements.reduce(0) { $0 | $1.rawValue }
        }

        /// Shown as requires improvement to be good; published as Adequate, the third grade until 2013.
        package static let adequateAtTheTime = Notes(rawValue: 1 << 0)
        /// The cell needed cleaning before it read as a grade.
        package static let cleaned = Notes(rawValue: 1 << 1)
        /// Another source, or another row, disagrees; the first one found was kept.
        package static let disputed = Notes(rawValue: 1 << 2)
    }

    /// The area that was judged.
    package let area: JudgementArea.ID
    /// Why there is a grade, or why there is none.
    package var status: Status
    /// The grade; nil unless ``status`` is ``Status/graded``.
    package var grade: Grade?
    /// Remarks that go with the judgement.
    package var notes: Notes
    /// Where the cell stood.
    package var location: SourceLocation

    /// Makes a judgement.
    package init(
        area: JudgementArea.ID, status: Status, grade: Grade? = nil, notes: Notes = [],
        location: SourceLocation
    ) {
        self.area = area
        self.status = status
        self.grade = status == .graded ? grade : nil
        self.notes = notes
        self.location = location
    }
}
