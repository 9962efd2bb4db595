internal import CIGZip

/// Deflates with igzip of Intel's ISA-L: of rows of ratings in an eighth of zlib's time, to a quarter or a third
/// more bytes.
final class QuickDeflater: Deflater {
    private let stream: UnsafeMutablePointer<isal_zstream>
    private let room = Block(size: Int(igzip_room))

    /// Makes a deflater.
    init() {
        stream = .allocate(capacity: 1)
        isal_deflate_init(stream)
        // Its other levels save nothing of rows, or in three times the time next to nothing.
        stream.pointee.level = 1
        stream.pointee.level_buf = room.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.level_buf_size = UInt32(clamping: room.bytes.count)
    }

    func bound(of count: Int) -> Int {
        // No byte takes more than the 15 bits of the longest code; the rest is for what is around the codes.
        2 * count + 4096
    }

    func deflate(_ bytes: UnsafeRawBufferPointer, isLast: Bool, into output: UnsafeMutableRawBufferPointer) -> Int? {
        isal_deflate_reset(stream)
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(clamping: output.count)
        let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.headSize))
        let rest = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(Self.headSize))
        guard add(head, flush: SYNC_FLUSH), add(rest, flush: isLast ? NO_FLUSH : FULL_FLUSH, isLast: isLast) else {
            return nil
        }
        return output.count - Int(stream.pointee.avail_out)
    }

    /// So many bytes are packed in a call of their own: where the first call gets more, ISA-L 2.30 takes the address of
    /// the stream for some of the bytes, and what comes of them is whole, but now and then other than the last time.
    private static let headSize = 16

    private func add(_ bytes: UnsafeRawBufferPointer, flush: Int32, isLast: Bool = false) -> Bool {
        // It doesn't write to its input, though its type doesn't say so.
        stream.pointee.next_in = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?
            .assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(clamping: bytes.count)
        stream.pointee.flush = UInt16(clamping: flush)
        stream.pointee.end_of_stream = isLast ? 1 : 0
        // Room left over means that nothing waits for more of it.
        return igzip_deflate(stream) == COMP_OK && stream.pointee.avail_in == 0 && stream.pointee.avail_out > 0
    }

    deinit { stream.deallocate() }
}
