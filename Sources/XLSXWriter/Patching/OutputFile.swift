#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A new file that takes the place of another one when it is complete, and goes when it is not.
final class OutputFile {
    /// In bytes, those that wait included.
    private(set) var size = 0
    private let path: String
    private let descriptor: Int32
    private var isMoved = false
    /// What was not handed to the system yet: most parts are small, and there are many.
    private var waiting = ByteBuffer(capacity: OutputFile.waitingSize)
    private static let waitingSize = 1 << 16

    /// Makes a file that nobody else may read yet.
    init(_ path: String) throws(PackageFault.Problem) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .unwritable(FileSystem.reason(errno)) }
    }

    func write(_ bytes: [UInt8]) throws(PackageFault.Problem) {
        var problem: PackageFault.Problem?
        bytes.withUnsafeBytes { buffer in
            do throws(PackageFault.Problem) { try write(buffer) } catch { problem = error }
        }
        if let problem { throw problem }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(PackageFault.Problem) {
        size += bytes.count
        if waiting.count + bytes.count > Self.waitingSize { try flush() }
        guard bytes.count < Self.waitingSize else { return try hand(over: bytes) }
        waiting.append(bytes)
    }

    private func flush() throws(PackageFault.Problem) {
        try hand(over: waiting.bytes)
        waiting.removeAll()
    }

    private func hand(over bytes: UnsafeRawBufferPointer) throws(PackageFault.Problem) {
        var done = 0
        while done < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
            let count = Self.systemWrite(descriptor, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .unwritable(FileSystem.reason(errno)) }
            done += count
        }
    }

    /// Puts the file into the place of another one, with that one's permissions.
    func move(to destination: String) throws(PackageFault.Problem) {
        try flush()
        var status = stat()
        if stat(destination, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
        guard rename(path, destination) == 0 else { throw .unwritable(FileSystem.reason(errno)) }
        isMoved = true
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }

    deinit {
        close(descriptor)
        if !isMoved { unlink(path) }
    }
}
