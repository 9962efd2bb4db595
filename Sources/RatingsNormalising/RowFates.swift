import RatingsModel

/// What became of each row of a source.
struct RowFates: Sendable {
    /// What can become of a row. A row with several inspections counts as the best of them.
    enum Fate: UInt8, Sendable {
        case notData
        case rejected
        case visit
        case duplicate
        case used
    }

    private var fates: [Fate] = []

    /// Counts a row; it is not data until it is marked. A record of JSON can come in parts of one row.
    mutating func count(_ row: UInt32) {
        while fates.count < Int(row) { fates.append(.notData) }
    }

    /// Says what became of a row, unless something better is known.
    mutating func mark(_ row: UInt32, _ fate: Fate) {
        count(row)
        let position = Int(row) - 1
        guard position >= 0, fates[position].rawValue < fate.rawValue else { return }
        fates[position] = fate
    }

    /// The counts.
    var tally: RowTally {
        var tally = RowTally()
        for fate in fates {
            switch fate {
            case .notData: tally.notData += 1
            case .rejected: tally.rejected += 1
            case .visit: tally.visits += 1
            case .duplicate: tally.duplicates += 1
            case .used: tally.used += 1
            }
        }
        return tally
    }
}
