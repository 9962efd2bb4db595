import Foundation
import RatingsLayout
import RatingsWriting

/// Writes a workbook with a temporary folder of its own, which goes with it.
enum WorkbookFile {
    static func write(_ plan: WorkbookPlan, to path: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ratings-export-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw OutputError.cantCreateFolder(path: folder.path, reason: "it is needed for temporary files")
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        try WorkbookWriter(temporaryFolder: folder.path).write(plan, to: path)
    }
}
