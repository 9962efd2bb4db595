/// Bytes of memory, freed with their owner.
struct Block: ~Copyable {
    let bytes: UnsafeMutableRawBufferPointer

    /// Makes a block of a size, in bytes.
    init(size: Int) {
        bytes = .allocate(byteCount: size, alignment: 16)
    }

    /// Makes a block of some bytes.
    init(_ bytes: some Collection<UInt8>) {
        self.init(size: bytes.count)
        self.bytes.copyBytes(from: bytes)
    }

    deinit { bytes.deallocate() }
}
