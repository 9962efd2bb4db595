import Foundation

/// A file on its way: it is written under a hidden name beside the place where it shall be.
struct PartialFile {
    /// Where the file shall be.
    let destination: String
    /// Where it is until then.
    let path: String

    /// Creates the empty file, and the folder where that is missing.
    init(for destination: String) throws(OutputError) {
        let folder = OutputFolder.parent(of: destination)
        let name = destination.split(separator: "/").last.map(String.init) ?? ""
        try OutputFolder.create(folder)
        try Self.check(destination)
        // Long names are cut, as the hidden name is longer and has the same limit.
        let stem = String(decoding: name.utf8.prefix(200), as: UTF8.self)
        let prefix = destination.hasPrefix("/") || destination.contains("/") ? folder + "/" : ""
        var path: String
        var descriptor: Int32
        repeat {
            let mark = String(UInt32.random(in: .min ... .max), radix: 36)
            path = "\(prefix).\(stem).\(mark).partial"
            // The system takes the user's umask off; asking for it would change it for all threads.
            descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        } while descriptor < 0 && (errno == EEXIST || errno == EINTR)
        guard descriptor >= 0 else { throw .creation(of: destination, code: errno) }
        close(descriptor)
        self.destination = destination
        self.path = path
    }

    /// Lets a body fill the file through a sink.
    ///
    /// - Returns: The open file, for ``bringToDisk(_:)``.
    func fill(_ body: (inout FileSink) throws -> Void) throws -> Int32 {
        let descriptor = try reopen()
        do {
            var sink = FileSink(descriptor: descriptor, path: destination)
            try body(&sink)
            try sink.flush()
        } catch {
            close(descriptor)
            throw error
        }
        return descriptor
    }

    /// Takes the file away, if it is still there.
    func remove() {
        unlink(path)
    }

    /// Opens a file that something else wrote.
    ///
    /// - Returns: The open file, for ``bringToDisk(_:)``.
    func reopen() throws(OutputError) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .writeFailed(path: destination, reason: OutputError.reason(errno))
        }
        return descriptor
    }

    /// Waits until an open file is on the disk, and closes it.
    func bringToDisk(_ descriptor: Int32) throws(OutputError) {
        // Some file systems have no fsync and say so; that is no failed write.
        let synced = fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP
        let syncCode = errno
        // Over a network, close is where a full disk may show.
        let closed = close(descriptor) == 0 || errno == EINTR
        let closeCode = errno
        guard synced, closed else {
            throw .writeFailed(path: destination, reason: OutputError.reason(synced ? closeCode : syncCode))
        }
    }

    /// Refuses a destination that renaming can't or shouldn't replace.
    private static func check(_ destination: String) throws(OutputError) {
        var status = stat()
        guard lstat(destination, &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFREG, S_IFLNK: return
        case S_IFDIR: throw .cantCreate(path: destination, reason: OutputError.reason(EISDIR))
        default: throw .cantCreate(path: destination, reason: "what is there is not an ordinary file")
        }
    }
}
