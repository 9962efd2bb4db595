#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that is open for reading at any place.
struct InputFile: ~Copyable {
    /// In bytes.
    let size: Int
    private let descriptor: Int32
    /// The whole file where it is small; empty otherwise.
    private let contents: Block
    private static let smallSize = 1 << 20

    /// Opens a file.
    init(_ path: String) throws(PackageFault.Problem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(FileSystem.reason(errno)) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let reason = FileSystem.reason(errno)
            close(descriptor)
            throw .unreadable(reason)
        }
        let size = Int(status.st_size)
        let contents = Block(size: size <= Self.smallSize ? size : 0)
        do throws(PackageFault.Problem) {
            try SystemFile.read(descriptor, at: 0, into: contents.bytes)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        self.size = size
        self.contents = contents
    }

    /// Fills a buffer from a place in the file.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(PackageFault.Problem) {
        guard offset >= 0, offset <= size, buffer.count <= size - offset else { throw .outOfBounds }
        guard contents.bytes.isEmpty else {
            return buffer.copyMemory(
                from: UnsafeRawBufferPointer(rebasing: contents.bytes[offset..<offset + buffer.count]))
        }
        try SystemFile.read(descriptor, at: offset, into: buffer)
    }

    /// Reads a few bytes from a place in the file.
    func bytes(at offset: Int, count: Int) throws(PackageFault.Problem) -> [UInt8] {
        guard count >= 0, count <= size else { throw .outOfBounds }
        let block = Block(size: count)
        try read(at: offset, into: block.bytes)
        return Array(block.bytes)
    }

    deinit { close(descriptor) }
}
