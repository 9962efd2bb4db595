/// A limit that somebody can set, by the name that the command line and configurations have for it.
///
/// How large a file may be, and what it may unpack to, is set by ``ReadingLimits/init(megabytes:)``.
package enum ReadingLimit: String, CaseIterable, Hashable, Sendable {
    /// The rows of a text, the records of JSON, the rows of a sheet.
    case rows
    /// The columns of a table.
    case columns
    /// The bytes of a cell, or of a string or number of JSON.
    case cellLength = "cell-length"
    /// The bytes of a row.
    case rowLength = "row-length"
    /// How many arrays and objects of JSON lie inside one another.
    case depth
    /// How many times its size a file may unpack to.
    case unpackingRatio = "unpacking-ratio"
    /// The parts of an archive, and the sheets of a spreadsheet.
    case parts
    /// The values of a JSON text, and the cells that the parts of its records make.
    case values
    /// The rows of the table that JSON makes, times its columns.
    case cells
    /// The bytes of the name of a member of JSON, with those of the objects around it.
    case nameLength = "name-length"

    /// What it can be set to.
    package var range: ClosedRange<Int> {
        switch self {
        case .rows: 1...1_000_000_000
        case .columns: 1...1_000_000
        case .cellLength, .rowLength: 1...1_000_000_000
        // A reader goes into an object by calling itself: more would fill its stack.
        case .depth: 1...512
        case .unpackingRatio: 1...1_000_000
        case .parts: 1...1_000_000
        case .values: 1...1_000_000_000
        case .cells: 1...100_000_000_000
        case .nameLength: 1...1_000_000
        }
    }
}

extension ReadingLimits {
    /// Why a text sets no limit.
    package enum SettingFault: Error, Hashable, Sendable {
        /// It is not `NAME=NUMBER`, or there is no limit of that name.
        case unknown
        /// The limit is there, and can't be that number.
        case number(ReadingLimit)
    }

    /// Reads `NAME=NUMBER`, such as `rows=2000000`.
    package static func setting(_ text: String) throws(SettingFault) -> (limit: ReadingLimit, number: Int) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let limit = ReadingLimit(rawValue: String(parts[0])) else { throw .unknown }
        guard let number = Int(parts[1]), limit.range.contains(number) else { throw .number(limit) }
        return (limit, number)
    }

    /// Sets a limit.
    package mutating func set(_ limit: ReadingLimit, to number: Int) {
        switch limit {
        case .rows:
            textRows = number
            // A sheet can't have more whatever is allowed.
            rows = min(number, Self.rowsOfSheets)
        case .columns: columns = number
        case .cellLength: cellBytes = number
        case .rowLength: rowBytes = number
        case .depth: depth = number
        case .unpackingRatio: expansion = number
        case .parts: members = number
        case .values: jsonValues = number
        case .cells: jsonCells = number
        case .nameLength: jsonNameBytes = number
        }
    }
}
