import Foundation
import RatingsFetching

/// Takes away exports of old months: only files that the list of runs says were written, and only as they were written.
struct Pruner {
    /// What was taken away, and what was left as somebody had changed it.
    struct Outcome {
        var removed: [String] = []
        var left: [String] = []
    }

    let output: String

    /// Keeps the newest months that have files.
    ///
    /// - Parameter month: A month that is kept besides: that of a run that has just made it, however old it is.
    func prune(_ runs: [RunRecord], keeping months: Int, and month: String) -> Outcome {
        var newest: [String: (month: String, file: RunRecord.File)] = [:]
        for run in runs {
            for file in run.files where Self.isSafe(file.name) { newest[file.name] = (run.month, file) }
        }
        let kept = Set(Set(newest.values.map(\.month)).sorted().suffix(months) + [month])
        var outcome = Outcome()
        for (name, (month, file)) in newest.sorted(by: { $0.key < $1.key }) where !kept.contains(month) {
            let path = OutputPath.join(output, name)
            guard Self.isPlainFile(path), let data = FileManager.default.contents(atPath: path) else { continue }
            if data.count == file.bytes, Fingerprint.hex(data) == file.sha256 {
                if unlink(path) == 0 { outcome.removed.append(name) }
            } else {
                outcome.left.append(name)
            }
        }
        return outcome
    }

    /// A list that somebody changed must not lead out of the folder.
    private static func isSafe(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
            && (parts.count == 1 || parts[0] == "snapshots")
    }

    private static func isPlainFile(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
