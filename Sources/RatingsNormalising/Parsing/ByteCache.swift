import RatingsModel

/// Remembers what the bytes of a field mean, so that a value that stands in a thousand rows is worked out once.
///
/// Sources repeat themselves: a column has four grades, a hundred and fifty names, three types.
struct ByteCache<Value> {
    private struct Entry {
        let start: Int
        let end: Int
        let value: Value
    }

    /// A source with more different values than this is not worth remembering in full.
    private static var limit: Int { 4096 }

    private var entries: [Entry] = []
    /// The bytes of all entries.
    private var known: [UInt8] = []
    /// Positions in ``entries``, by the hash of the bytes; -1 where there is none. At most half of them are taken.
    private var slots = [Int32](repeating: -1, count: 64)

    /// The meaning of the bytes in a range, from memory or worked out now.
    mutating func value(
        of range: Range<Int>, in bytes: [UInt8], workOut: (_ text: String) -> Value
    ) -> Value {
        var slot = Self.hash(range, in: bytes) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = Int(slots[slot])
            if isEqual(entry, bytes, range) { return entries[entry].value }
            slot = (slot + 1) & (slots.count - 1)
        }
        let value = workOut(String(decoding: bytes[range], as: UTF8.self))
        remember(value, of: range, in: bytes)
        return value
    }

    private mutating func remember(_ value: Value, of range: Range<Int>, in bytes: [UInt8]) {
        if entries.count >= Self.limit {
            entries.removeAll(keepingCapacity: true)
            known.removeAll(keepingCapacity: true)
            slots = Array(repeating: -1, count: slots.count)
        }
        let start = known.count
        known.append(contentsOf: bytes[range])
        entries.append(Entry(start: start, end: known.count, value: value))
        if entries.count * 2 > slots.count {
            slots = Array(repeating: -1, count: slots.count * 2)
            for entry in entries.indices { place(entry) }
        } else {
            place(entries.count - 1)
        }
    }

    private mutating func place(_ entry: Int) {
        var slot = Self.hash(entries[entry].start..<entries[entry].end, in: known) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(entry)
    }

    /// A hash of the length and of eight bytes at each end, where values differ; what else there is, is compared.
    private static func hash(_ range: Range<Int>, in bytes: [UInt8]) -> Int {
        let span = bytes.span.bytes
        let first = span.word(at: range.lowerBound, before: range.upperBound)
        let last = range.count > 8 ? span.word(at: range.upperBound - 8) : 0
        return Int(truncatingIfNeeded: (first ^ UInt64(range.count)).mixed(with: last))
    }

    private func isEqual(_ entry: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let (start, end) = (entries[entry].start, entries[entry].end)
        guard end - start == range.count else { return false }
        let (mine, theirs) = (known.span.bytes, bytes.span.bytes)
        if range.count < 8 {
            return mine.word(at: start, before: end) == theirs.word(at: range.lowerBound, before: range.upperBound)
        }
        var offset = 0
        while offset + 8 <= range.count {
            guard mine.word(at: start + offset) == theirs.word(at: range.lowerBound + offset) else { return false }
            offset += 8
        }
        return mine.word(at: end - 8) == theirs.word(at: range.upperBound - 8)
    }
}
