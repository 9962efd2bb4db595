import RatingsModel

/// The columns of one table of a source, by what they mean.
struct TableLayout: Sendable {
    /// What one row of the table is.
    enum Shape: Hashable, Sendable {
        /// One inspection, with a column for each area.
        case inspections
        /// One judgement, with a column for the area and one for the grade.
        case judgements
        /// One authority, with several inspections across.
        case blocks

        var name: String {
            switch self {
            case .inspections: "one row per inspection"
            case .judgements: "one row per judgement"
            case .blocks: "one row per authority, several inspections across"
            }
        }
    }

    /// A column with the grades of one area.
    struct AreaColumn: Hashable, Sendable {
        let column: Int
        let area: JudgementArea.ID
    }

    /// The columns of one inspection.
    struct Group: Hashable, Sendable {
        /// The block of a table with several inspections across; nil in other tables.
        var block: Block?
        /// The columns of each field, those first that are trusted first.
        var fields: [Field: [Int]] = [:]
        var areas: [AreaColumn] = []
    }

    var shape: Shape
    /// The row of the heading; 0 where the reader made it.
    var headingRow: UInt32
    /// The headings as the source has them, without blanks around them.
    var headings: [String]
    /// The columns of the authority, and all others in tables of one inspection a row.
    var group: Group
    /// The inspections across, in tables that have several.
    var blocks: [Group] = []
    /// Columns whose headings are not known.
    var unknown: [Int] = []
    /// Columns whose headings stand twice; the first one is read.
    var duplicates: [Int] = []
    /// Columns that are known and not used.
    var ignored: [Int] = []

    /// The columns that hold dates, in any group.
    var dateColumns: [Int] {
        ([group] + blocks).flatMap { group in
            [Field.start, .end, .published].flatMap { group.fields[$0] ?? [] }
        }
    }
}
