/// Remembers what the bytes of a field mean, so that a value that stands in a thousand rows is worked out once.
///
/// Sources repeat themselves: a column has four grades, a hundred and fifty names, three types.
struct ByteCache<Value> {
    private struct Entry {
        var bytes: [UInt8]
        var value: Value
    }

    /// A source with more different values than this is not worth remembering in full.
    private static var limit: Int { 4096 }

    private var entries: [UInt64: Entry] = [:]

    /// The meaning of the bytes in a range, from memory or worked out now.
    mutating func value(
        of range: Range<Int>, in bytes: [UInt8], workOut: (_ text: String) -> Value
    ) -> Value {
        let hash = Self.hash(range, in: bytes)
        if let known = entries[hash], Self.isEqual(known.bytes, bytes, range) { return known.value }
        let value = workOut(String(decoding: bytes[range], as: UTF8.self))
        if entries.count >= Self.limit { entries.removeAll(keepingCapacity: true) }
        entries[hash] = Entry(bytes: Array(bytes[range]), value: value)
        return value
    }

    /// FNV-1a: short values, and no adversary who gains by a collision, since the bytes are compared as well.
    private static func hash(_ range: Range<Int>, in bytes: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for position in range {
            hash = (hash ^ UInt64(bytes[position])) &* 0x0000_0100_0000_01b3
        }
        return hash
    }

    private static func isEqual(_ known: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard known.count == range.count else { return false }
        for position in known.indices where known[position] != bytes[range.lowerBound + position] { return false }
        return true
    }
}
