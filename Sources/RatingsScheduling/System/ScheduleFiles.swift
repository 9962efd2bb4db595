import Foundation

/// The files that a schedule consists of.
enum ScheduleFiles {
    /// The text of a file; nil where there is none or it can't be read.
    static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether there is something at a path, even a link that leads nowhere.
    static func exists(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path)) != nil
    }

    /// Writes a file beside its place and renames it.
    ///
    /// - Parameter permissions: Who may read it. A user's own file may hold the password of a proxy.
    static func write(_ text: String, to path: String, permissions: Int) throws(ScheduleError) {
        let place = URL(filePath: path)
        let folder = place.deletingLastPathComponent()
        let partial = folder.appending(path: ".\(place.lastPathComponent).\(UUID().uuidString)").path
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .cantWrite(path: folder.path, reason: reason(error))
        }
        guard
            FileManager.default.createFile(
                atPath: partial, contents: Data(text.utf8), attributes: [.posixPermissions: permissions])
        else { throw .cantWrite(path: path, reason: "the folder can't be written to") }
        guard rename(partial, path) == 0 else {
            let reason = String(cString: strerror(errno)).lowercased()
            try? FileManager.default.removeItem(atPath: partial)
            throw .cantWrite(path: path, reason: reason)
        }
    }

    /// Removes a file, where there is one.
    static func remove(_ path: String) throws(ScheduleError) {
        guard exists(path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw .cantWrite(path: path, reason: reason(error))
        }
    }

    /// Removes a folder and those above it while they are empty, up to one that stays.
    static func prune(_ folder: URL, upTo top: URL) {
        var folder = folder
        // rmdir refuses a folder that has something in it.
        while folder.path.hasPrefix(top.path + "/"), rmdir(folder.path) == 0 || errno == ENOENT {
            folder = folder.deletingLastPathComponent()
        }
    }

    private static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        return underlying.map { String(cString: strerror(Int32($0.code))).lowercased() } ?? error.localizedDescription
    }
}
