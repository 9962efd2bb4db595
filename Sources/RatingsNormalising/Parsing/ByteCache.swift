import RatingsModel

/// Remembers what the bytes of a field mean, so that a value that stands in a thousand rows is worked out once.
///
/// Sources repeat themselves: a column has four grades, a hundred and fifty names, three types.
struct ByteCache<Value> {
    /// What tells values apart: the length and eight bytes at each end, which is all there is of most of them.
    private struct Key: Equatable {
        let first: UInt64
        let last: UInt64
        let count: Int

        init(_ range: Range<Int>, in bytes: borrowing RawSpan) {
            count = range.count
            first = bytes.word(at: range.lowerBound, before: range.upperBound)
            last = count > 8 ? bytes.word(at: range.upperBound - 8) : 0
        }

        var hash: Int { Int(truncatingIfNeeded: (first ^ UInt64(count)).mixed(with: last)) }
    }

    private struct Entry {
        let key: Key
        /// Where its bytes are.
        let start: Int
        let value: Value
    }

    /// A source with more different values than this is not worth remembering in full.
    private static var limit: Int { 4096 }

    private var entries: [Entry] = []
    /// The bytes of all entries.
    private var known: [UInt8] = []
    /// Positions in ``entries``, by the hash of the key; -1 where there is none. At most half of them are taken.
    private var slots = [Int32](repeating: -1, count: 64)

    /// The meaning of the bytes in a range; nil where it is not known.
    ///
    /// What works it out is no parameter: all that it needs would be got ready for each field, and used for few.
    func value(of range: Range<Int>, in bytes: [UInt8]) -> Value? {
        let key = Key(range, in: bytes.span.bytes)
        var slot = key.hash & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = Int(slots[slot])
            if entries[entry].key == key, key.count <= 16 || hasSameMiddle(entry, bytes, range) {
                return entries[entry].value
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Remembers what the bytes in a range mean.
    ///
    /// - Returns: The same value.
    mutating func remember(_ value: Value, for range: Range<Int>, in bytes: [UInt8]) -> Value {
        if entries.count >= Self.limit {
            entries.removeAll(keepingCapacity: true)
            known.removeAll(keepingCapacity: true)
            slots = Array(repeating: -1, count: slots.count)
        }
        entries.append(Entry(key: Key(range, in: bytes.span.bytes), start: known.count, value: value))
        known.append(contentsOf: bytes[range])
        if entries.count * 2 > slots.count {
            slots = Array(repeating: -1, count: slots.count * 2)
            for entry in entries.indices { place(entry) }
        } else {
            place(entries.count - 1)
        }
        return value
    }

    private mutating func place(_ entry: Int) {
        var slot = entries[entry].key.hash & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(entry)
    }

    /// Whether what a key doesn't hold is the same: what lies between the eight bytes at each end.
    private func hasSameMiddle(_ entry: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let start = entries[entry].start
        let (mine, theirs) = (known.span.bytes, bytes.span.bytes)
        var offset = 8
        while offset < range.count - 8 {
            guard mine.word(at: start + offset) == theirs.word(at: range.lowerBound + offset) else { return false }
            offset += 8
        }
        return true
    }
}
