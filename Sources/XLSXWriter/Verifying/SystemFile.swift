#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads of the system, until all that was asked for is there.
enum SystemFile {
    /// Fills a buffer from a place in a file.
    static func read(
        _ descriptor: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(PackageFault.Problem) {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(FileSystem.reason(errno)) }
            guard count > 0 else { throw .outOfBounds }
            filled += count
        }
    }
}
