import RatingsModel

/// The columns of one table of a source, by what they mean.
struct TableLayout: Sendable {
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

    /// What one row is.
    var shape: TableShape
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
    /// The layout that ships with the tool and that this table has; nil where it is a table of its own.
    var known: KnownLayout?
    /// The officer's own layout that applies to it.
    var custom: CustomLayout?

    /// What the table is, for people.
    var name: String {
        if let custom { return custom.name }
        return known?.name ?? "a table of its own: \(shape.name)"
    }

    /// What the table is and where its heading stands, for people.
    var description: String {
        headingRow == 0 ? name : "\(name), heading in row \(headingRow)"
    }

    /// The fields, areas and blocks that the table has, by their ids.
    func columnIDs(in catalogue: FrameworkCatalogue) -> Set<String> {
        Set(group.fields.keys.map(\.rawValue))
            .union(group.areas.map { catalogue[$0.area].key })
            .union(blocks.compactMap(\.block?.name))
    }

    /// The columns that hold dates, in any group.
    var dateColumns: [Int] {
        ([group] + blocks).flatMap { group in
            [Field.start, .end, .published].flatMap { group.fields[$0] ?? [] }
        }
    }
}
