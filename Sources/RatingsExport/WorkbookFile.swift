import Foundation
import RatingsLayout
import RatingsWriting
import XLSXWriter

/// Writes a workbook with a temporary folder of its own, which goes with it.
enum WorkbookFile {
    /// Writes an Excel workbook.
    static func write(_ plan: WorkbookPlan, to path: String) throws {
        try withTemporaryFolder { folder in
            try writeWorkbook(plan, to: path, folder)
        }
    }

    /// Writes an OpenDocument spreadsheet, by way of an Excel workbook.
    static func writeOpenDocument(_ plan: WorkbookPlan, to path: String) throws {
        let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let converter = try OpenDocumentConverter(path: searchPath)
        try withTemporaryFolder { folder in
            let workbook = folder.appending(path: "original.xlsx")
            try writeWorkbook(plan, to: workbook.path, folder)
            let result = try converter.convert(try Data(contentsOf: workbook), in: folder)
            try Data(contentsOf: result).write(to: URL(filePath: path))
        }
    }

    /// Most of what can go wrong here is a disk without room, the one of the temporary folder included.
    private static func writeWorkbook(_ plan: WorkbookPlan, to path: String, _ folder: URL) throws {
        do {
            try WorkbookWriter(temporaryFolder: folder.path, options: WritingOptions(workers: ProcessInfo.processInfo.activeProcessorCount)).write(plan, to: path)
        } catch let error as WorkbookError {
            throw OutputError.writeFailed(path: "the workbook", reason: "\(error)")
        } catch let fault as PackageFault {
            throw OutputError.writeFailed(
                path: "the workbook",
                reason:
                    "it is not whole (\(fault.part ?? "package") \(fault.problem)); the folder for temporary files, "
                    + "\(folder.deletingLastPathComponent().path), may be full")
        }
    }

    /// A folder that nobody else may read, since the rows wait in it.
    private static func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ratings-export-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw OutputError.cantCreateFolder(path: folder.path, reason: "it is needed for temporary files")
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}
