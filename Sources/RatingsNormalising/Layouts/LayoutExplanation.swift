/// Which layout a source has and why, column by column.
package struct LayoutExplanation: Sendable {
    /// What a column is taken for.
    package enum Use: Hashable, Sendable {
        /// It is read as this: a field, an area, or an area of one of several inspections.
        case read(as: String)
        /// It is known, and nothing is read from it.
        case ignored
        /// Its heading is not known; nothing is read from it. With the known heading that is nearest.
        case unknown(nearest: String?)
        /// Its heading stands twice; the first is read.
        case duplicate
        /// It has no heading.
        case blank
    }

    /// A column of a table.
    package struct Column: Hashable, Sendable {
        /// Its position, from 1.
        package let number: Int
        /// Its heading as the source has it.
        package let heading: String
        /// What it is taken for.
        package let use: Use
    }

    /// A table with a heading that is recognised.
    package struct Table: Sendable {
        /// The sheet of a spreadsheet.
        package var sheet: String?
        /// The row of the heading; 0 where the reader made it of the names of JSON members.
        package let row: UInt32
        /// The layout's name for programs; nil for an officer's own, and for a table of its own.
        package let id: String?
        /// The layout's name for people.
        package let name: String
        /// The file of an officer's own layout.
        package let path: String?
        /// What one row is.
        package let shape: TableShape
        /// Why it is this layout.
        package let reasons: [String]
        /// The columns, in their order.
        package let columns: [Column]
    }

    /// The row that comes nearest to a heading, where there is none.
    package struct Nearest: Sendable {
        /// The sheet of a spreadsheet.
        package var sheet: String?
        /// The row.
        package let row: UInt32
        /// What it has, and what it lacks.
        package let message: String
        /// Its cells, as if they were headings.
        package let columns: [Column]
    }

    /// An officer's own layout that applies to no table.
    package struct Unused: Sendable {
        /// Its name for people.
        package let name: String
        /// Its file.
        package let path: String
        /// Its headings that are not there, each with the nearest one that is.
        package let missing: [(heading: String, nearest: String?)]
    }

    /// The tables, in their order.
    package var tables: [Table] = []
    /// The row that comes nearest to a heading; nil where there is a heading, or nothing like one.
    package var nearest: Nearest?
    /// The user's own layouts that apply to no table.
    package var unused: [Unused] = []

    /// Makes the explanation of nothing.
    package init() {}

    /// Adds what was found on a sheet of the same file.
    package mutating func add(_ other: LayoutExplanation, sheet: String) {
        tables += other.tables.map { table in
            var table = table
            table.sheet = sheet
            return table
        }
        if nearest == nil {
            nearest = other.nearest
            nearest?.sheet = sheet
        }
        if !tables.isEmpty { nearest = nil }
    }
}
