import RatingsModel

/// What a judgement cell says, before it is known under which framework.
enum CellReading: Hashable, Sendable {
    /// Nothing, or a program's word for nothing.
    case blank
    /// A grade of the four-point scale.
    case graded(Grade)
    /// A grade with a word too many.
    case cleaned(Grade)
    /// The third grade until 2013.
    case adequate
    /// A reason why there is no grade.
    case reason(Judgement.Status)
    /// The source says that the inspection came before the area was judged.
    case preDatesArea
    /// The source says that the inspection came after the area was judged last.
    case postDatesArea
    /// Something that is no grade.
    case unrecognised

    /// Whether the source claims a grade.
    var isGrade: Bool {
        switch self {
        case .graded, .cleaned, .adequate: true
        default: false
        }
    }

    /// Whether inspectors' work can be read off the cell: a grade, or their word that they gave none.
    var isReadable: Bool {
        isGrade || self == .reason(.notJudged)
    }
}
