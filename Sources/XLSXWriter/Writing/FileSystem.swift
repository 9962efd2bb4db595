#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Looks at files before the library does, which would print its complaints or swallow them.
enum FileSystem {
    /// Throws unless a file can be made at a path. Makes none.
    static func checkOutput(_ path: String) throws(WorkbookError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw .output(path: path, reason: "this is no path of a file")
        }
        if isFolder(path) { throw .output(path: path, reason: reason(EISDIR)) }
        let target = access(path, F_OK) == 0 ? path : folder(of: path)
        guard access(target, W_OK) == 0 else { throw .output(path: path, reason: reason(errno)) }
        guard isFolder(folder(of: path)) else { throw .output(path: path, reason: reason(ENOTDIR)) }
    }

    /// Throws unless files can be written in a folder. Makes one there, writes to it and removes it.
    ///
    /// - Parameter room: How much has to fit, in bytes.
    static func checkTemporaryFolder(_ path: String, room: Int = 4_096) throws(WorkbookError) {
        guard !path.isEmpty, !path.utf8.contains(0), isFolder(path) else {
            throw .temporaryFolder(path: path, reason: reason(ENOTDIR))
        }
        var template = Array("\(path)/probe-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .temporaryFolder(path: path, reason: reason(errno)) }
        defer { close(descriptor) }
        unlink(template)
        let code = reserve(room, in: descriptor)
        guard code == 0 else { throw .temporaryFolder(path: path, reason: reason(code)) }
    }

    /// Takes room on the disk for an empty file.
    ///
    /// - Returns: An error number, or 0.
    private static func reserve(_ room: Int, in descriptor: Int32) -> Int32 {
        #if canImport(Glibc)
            let code = posix_fallocate(descriptor, 0, off_t(room))
            // Some file systems don't know how to; then bytes have to be written.
            if code != EOPNOTSUPP, code != EINVAL, code != EINTR { return code }
        #endif
        let block = [UInt8](repeating: 0, count: min(room, 1 << 18))
        var done = 0
        while done < room {
            let count = write(descriptor, block, min(block.count, room - done))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno }
            done += count
        }
        return 0
    }

    /// Removes a file, if it is there.
    static func remove(_ path: String) { unlink(path) }

    /// The system's words for an error number.
    static func reason(_ number: Int32) -> String {
        String(cString: strerror(number))
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
