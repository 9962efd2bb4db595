import RatingsModel

/// Where the inspections of one source stay, by what tells them apart.
///
/// Hardly any is told twice. Of a source with hundreds of thousands, a table of their positions does not stay in the
/// processor's cache; a bit for each day of each group does, and says of all of them that they are new. The table is made
/// when the first one comes of which the bits don't say so.
struct ToldInspections {
    /// A source with fewer inspections has its table from the start.
    private static let leastForBits = 4_096

    /// Those that were placed before there was a table.
    private var placed: [(key: UInt64, position: Int)] = []
    private var seen = SeenDays()
    private var table: PositionTable?

    /// Makes room for so many.
    init(capacity: Int) {
        if capacity < Self.leastForBits {
            table = PositionTable(capacity: capacity)
        } else {
            placed.reserveCapacity(capacity)
        }
    }

    /// Where an inspection stays; it can't be taken away again. To ask makes the table.
    subscript(key: UInt64) -> Int? {
        mutating get {
            makeTable()
            return table?[key]
        }
        set {
            makeTable()
            table?[key] = newValue
        }
    }

    /// Says where an inspection stays, unless it is known.
    ///
    /// - Returns: Where it stays already; nil for one that is new.
    mutating func place(_ key: UInt64, at position: Int) -> Int? {
        if table == nil, seen.insert(key) {
            placed.append((key, position))
            return nil
        }
        makeTable()
        return table?.place(key, at: position)
    }

    private mutating func makeTable() {
        if table != nil { return }
        var positions = PositionTable(capacity: placed.capacity)
        for (key, position) in placed { positions[key] = position }
        table = positions
        placed = []
    }
}

/// Days of groups of inspections, each as one bit.
private struct SeenDays {
    /// The first day, which is 1 January 2005, and how many there are. No inspection that anybody tells of is older.
    private static let firstDay = 12_784
    private static let count = 188 * UInt64.bitWidth

    /// Where the bits of each group begin.
    private var groups = PositionTable(capacity: 256)
    private var bits: [UInt64] = []

    /// Adds the key of an inspection.
    ///
    /// - Returns: True where it is new; false where it is not, or its day is not among those that are kept.
    mutating func insert(_ key: UInt64) -> Bool {
        let day = InspectionMatcher.Group.dayNumber(of: key) - Self.firstDay
        guard (0..<Self.count).contains(day) else { return false }
        let start = groups.place(InspectionMatcher.Group.number(of: key), at: bits.count) ?? bits.count
        if start == bits.count { bits += Array(repeating: 0, count: Self.count / UInt64.bitWidth) }
        let word = start + day / UInt64.bitWidth
        let bit: UInt64 = 1 << UInt64(day % UInt64.bitWidth)
        if bits[word] & bit != 0 { return false }
        bits[word] |= bit
        return true
    }
}
