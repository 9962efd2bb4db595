internal import CZlib

/// Packs and unpacks bytes as gzip does (RFC 1952), without a name and a time, so that equal bytes give equal bytes.
package enum Gzip {
    private static let blockSize = 1 << 18

    /// Whether bytes begin as packed ones do.
    package static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// Unpacks all of it, where several were put one behind the other too.
    ///
    /// - Throws: ``ReadFault`` where it can't be unpacked, or unpacks to more than the limits allow.
    package static func unpack(
        _ packed: [UInt8], limits: ReadingLimits = ReadingLimits()
    ) throws(ReadFault) -> [UInt8] {
        // On the heap: zlib remembers where its stream is, and refuses one that was moved.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        let size = Int32(MemoryLayout<z_stream>.size)
        // 16 more window bits stand for gzip's header and checksum.
        guard inflateInit2_(stream, MAX_WBITS + 16, ZLIB_VERSION, size) == Z_OK else {
            throw ReadFault(reason: "there is no memory to unpack it")
        }
        defer { inflateEnd(stream) }
        let budget = UnpackingBudget(packedBytes: packed.count, limits: limits)
        var excess: ReadFault?
        var bytes: [UInt8] = []
        var code = Z_OK
        var block = [UInt8](repeating: 0, count: blockSize)
        packed.withUnsafeBufferPointer { input in
            // zlib only reads there.
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = uInt(clamping: input.count)
            while code == Z_OK, excess == nil {
                let made = block.withUnsafeMutableBufferPointer { block in
                    stream.pointee.next_out = block.baseAddress
                    stream.pointee.avail_out = uInt(clamping: block.count)
                    code = inflate(stream, Z_NO_FLUSH)
                    return block.count - Int(stream.pointee.avail_out)
                }
                bytes.append(contentsOf: block.prefix(made))
                excess = budget.spend(made)
                if code == Z_STREAM_END, stream.pointee.avail_in > 0 { code = inflateReset(stream) }
            }
        }
        if let excess { throw excess.told(after: "it ") }
        switch code {
        case Z_STREAM_END: return bytes
        case Z_BUF_ERROR: throw ReadFault(reason: "it is cut short")
        default: throw ReadFault(reason: "it can't be unpacked: it was changed or damaged after it was written")
        }
    }

    /// Packs bytes as they come.
    package struct Packer: ~Copyable {
        private let stream: UnsafeMutablePointer<z_stream>
        private var packed: [UInt8] = []
        private var block = [UInt8](repeating: 0, count: blockSize)

        /// Begins; nil where there is no memory for it.
        package init?() {
            let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
            stream.initialize(to: z_stream())
            // The fastest level: the rows of a table are so alike that more effort saves little.
            let code = deflateInit2_(
                stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size))
            guard code == Z_OK else {
                stream.deallocate()
                return nil
            }
            self.stream = stream
        }

        /// Packs further bytes.
        package mutating func add(_ bytes: [UInt8]) { run(bytes, Z_NO_FLUSH) }

        /// Ends, and gives all packed bytes.
        package mutating func finish() -> [UInt8] {
            run([], Z_FINISH)
            return packed
        }

        /// Nothing can fail here: there is always room for output, and the stream is used as zlib asks.
        private mutating func run(_ bytes: [UInt8], _ flush: Int32) {
            var input = bytes
            let stream = stream
            input.withUnsafeMutableBufferPointer { input in
                stream.pointee.next_in = input.baseAddress
                stream.pointee.avail_in = uInt(clamping: input.count)
                repeat {
                    let made = block.withUnsafeMutableBufferPointer { block in
                        stream.pointee.next_out = block.baseAddress
                        stream.pointee.avail_out = uInt(clamping: block.count)
                        _ = deflate(stream, flush)
                        return block.count - Int(stream.pointee.avail_out)
                    }
                    packed.append(contentsOf: block.prefix(made))
                } while stream.pointee.avail_out == 0
            }
        }

        deinit {
            deflateEnd(stream)
            stream.deallocate()
        }
    }
}
