internal import CZlib

/// Packs bytes as zip archives have them.
enum Deflater {
    /// Packs bytes at zlib's usual level.
    static func deflate(_ bytes: [UInt8]) throws(PackageFault.Problem) -> [UInt8] {
        // On the heap: zlib remembers where its stream is, and refuses one that was moved.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        let size = Int32(MemoryLayout<z_stream>.size)
        guard
            deflateInit2_(
                stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
                == Z_OK
        else { throw .damaged }
        defer { deflateEnd(stream) }
        let bound = Int(deflateBound(stream, uLong(bytes.count)))
        var code = Z_OK
        var input = bytes
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.pointee.next_in = input.baseAddress
                stream.pointee.avail_in = uInt(clamping: input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = uInt(clamping: output.count)
                code = CZlib.deflate(stream, Z_FINISH)
                count = output.count - Int(stream.pointee.avail_out)
            }
        }
        guard code == Z_STREAM_END else { throw .damaged }
        return packed
    }
}

/// Checksums as zip archives have them.
enum Checksum {
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        UInt32(
            truncatingIfNeeded: bytes.withUnsafeBufferPointer {
                CZlib.crc32(0, $0.baseAddress, uInt(clamping: $0.count))
            })
    }
}
