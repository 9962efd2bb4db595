/// Bytes that grow, without a check for each byte: room is made once for a whole cell.
struct ByteBuffer: ~Copyable {
    private(set) var count = 0
    private var storage: UnsafeMutableRawBufferPointer

    /// Makes an empty buffer.
    init(capacity: Int) {
        storage = .allocate(byteCount: capacity, alignment: 16)
    }

    /// The bytes so far.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage.prefix(count)) }

    /// Forgets the bytes, and keeps the room.
    mutating func removeAll() { count = 0 }

    /// Adds a text of the source.
    mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Adds bytes.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        makeRoom(for: bytes.count)
        UnsafeMutableRawBufferPointer(rebasing: storage[count...]).copyMemory(from: bytes)
        count += bytes.count
    }

    /// Adds a short word.
    mutating func append(_ word: ShortWord) {
        makeRoom(for: ShortWord.greatestLength)
        store(word)
    }

    /// Adds four short words.
    mutating func append(_ first: ShortWord, _ second: ShortWord, _ third: ShortWord, _ fourth: ShortWord) {
        makeRoom(for: 4 * ShortWord.greatestLength)
        store(first)
        store(second)
        store(third)
        store(fourth)
    }

    /// All eight bytes are written, and those beyond its length are written over.
    @inline(__always)
    private mutating func store(_ word: ShortWord) {
        storage.storeBytes(of: word.bytes.littleEndian, toByteOffset: count, as: UInt64.self)
        count += word.count
    }

    @inline(__always)
    private mutating func makeRoom(for more: Int) {
        if storage.count - count < more { grow(by: more) }
    }

    private mutating func grow(by more: Int) {
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(2 * storage.count, count + more), alignment: 16)
        larger.copyMemory(from: bytes)
        storage.deallocate()
        storage = larger
    }

    deinit { storage.deallocate() }
}

/// A word of at most eight bytes: the number of a row, the letters of a column, what stands before them.
struct ShortWord: Hashable {
    static let greatestLength = MemoryLayout<UInt64>.size

    /// The first byte lowest.
    private(set) var bytes: UInt64 = 0
    private(set) var count = 0

    /// The digits of a number below 100,000,000.
    init(_ number: Int) {
        var rest = number
        repeat {
            push(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
    }

    /// The letters of a column, which counts from 0: A, Z, AA, XFD.
    init(column: Int) {
        var rest = column + 1
        while rest > 0 {
            rest -= 1
            push(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: rest % 26))
            rest /= 26
        }
    }

    /// A text of the source, of at most eight bytes.
    init(_ text: StaticString) {
        self.init(text, before: ShortWord())
    }

    /// A text of the source before another word, of at most eight bytes together.
    init(_ text: StaticString, before word: ShortWord) {
        precondition(text.utf8CodeUnitCount + word.count <= Self.greatestLength, "it is no short word")
        self = word
        for position in (0..<text.utf8CodeUnitCount).reversed() {
            push(text.utf8Start[position])
        }
    }

    private init() {}

    /// Puts a byte before the others.
    private mutating func push(_ byte: UInt8) {
        bytes = bytes << 8 | UInt64(byte)
        count += 1
    }
}
