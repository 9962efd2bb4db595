/// What one row of a table is.
package enum TableShape: String, CaseIterable, Hashable, Sendable {
    /// One inspection, with a column for each area.
    case inspections
    /// One judgement, with a column for the area and one for the grade.
    case judgements
    /// One authority, with several inspections across.
    case blocks

    /// What one row is, in words.
    package var name: String {
        switch self {
        case .inspections: "one row per inspection"
        case .judgements: "one row per judgement"
        case .blocks: "one row per authority, several inspections across"
        }
    }
}
