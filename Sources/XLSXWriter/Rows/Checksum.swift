internal import CIGZip
internal import CZlib

/// The checksum of bytes, as zip archives have it, with their number.
struct Checksum: Hashable {
    private(set) var value: UInt32 = 0
    private(set) var size = 0

    /// The checksum of no bytes.
    init() {}

    /// The checksum that somebody else worked out.
    init(value: UInt32, size: Int) {
        self.value = value
        self.size = size
    }

    /// The checksum of bytes.
    init(_ bytes: UnsafeRawBufferPointer) {
        add(bytes)
    }

    /// Goes on with further bytes.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        // As zlib's crc32, in a sixth of the time.
        value = igzip_crc32(value, start.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
        size += bytes.count
    }

    /// Goes on with further bytes, of which the checksum is known.
    mutating func add(_ next: Checksum) {
        value = UInt32(
            truncatingIfNeeded: crc32_combine(uLong(value), uLong(next.value), numericCast(next.size)))
        size += next.size
    }
}
