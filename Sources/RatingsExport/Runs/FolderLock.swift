import Foundation
import RatingsWriting

/// Keeps a folder for one run at a time.
///
/// The lock is the system's own, on the folder itself: it leaves no file behind, and ends with the run, however that ends.
enum FolderLock {
    /// Waits until the folder is free, makes it where it is missing, and keeps it while something is done.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - seconds: How long to wait.
    ///   - body: What is done. It is told whether the folder is locked: some file systems, as network drives, know no locks.
    /// - Throws: ``FolderBusy`` where another run does not end in time, an output error where the folder can't be made.
    static func holding(_ path: String, seconds: Int, _ body: (_ isLocked: Bool) -> Void) throws {
        let end = ContinuousClock.now.advanced(by: .seconds(seconds))
        while true {
            try OutputFolder.create(path)
            let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            defer { if descriptor >= 0 { close(descriptor) } }
            let isLocked = try descriptor >= 0 && take(descriptor, of: path, until: end, seconds: seconds)
            // A run that failed may have taken the folder away that this one has waited for.
            if isLocked, !leads(path, to: descriptor) { continue }
            body(isLocked)
            return
        }
    }

    private static func take(
        _ descriptor: Int32, of path: String, until end: ContinuousClock.Instant, seconds: Int
    ) throws(FolderBusy) -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            if code == EINTR { continue }
            guard code == EWOULDBLOCK else { return false }
            guard ContinuousClock.now < end else { throw FolderBusy(path: path, seconds: seconds) }
            usleep(50_000)
        }
        return true
    }

    private static func leads(_ path: String, to descriptor: Int32) -> Bool {
        var named = stat()
        var opened = stat()
        return stat(path, &named) == 0 && fstat(descriptor, &opened) == 0
            && (named.st_dev, named.st_ino) == (opened.st_dev, opened.st_ino)
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
