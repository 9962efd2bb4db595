import Foundation

/// Why an output file was not written. A file that was there before is as it was.
package enum OutputError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folder for the output does not exist and can't be made.
    case cantCreateFolder(path: String, reason: String)
    /// A file can't be made or replaced.
    case cantCreate(path: String, reason: String)
    /// A file was begun and could not be finished.
    case writeFailed(path: String, reason: String)

    /// The exit code of the command: 73 where nothing could be created, 74 where writing failed.
    package var exitCode: Int32 {
        switch self {
        case .cantCreateFolder, .cantCreate: 73
        case .writeFailed: 74
        }
    }

    /// What happened, in a sentence.
    package var description: String {
        switch self {
        case .cantCreateFolder(let path, let reason): "Can't create the folder \(path): \(reason)."
        case .cantCreate(let path, let reason): "Can't create \(path): \(reason)."
        case .writeFailed(let path, let reason): "Writing \(path) failed: \(reason)."
        }
    }

    /// What to do about it, in a sentence.
    package var remedy: String {
        switch self {
        case .cantCreateFolder, .cantCreate: "Choose a folder that you may write to, with --output."
        case .writeFailed:
            "Make room on the disk and in the folder for temporary files (TMPDIR can name another one), or choose another "
                + "folder with --output. No earlier file was changed."
        }
    }
}

extension OutputError {
    /// The error for a refused attempt to create something.
    ///
    /// A full disk is a failed write, whether it shows at the first byte or at the name of the file.
    static func creation(of path: String, code: Int32) -> OutputError {
        [ENOSPC, EDQUOT, EIO].contains(code)
            ? .writeFailed(path: path, reason: reason(code))
            : .cantCreate(path: path, reason: reason(code))
    }

    /// What an error number of the system means, in words that say what is in the way.
    package static func reason(_ code: Int32) -> String {
        switch code {
        case EACCES, EPERM: "you may not write there"
        case EROFS: "the disk is read-only"
        case ENOSPC: "the disk is full"
        case EDQUOT: "your share of the disk is used up"
        case EFBIG: "the file is larger than the system allows"
        case ENOTDIR: "a part of the path is a file, not a folder"
        case EISDIR: "there is a folder of that name"
        case ENAMETOOLONG: "the name is too long"
        default: String(cString: strerror(code)).lowercased()
        }
    }
}
