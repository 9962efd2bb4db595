import RatingsModel

/// Tells by an id which rows of a table say the same in their judgement cells, so that four grades in five areas need not
/// be settled for each of a hundred thousand rows.
struct CellPatterns {
    /// A pattern's position among those of its table.
    struct ID: Hashable {
        let rawValue: Int
    }

    /// What each cell says of which area.
    private struct Pattern: Equatable {
        /// Two bytes for each cell.
        private var first: UInt64 = 0
        private var second: UInt64 = 0

        /// Makes the pattern of cells; nil where they are many, or stand in rows of their own.
        init?(_ cells: [Draft.Cell]) {
            guard cells.count <= 8 else { return nil }
            for cell in cells {
                guard cell.row == nil else { return nil }
                second = second << 16 | first >> 48
                first = first << 16 | UInt64(Self.code(of: cell))
            }
        }

        /// A number that few others share.
        var hash: UInt64 { first.mixed(with: second) }

        /// A number that two cells share only where they say the same of the same area; none has nought.
        private static func code(of cell: Draft.Cell) -> UInt16 {
            let present: UInt16 = cell.isPresent ? 0xC0 : 0x80
            return UInt16(cell.area.rawValue) << 8 | present | UInt16(cell.reading.code)
        }
    }

    /// A table with more kinds of rows than this repeats itself too little to be worth it.
    private static let limit = 4096

    private var patterns: [Pattern] = []
    private var positions = PositionTable(capacity: 64)

    /// The id of what cells say; nil where they get none.
    mutating func id(of cells: [Draft.Cell]) -> ID? {
        guard let pattern = Pattern(cells) else { return nil }
        if let known = positions[pattern.hash] {
            return patterns[known] == pattern ? ID(rawValue: known) : nil
        }
        guard patterns.count < Self.limit else { return nil }
        positions[pattern.hash] = patterns.count
        patterns.append(pattern)
        return ID(rawValue: patterns.count - 1)
    }
}

extension CellReading {
    /// A number below 64 that no other reading has.
    fileprivate var code: UInt8 {
        switch self {
        case .blank: 0
        case .adequate: 1
        case .preDatesArea: 2
        case .postDatesArea: 3
        case .unrecognised: 4
        case .graded(let grade): 8 + grade.rawValue
        case .cleaned(let grade): 16 + grade.rawValue
        case .reason(let status): 32 + status.rawValue
        }
    }
}
