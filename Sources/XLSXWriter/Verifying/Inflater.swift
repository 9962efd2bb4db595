internal import CZlib

/// Unpacks deflated bytes, one part after the other.
struct Inflater: ~Copyable {
    /// On the heap: zlib remembers where its stream is, and refuses one that was moved.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Makes room to unpack.
    init() throws(PackageFault.Problem) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // A negative number of window bits stands for bytes without zlib's own header, as zip has them.
        let code = inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else {
            stream.deallocate()
            throw .damaged
        }
        self.stream = stream
    }

    /// Starts with another part.
    func start() throws(PackageFault.Problem) {
        guard inflateReset(stream) == Z_OK else { throw .damaged }
    }

    /// Unpacks further bytes, block by block.
    ///
    /// - Returns: Whether the end of the deflated bytes was reached.
    func inflate(
        _ packed: UnsafeRawBufferPointer, through block: UnsafeMutableRawBufferPointer,
        _ use: (UnsafeRawBufferPointer) -> Void
    ) throws(PackageFault.Problem) -> Bool {
        // zlib doesn't write to its input; its type says so only where it was built that way.
        stream.pointee.next_in = UnsafeMutableRawPointer(mutating: packed.baseAddress)?
            .assumingMemoryBound(to: Bytef.self)
        stream.pointee.avail_in = uInt(clamping: packed.count)
        while true {
            stream.pointee.next_out = block.baseAddress?.assumingMemoryBound(to: Bytef.self)
            stream.pointee.avail_out = uInt(clamping: block.count)
            let code = CZlib.inflate(stream, Z_NO_FLUSH)
            guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { throw .damaged }
            let room = Int(stream.pointee.avail_out)
            use(UnsafeRawBufferPointer(rebasing: block.prefix(block.count - room)))
            if code == Z_STREAM_END {
                guard stream.pointee.avail_in == 0 else { throw .damaged }
                return true
            }
            // Room left over means that the input was used up.
            if room > 0 { return false }
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }
}
