import Foundation

/// The folders that output goes into.
package enum OutputFolder {
    /// The folder of a path: everything before the last name, `.` where there is nothing.
    static func parent(of path: String) -> String {
        var rest = Substring(path)
        while rest.count > 1, rest.last == "/" { rest.removeLast() }
        guard let slash = rest.lastIndex(of: "/") else { return "." }
        let folder = rest[..<slash]
        return folder.isEmpty ? "/" : String(folder)
    }

    /// Creates a folder, and those above it, where they are missing.
    package static func create(_ path: String) throws(OutputError) {
        if exists(path) { return }
        let above = parent(of: path)
        if above != path { try create(above) }
        guard mkdir(path, 0o777) != 0 else { return }
        let code = errno
        // Another program may have made it in the meantime.
        if code == EEXIST, exists(path) { return }
        switch code {
        case ENOSPC, EDQUOT, EIO: throw .writeFailed(path: path, reason: OutputError.reason(code))
        case EEXIST: throw .cantCreateFolder(path: path, reason: "there is a file of that name")
        default: throw .cantCreateFolder(path: path, reason: OutputError.reason(code))
        }
    }

    /// Creates a folder of the tool's own within an output folder. A link of that name could lead anywhere, and what is
    /// written would follow it.
    package static func createWithin(_ path: String) throws(OutputError) {
        guard !isLink(path) else {
            throw .cantCreateFolder(path: path, reason: "there is a link of that name, and it is not followed")
        }
        try create(path)
    }

    /// Whether there is a symbolic link at a path.
    package static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Brings the names in a folder to the disk, where its file system can.
    static func settle(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
