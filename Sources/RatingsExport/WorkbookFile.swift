import BackgroundWork
import Foundation
import RatingsLayout
import RatingsWriting
import XLSXWriter

/// Writes a workbook with a temporary folder of its own, which goes with it.
struct WorkbookFile {
    private let packing: Packing
    private let watch: ExportWatch

    /// Makes a writer of what a request asks for.
    init(_ request: ExportRequest) {
        packing = request.isFast ? .fast : .usual
        watch = request.watch
    }

    /// Writes an Excel workbook.
    ///
    /// - Parameters:
    ///   - plan: What is on its way to be planned; the workbook is begun meanwhile.
    ///   - name: The path that messages name, since nobody knows of the one that is written to.
    func write(_ plan: Background<WorkbookPlan>, to path: String, shownAs name: String) throws {
        try Self.withTemporaryFolder(for: name) { folder in
            try writeWorkbook(plan, to: path, shownAs: name, folder)
        }
    }

    /// Writes an OpenDocument spreadsheet, by way of an Excel workbook.
    func writeOpenDocument(_ plan: Background<WorkbookPlan>, to path: String, shownAs name: String) throws {
        let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let converter = try OpenDocumentConverter(path: searchPath)
        try Self.withTemporaryFolder(for: name) { folder in
            let workbook = folder.appending(path: "original.xlsx")
            try writeWorkbook(plan, to: workbook.path, shownAs: name, folder)
            let result = try converter.convert(try Data(contentsOf: workbook), in: folder)
            try Data(contentsOf: result).write(to: URL(filePath: path))
        }
    }

    /// Most of what can go wrong here is a disk without room, the one of the temporary folder included.
    private func writeWorkbook(
        _ planning: Background<WorkbookPlan>, to path: String, shownAs name: String, _ folder: URL
    ) throws {
        let temporary = folder.deletingLastPathComponent().path
        let watch = watch
        func plan() throws -> WorkbookPlan {
            let plan = try planning.value()
            try watch(.writing(sheets: plan.sheets.map { $0.table?.rows.count ?? 0 }))
            return plan
        }
        let options = WritingOptions(packing: packing, workers: Processors.count) { rows in
            try watch(.wrote(rows: rows))
        }
        do {
            try WorkbookWriter(temporaryFolder: folder.path, options: options).write(try plan(), to: path)
        } catch let error as WorkbookError {
            let reason = "\(error)".replacing(folder.path, with: temporary).replacing(path, with: name)
            throw OutputError.writeFailed(path: name, reason: reason)
        } catch let fault as PackageFault {
            throw OutputError.writeFailed(
                path: name,
                reason:
                    "it is not whole (\(fault.part ?? "package") \(fault.problem)); the folder for temporary files, "
                    + "\(temporary), may be full")
        }
    }

    /// A folder that nobody else may read, since the rows wait in it.
    private static func withTemporaryFolder(for name: String, _ body: (URL) throws -> Void) throws {
        let parent = FileManager.default.temporaryDirectory.path
        var template = Array("\(parent)/ratings-export-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw OutputError.writeFailed(
                path: name, reason: "no folder for temporary files can be made in \(parent)")
        }
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        let folder = URL(filePath: path, directoryHint: .isDirectory)
        // It is empty, unless writing failed.
        defer { if rmdir(path) != 0 { try? FileManager.default.removeItem(at: folder) } }
        try body(folder)
    }
}
