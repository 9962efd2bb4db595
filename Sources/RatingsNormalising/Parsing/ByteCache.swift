import RatingsModel

/// Remembers what the bytes of a field mean, so that a value that stands in a thousand rows is worked out once.
///
/// Sources repeat themselves: a column has four grades, a hundred and fifty names, three types.
struct ByteCache<Value> {
    /// What tells values apart: the length, the first eight bytes, and the next eight or a hash of all the rest.
    private struct Key: Equatable {
        let first: UInt64
        let rest: UInt64
        let count: Int

        init(_ range: Range<Int>, in bytes: borrowing RawSpan) {
            count = range.count
            first = bytes.word(at: range.lowerBound, before: range.upperBound)
            let place = range.lowerBound + 8
            rest =
                count > 16
                ? bytes.hash(of: place..<range.upperBound) : bytes.word(at: place, before: range.upperBound)
        }

        var hash: Int { Int(truncatingIfNeeded: (first ^ UInt64(count)).mixed(with: rest)) }
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
            if entries[entry].key == key, key.count <= 16 || hasSameRest(entry, bytes, range) {
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

    /// Whether what a key has no more than a hash of is the same: all that lies behind the first eight bytes.
    private func hasSameRest(_ entry: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let start = entries[entry].start
        let (mine, theirs) = (known.span.bytes, bytes.span.bytes)
        let last = range.count - 8
        for offset in stride(from: 8, to: last, by: 8)
        where mine.word(at: start + offset) != theirs.word(at: range.lowerBound + offset) { return false }
        return mine.word(at: start + last) == theirs.word(at: range.lowerBound + last)
    }
}
