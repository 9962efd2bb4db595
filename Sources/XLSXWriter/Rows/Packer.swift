internal import CZlib

/// How much time packing may take to make a file smaller.
package enum Packing: Hashable, Sendable {
    /// Small files.
    case usual
    /// Larger files in less time.
    case fast

    fileprivate var level: Int32 {
        switch self {
        // Of rows of ratings, level 6 takes twice as long for a hundredth, and level 9 ten times for a tenth.
        case .usual: 5
        // A seventh larger; the levels below save little time more, and double that.
        case .fast: 3
        }
    }
}

/// Packs bytes as zip archives have them, piece by piece, in memory that is used again.
///
/// Pieces know nothing of each other, so that they can be packed at the same time; put one behind the other, with the
/// last one ended, they are one member of an archive.
final class Packer {
    /// On the heap: zlib remembers where its stream is, and refuses one that was moved.
    private let stream: UnsafeMutablePointer<z_stream>
    private var output = Block(size: 1 << 18)

    /// Makes a packer.
    init(_ packing: Packing) throws(PackageFault.Problem) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // A negative number of window bits stands for bytes without zlib's own header, as zip has them.
        let code = deflateInit2_(
            stream, packing.level, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else {
            stream.deallocate()
            throw .damaged
        }
        self.stream = stream
    }

    /// Packs a piece, and hands the packed bytes out.
    ///
    /// - Parameter isLast: Whether the member ends with it.
    func pack<Result>(
        _ bytes: UnsafeRawBufferPointer, isLast: Bool,
        _ use: (UnsafeRawBufferPointer) throws(PackageFault.Problem) -> Result
    ) throws(PackageFault.Problem) -> Result {
        guard deflateReset(stream) == Z_OK else { throw .damaged }
        // What ends a piece that isn't the last takes a few bytes more than the bound has.
        let bound = Int(deflateBound(stream, uLong(bytes.count))) + 16
        if output.bytes.count < bound { output = Block(size: bound) }
        // zlib doesn't write to its input; its type says so only where it was built that way.
        stream.pointee.next_in = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?
            .assumingMemoryBound(to: Bytef.self)
        stream.pointee.avail_in = uInt(clamping: bytes.count)
        stream.pointee.next_out = output.bytes.baseAddress?.assumingMemoryBound(to: Bytef.self)
        stream.pointee.avail_out = uInt(clamping: output.bytes.count)
        let code = deflate(stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
        let isDone = isLast ? code == Z_STREAM_END : code == Z_OK && stream.pointee.avail_out > 0
        guard isDone, stream.pointee.avail_in == 0 else { throw .damaged }
        let count = output.bytes.count - Int(stream.pointee.avail_out)
        return try use(UnsafeRawBufferPointer(rebasing: output.bytes.prefix(count)))
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }
}

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
        let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        value = UInt32(truncatingIfNeeded: crc32(uLong(value), start, uInt(clamping: bytes.count)))
        size += bytes.count
    }

    /// Goes on with further bytes, of which the checksum is known.
    mutating func add(_ next: Checksum) {
        value = UInt32(
            truncatingIfNeeded: crc32_combine(uLong(value), uLong(next.value), numericCast(next.size)))
        size += next.size
    }
}
