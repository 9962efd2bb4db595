import Foundation

/// Keeps a folder for one run at a time.
///
/// The lock is the system's own, on the folder itself: it leaves no file behind, and ends with the run, however that ends.
struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Waits until the folder is free, and takes it.
    ///
    /// - Parameters:
    ///   - path: A folder that is there.
    ///   - seconds: How long to wait.
    /// - Returns: Nil on a file system that knows no locks, as some network drives.
    /// - Throws: ``FolderBusy`` where another run does not end in time.
    init?(_ path: String, seconds: Int) throws(FolderBusy) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let end = ContinuousClock.now.advanced(by: .seconds(seconds))
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            if code == EINTR { continue }
            guard code == EWOULDBLOCK else { return nil }
            guard ContinuousClock.now < end else { throw FolderBusy(path: path, seconds: seconds) }
            usleep(50_000)
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }
}

/// Another run that is at work in the folder.
package struct FolderBusy: Error, Hashable, Sendable {
    /// The folder.
    package let path: String
    /// How long it was waited.
    package let seconds: Int

    /// What happened, in a sentence without a full stop.
    package var message: String { "\(path): another run of ratings-export is at work in this folder" }
    /// What to do, in a sentence.
    package var remedy: String { "It was waited for \(seconds) seconds. Try again when it has ended." }
}
