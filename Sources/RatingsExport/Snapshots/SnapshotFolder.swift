import Foundation
import RatingsModel

/// The snapshots beside the workbooks of a folder.
package struct SnapshotFolder: Sendable {
    /// Its path.
    package let path: String

    /// Finds it.
    ///
    /// - Parameter output: The folder of the workbooks.
    package init(output: String) {
        var folder = output[...]
        while folder.count > 1, folder.last == "/" { folder.removeLast() }
        path =
            folder.isEmpty
            ? SnapshotName.folder : folder == "/" ? "/\(SnapshotName.folder)" : "\(folder)/\(SnapshotName.folder)"
    }

    /// Where a snapshot is, or would be.
    func path(of name: SnapshotName) -> String { "\(path)/\(name.text)" }

    /// The months that have a snapshot, whether it can be used or not, in order; none where there is no folder.
    ///
    /// - Throws: ``SnapshotDamage`` where the folder can't be read.
    func months() throws(SnapshotDamage) -> [YearMonth] { Set(try names().map(\.month)).sorted() }

    /// The path of the snapshot of a month; nil where there is none.
    ///
    /// A run that was killed can leave both kinds; the one that is not packed is taken.
    func snapshot(of month: YearMonth) throws(SnapshotDamage) -> String? {
        try names().filter { $0.month == month }.min { !$0.isPacked && $1.isPacked }.map(path(of:))
    }

    /// The path of the newest snapshot of a month before another one; nil where there is none.
    func newest(before month: YearMonth) throws(SnapshotDamage) -> String? {
        guard let newest = try months().last(where: { $0 < month }) else { return nil }
        return try snapshot(of: newest)
    }

    private func names() throws(SnapshotDamage) -> [SnapshotName] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).compactMap(SnapshotName.init(path:))
        } catch {
            if !FileManager.default.fileExists(atPath: path) { return [] }
            throw SnapshotDamage(path: path, reason: "the folder of snapshots can't be read")
        }
    }
}

/// Why a snapshot can't be used.
package struct SnapshotDamage: Error, Hashable, Sendable {
    /// Its path.
    package let path: String
    /// Why, in a sentence without a capital letter and a full stop.
    package let reason: String
}
