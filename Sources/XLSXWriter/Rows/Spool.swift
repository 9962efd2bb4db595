import Dispatch

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where packed rows wait until the package is put together: a file without a name, which goes with its owner.
///
/// Unlike the library's temporary files, it notices when the disk is full.
final class Spool: @unchecked Sendable {
    private let descriptor: Int32
    private let queue = DispatchQueue(label: "spool")
    private var size = 0

    /// Makes a spool in a folder.
    init(in folder: String) throws(WorkbookError) {
        var template = Array("\(folder)/rows-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .temporaryFolder(path: folder, reason: FileSystem.reason(errno)) }
        unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    /// Adds bytes, from any thread.
    ///
    /// - Returns: Where they start.
    func add(_ bytes: UnsafeRawBufferPointer) throws(PackageFault.Problem) -> Int {
        let start = queue.sync {
            defer { size += bytes.count }
            return size
        }
        var done = 0
        while done < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
            let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(start + done))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .unwritable(FileSystem.reason(errno)) }
            done += count
        }
        return start
    }

    /// Fills a buffer from a place.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(PackageFault.Problem) {
        try SystemFile.read(descriptor, at: offset, into: buffer)
    }

    deinit { close(descriptor) }
}
