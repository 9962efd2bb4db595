import Foundation
import RatingsFetching
import RatingsModel
import RatingsWriting

/// An export with all that belongs to it: the lock, the list of runs, the link, and the end of old months.
package struct ExportRun: Sendable {
    /// What came of a run.
    package struct Outcome: Sendable {
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
    /// - Parameter prepare: Makes the exporter and completes the request with what takes files to read.
    package func run(_ prepare: (inout ExportRequest) throws -> Exporter) -> Outcome {
        let clock = ContinuousClock()
        let begin = clock.now
        var record = RunRecord(
            started: started.formatted(.iso8601), seconds: 0, month: request.month.iso, asOf: request.asOf?.iso)
        var outcome = Outcome(record: record)
        do {
            var request = self.request
            let exporter = try prepare(&request)
            let loaded = exporter.load(request)
            outcome.loaded = loaded
            if let failure = FailureReport(loaded.failures) { throw failure }
            try write(loaded, request, with: exporter, &outcome)
        } catch {
            outcome.failure = FailureReport(error)
        }
        record = outcome.record
        let time = clock.now - begin
        record.seconds = (time / .milliseconds(1)).rounded() / 1000
        describe(outcome, in: &record)
        outcome.record = record
        keep(&outcome)
        return outcome
    }

    private func write(
        _ loaded: InputLoader.Loaded, _ request: ExportRequest, with exporter: Exporter, _ outcome: inout Outcome
    ) throws {
        let isNew = !FileManager.default.fileExists(atPath: request.outputFolder)
        try OutputFolder.create(request.outputFolder)
        do {
            let lock = try FolderLock(request.outputFolder, seconds: patience)
            if lock == nil {
                outcome.remarks.append("\(request.outputFolder) can't be locked: run one export at a time.")
            }
            outcome.export = try exporter.export(loaded, request)
            if let export = outcome.export {
                outcome.record.files = export.files.compactMap(file)
                if let first = outcome.record.files.first {
                    LatestLink.update(in: request.outputFolder, to: first.name, month: request.month.iso)
                }
            }
        } catch {
            if isNew { rmdir(request.outputFolder) }
            throw error
        }
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
            let pruned = Pruner(output: request.outputFolder).prune(try list.read().runs, keeping: keptMonths)
            outcome.pruned = pruned.removed
            outcome.leftAlone = pruned.left
        } catch {
            outcome.remarks += FailureReport(error).parts.map { "The list of runs was not kept: \($0.message)" }
        }
    }

    private func file(_ path: String) -> RunRecord.File? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        var (fingerprint, size) = (Fingerprint(), 0)
        while let piece = try? file.read(upToCount: 1 << 20), !piece.isEmpty {
            fingerprint.add(Array(piece))
            size += piece.count
        }
        let folder = OutputPath.join(request.outputFolder, "")
        let name = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
        return RunRecord.File(name: name, bytes: size, sha256: fingerprint.hex)
    }
}
