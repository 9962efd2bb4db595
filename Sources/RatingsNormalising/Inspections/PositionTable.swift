import RatingsModel

/// Positions by keys that are whole numbers: quicker than a dictionary where each of a hundred thousand rows asks.
struct PositionTable {
    private struct Entry {
        let key: UInt64
        var position: Int
    }

    /// Where an entry is, in few bytes: of a large table hardly any place that is asked for is in the processor's cache.
    private struct Slot {
        /// A part of the hash of the key, by which nearly all others are told from it.
        var mark: UInt32 = 0
        /// The place among the entries; -1 where there is none.
        var entry: Int32 = -1
    }

    private var entries: [Entry] = []
    private var slots: [Slot]

    /// Makes an empty table.
    ///
    /// - Parameter capacity: How many keys there will be.
    init(capacity: Int) {
        var size = 64
        while size * 3 / 4 < capacity { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        entries.reserveCapacity(capacity)
    }

    /// The position of a key; it can't be taken away again.
    subscript(key: UInt64) -> Int? {
        get { entry(of: slot(of: key)).map { entries[$0].position } }
        set {
            guard let newValue else { return }
            let slot = slot(of: key)
            if let entry = entry(of: slot) {
                entries[entry].position = newValue
            } else {
                add(key, newValue, at: slot)
            }
        }
    }

    /// Gives a key its position, unless it has one.
    ///
    /// - Returns: The position that it has; nil for one that is new.
    mutating func place(_ key: UInt64, at position: Int) -> Int? {
        let slot = slot(of: key)
        if let known = entry(of: slot) { return entries[known].position }
        add(key, position, at: slot)
        return nil
    }

    private func entry(of slot: Int) -> Int? {
        slots[slot].entry < 0 ? nil : Int(slots[slot].entry)
    }

    private mutating func add(_ key: UInt64, _ position: Int, at place: Int) {
        // Nobody has so many inspections; of those beyond, each would be taken for a new one.
        guard let entry = Int32(exactly: entries.count) else { return }
        var slot = place
        if entries.count >= slots.count * 3 / 4 {
            grow()
            slot = self.slot(of: key)
        }
        slots[slot] = Slot(mark: Self.mark(of: key.mixed()), entry: entry)
        entries.append(Entry(key: key, position: position))
    }

    /// Where a key is, or would be.
    private func slot(of key: UInt64) -> Int {
        let hash = key.mixed()
        let mark = Self.mark(of: hash)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot].entry >= 0 {
            if slots[slot].mark == mark, entries[Int(slots[slot].entry)].key == key { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    /// The upper half, as the lower one says where it is.
    private static func mark(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

    private mutating func grow() {
        let old = entries
        self = PositionTable(capacity: slots.count)
        for entry in old { self[entry.key] = entry.position }
    }
}
