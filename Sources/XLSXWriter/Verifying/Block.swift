/// Bytes of memory, freed with their owner.
struct Block: ~Copyable {
    let bytes: UnsafeMutableRawBufferPointer

    /// Makes a block of a size, in bytes.
    init(size: Int) {
        bytes = .allocate(byteCount: size, alignment: 16)
    }

    deinit { bytes.deallocate() }
}
