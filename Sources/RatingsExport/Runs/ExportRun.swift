import BackgroundWork
import Foundation
import RatingsFetching
import RatingsLayout
import RatingsModel
import RatingsReading
import RatingsWriting

/// An export with all that belongs to it: the lock, the list of runs, the link, and the end of old months.
package struct ExportRun: Sendable {
    /// What came of a run.
    package struct Outcome: Sendable {
        /// The output folder.
        package let folder: String
        /// What is kept of it.
        package var record: RunRecord
        /// What was read; nil where it did not come to that.
        package var loaded: InputLoader.Loaded?
        /// What was written; nil where nothing was.
        package var export: Exporter.Export?
        /// What went wrong; nil where files were written.
        package var failure: FailureReport?
        /// Files of old months that were taken away, and those that somebody had changed.
        package var pruned: [String] = []
        package var leftAlone: [String] = []
        /// What could not be done beside the export, in sentences.
        package var remarks: [String] = []
    }

    /// What is exported.
    package var request: ExportRequest
    /// Whether warnings count as a failure.
    package var isStrict = false
    /// For how many months files are kept; nil for ever.
    package var keptMonths: Int?
    /// Whether a run that failed is listed even where the folder is not there yet: nobody may have seen it fail.
    package var listsEveryRun = false
    /// When it began.
    package var started: Date
    /// How long another run is waited for, in seconds.
    package var patience = 20

    /// Makes a run.
    package init(_ request: ExportRequest, started: Date) {
        self.request = request
        // The working folder has no name of its own.
        if request.outputFolder.isEmpty { self.request.outputFolder = "." }
        self.started = started
    }

    /// Reads and writes. It never throws: what went wrong is part of what came of it.
    ///
    /// - Parameters:
    ///   - exporter: Makes the exporter.
    ///   - workbook: Reads what the workbook is made by, such as a template, while the inputs are read.
    package func run(
        with exporter: () throws -> Exporter, workbook: @escaping @Sendable (Exporter) throws -> WorkbookOptions
    ) -> Outcome {
        let begin = ContinuousClock.now
        var outcome = Outcome(
            folder: request.outputFolder,
            record: RunRecord(
                started: Timestamp.text(of: started), seconds: 0, month: request.month.iso, asOf: request.asOf?.iso))
        let folder = request.outputFolder
        let isNew = !FileManager.default.fileExists(atPath: folder)
        do {
            try FolderLock.holding(folder, seconds: patience) { isLocked in
                if isLocked {
                    Leftovers.remove(in: folder)
                } else {
                    outcome.remarks.append("\(folder) can't be locked: run one export at a time.")
                }
                do {
                    try export(with: exporter, workbook, &outcome)
                } catch {
                    outcome.failure = FailureReport(error)
                    if isNew, !listsEveryRun { rmdir(folder) }
                }
                finish(&outcome, since: begin)
            }
        } catch {
            outcome.failure = FailureReport(error)
            finish(&outcome, since: begin)
        }
        return outcome
    }

    private func export(
        with exporter: () throws -> Exporter, _ workbook: @escaping @Sendable (Exporter) throws -> WorkbookOptions,
        _ outcome: inout Outcome
    ) throws {
        var request = self.request
        let exporter = try exporter()
        let options = Background { try workbook(exporter) }
        // A mistake in a template is told at once, and not after all addresses have been fetched, or somebody has typed.
        if request.inputs.contains(where: { RemoteAddress.isMeant(by: $0) || $0 == ByteSource.standardInputPath }) {
            _ = try options.value()
        }
        let loaded = exporter.load(request)
        request.workbook = try options.value()
        outcome.loaded = loaded
        if let failure = FailureReport(loaded.failures) { throw failure }
        let export = try exporter.export(loaded, request)
        outcome.export = export
        for path in export.files {
            if let file = file(path) {
                outcome.record.files.append(file)
            } else {
                outcome.remarks.append("\(path) can't be read again: the list of runs doesn't name it.")
            }
        }
        if let first = outcome.record.files.first {
            LatestLink.update(in: request.outputFolder, to: first.name, month: request.month.iso)
        }
    }

    private func finish(_ outcome: inout Outcome, since begin: ContinuousClock.Instant) {
        var record = outcome.record
        record.seconds = ((ContinuousClock.now - begin) / .milliseconds(1)).rounded() / 1000
        describe(outcome, in: &record)
        outcome.record = record
        keep(&outcome)
    }

    private func describe(_ outcome: Outcome, in record: inout RunRecord) {
        if let dataset = outcome.loaded?.dataset {
            record.sources = dataset.sources.map { source in
                RunRecord.SourceRecord(
                    name: source.name, rows: source.tally.read, sha256: source.sha256,
                    copyOf: source.retrieval?.copy.map { $0.name })
            }
            record.inspections = dataset.inspections.count
            record.warnings = dataset.findings.count { $0.severity == .flag }
            record.leftOut = dataset.tally.rejected
        }
        if let failure = outcome.failure {
            record.result = failure.exitCode
            record.problems = failure.parts.map(\.message)
        } else if let loaded = outcome.loaded {
            let isClean =
                loaded.unusedLayouts.isEmpty && !loaded.dataset.findings.contains { $0.severity >= .flag }
            record.result = !loaded.dataset.staleSources.isEmpty ? 75 : isStrict && !isClean ? 1 : 0
            record.problems = loaded.complaints.map(\.text)
        }
    }

    /// Adds the run to the list, and takes old months away. A folder that is not there is not made for a failure.
    private func keep(_ outcome: inout Outcome) {
        guard FileManager.default.fileExists(atPath: request.outputFolder) else { return }
        let list = RunList(output: request.outputFolder)
        do {
            try list.append(outcome.record)
            guard let keptMonths, outcome.failure == nil else { return }
            let pruned = Pruner(output: request.outputFolder).prune(
                try list.read().runs, keeping: keptMonths, and: request.month.iso)
            outcome.pruned = pruned.removed
            outcome.leftAlone = pruned.left
        } catch {
            let report = FailureReport(error)
            // That the folder can't be written to is told already where the export failed by it.
            guard outcome.failure?.exitCode != report.exitCode else { return }
            outcome.remarks += report.parts.map { "The list of runs was not kept: \($0.message)" }
        }
    }

    private func file(_ path: String) -> RunRecord.File? {
        var fingerprint = Fingerprint()
        guard let size = fingerprint.add(fileAt: path) else { return nil }
        let folder = OutputPath.join(request.outputFolder, "")
        let name = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
        return RunRecord.File(name: name, bytes: size, sha256: fingerprint.hex)
    }
}
