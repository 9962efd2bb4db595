internal import CZlib

/// Deflates with zlib.
final class ThoroughDeflater: Deflater {
    /// On the heap: zlib remembers where its stream is, and refuses one that was moved.
    private let stream: UnsafeMutablePointer<z_stream>
    /// Of rows of ratings, level 6 takes twice as long for a hundredth, and level 9 ten times for a tenth.
    private static let level: Int32 = 5
    /// More memory takes a tenth longer, since it's more than a processor has at hand, for a thousandth.
    private static let memoryLevel: Int32 = 8

    /// Makes a deflater.
    init() throws(PackageFault.Problem) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // A negative number of window bits stands for bytes without zlib's own header, as zip has them.
        let code = deflateInit2_(
            stream, Self.level, Z_DEFLATED, -MAX_WBITS, Self.memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else {
            stream.deallocate()
            throw .damaged
        }
        self.stream = stream
    }

    func bound(of count: Int) -> Int {
        // What ends a piece that isn't the last takes a few bytes more than the bound has.
        Int(deflateBound(stream, uLong(count))) + 16
    }

    func deflate(_ bytes: UnsafeRawBufferPointer, isLast: Bool, into output: UnsafeMutableRawBufferPointer) -> Int? {
        guard deflateReset(stream) == Z_OK else { return nil }
        // zlib doesn't write to its input; its type says so only where it was built that way.
        stream.pointee.next_in = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?
            .assumingMemoryBound(to: Bytef.self)
        stream.pointee.avail_in = uInt(clamping: bytes.count)
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: Bytef.self)
        stream.pointee.avail_out = uInt(clamping: output.count)
        let code = CZlib.deflate(stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
        let isDone = isLast ? code == Z_STREAM_END : code == Z_OK && stream.pointee.avail_out > 0
        guard isDone, stream.pointee.avail_in == 0 else { return nil }
        return output.count - Int(stream.pointee.avail_out)
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }
}
