import RatingsModel

/// Positions by keys that are whole numbers: quicker than a dictionary where each of a hundred thousand rows asks.
struct PositionTable {
    private var keys: [UInt64]
    /// -1 where there is none.
    private var positions: [Int32]
    private var count = 0

    /// Makes an empty table.
    ///
    /// - Parameter capacity: How many keys there will be.
    init(capacity: Int) {
        var size = 64
        while size < capacity * 3 / 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        positions = Array(repeating: -1, count: size)
    }

    /// The position of a key; it can't be taken away again.
    subscript(key: UInt64) -> Int? {
        get {
            let position = positions[slot(of: key)]
            return position < 0 ? nil : Int(position)
        }
        set {
            guard let newValue, let position = Int32(exactly: newValue) else { return }
            var slot = slot(of: key)
            if positions[slot] < 0 {
                if (count + 1) * 4 > keys.count * 3 {
                    grow()
                    slot = self.slot(of: key)
                }
                count += 1
                keys[slot] = key
            }
            positions[slot] = position
        }
    }

    /// Where a key is, or would be.
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key.mixed()) & (keys.count - 1)
        while positions[slot] >= 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    private mutating func grow() {
        var larger = PositionTable(capacity: keys.count * 4 / 3)
        for slot in keys.indices where positions[slot] >= 0 { larger[keys[slot]] = Int(positions[slot]) }
        self = larger
    }
}
