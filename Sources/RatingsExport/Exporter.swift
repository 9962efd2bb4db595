import BackgroundWork
import Dispatch
import Foundation
import RatingsAnalysis
import RatingsFetching
import RatingsLayout
import RatingsModel
import RatingsNormalising
import RatingsReading
import RatingsWriting

/// The whole way: read, normalise, analyse, lay out, write.
public struct Exporter: Sendable {
    /// What was exported.
    package struct Export: Sendable {
        /// Everything that was read, worked out.
        package var analysis: Analysis
        /// The files, in the order in which they were written.
        package var files: [String]
        /// Whether this is the built-in sample.
        package var isSample: Bool
        /// What is different from an earlier export.
        package var changes: ChangeReport
    }

    private let rules: Rules

    /// Makes an exporter with the rules that are built in.
    ///
    /// - Throws: ``RulesError`` if the rules can't be read, which a test rules out.
    public init() throws {
        rules = try BuiltInRules.get()
    }

    /// Makes an exporter with rules of one's own.
    package init(rules: Rules) {
        self.rules = rules
    }

    /// Reads all inputs and normalises them; writes nothing.
    package func load(_ request: ExportRequest, standardInput: FileHandle = .standardInput) -> InputLoader.Loaded {
        InputLoader(rules: rules, request: request, standardInput: standardInput).load()
    }

    /// The layouts that have a name, those first that are tried first.
    package var knownLayouts: [KnownLayout] { rules.layouts }

    /// Says which layout a file has and why.
    ///
    /// - Throws: ``InputFailures`` where the file, or one of the layouts, can't be read.
    package func explain(
        _ path: String, by request: ExportRequest, standardInput: FileHandle = .standardInput
    ) throws -> FileExplanation {
        try FileExplainer(rules: rules, request: request, standardInput: standardInput).explain(path)
    }

    /// Reads, and writes what is asked for.
    ///
    /// - Returns: The paths of the files.
    /// - Throws: ``InputFailure`` where one of the inputs can't be used, or an output error. No file is changed then.
    @discardableResult
    public func run(_ request: ExportRequest) throws -> [String] {
        let loaded = load(request)
        if let failure = loaded.failures.first { throw failure }
        return try export(loaded, request).files
    }

    /// Writes what is asked for: all files, or none.
    package func export(_ loaded: InputLoader.Loaded, _ request: ExportRequest) throws -> Export {
        try request.watch(.read(rows: loaded.dataset.tally.read))
        let analysis = Analysis(loaded.dataset, asOf: request.asOf)
        let changes = try EarlierRatingsLoader(rules: rules, request: request).report(
            on: analysis, isSample: loaded.isSample)
        var options = try options(loaded, request)
        options.changes = changes
        let workbook = StandardWorkbook(analysis: analysis, month: request.month, options: options)
        let folder =
            request.outputFolder.hasSuffix("/") ? String(request.outputFolder.dropLast()) : request.outputFolder
        let stem = "\(folder.isEmpty ? "" : folder + "/")ratings-\(request.month.iso)"
        var files: [String] = []
        var transaction = OutputTransaction()
        // One after the other: the workbook waits for its plan, and nothing for the snapshot.
        let beside = DispatchQueue(label: "beside")
        let hasWorkbook = !request.formats.isDisjoint(with: [.xlsx, .ods])
        let plan = hasWorkbook ? Background(on: beside) { workbook.plan() } : nil
        let snapshot = Background(on: beside) { try SnapshotWriter.bytes(of: analysis) }
        if let plan, request.formats.contains(.xlsx) {
            let path = stem + ".xlsx"
            try transaction.produce(at: path) { temporary in
                try WorkbookFile(request).write(plan, to: temporary, shownAs: path)
            }
            files.append(path)
        }
        if let plan, request.formats.contains(.ods) {
            let path = stem + ".ods"
            try transaction.produce(at: path) { temporary in
                try WorkbookFile(request).writeOpenDocument(plan, to: temporary, shownAs: path)
            }
            files.append(path)
        }
        if request.formats.contains(.csv) {
            let tidy = TidyCSVWriter(raw: request.writesRawCSV)
            try transaction.write(to: stem + ".csv") { sink in try tidy.write(loaded.dataset, to: &sink) }
            files.append(stem + ".csv")
            let writer = TableCSVWriter(raw: request.writesRawCSV)
            for (area, table) in workbook.areaTables() {
                let path = "\(stem)-\(loaded.dataset.catalogue[area].key).csv"
                try transaction.write(to: path) { sink in try writer.write(table, to: &sink) }
                files.append(path)
            }
        }
        if request.formats.contains(.json) {
            let writer = JSONWriter(month: request.month, asOf: request.asOf)
            try transaction.write(to: stem + ".json") { sink in try writer.write(loaded.dataset, to: &sink) }
            files.append(stem + ".json")
        }
        let changesPath = stem + "-changes.txt"
        if let changes = changes.changes {
            let edition = Edition(.month(request.month), asOf: request.asOf)
            let text = ChangesText(changes, to: edition, in: analysis.dataset).text
            try transaction.write(to: changesPath) { sink in try sink.write(Array(text.utf8)) }
            files.append(changesPath)
        } else {
            // One of an earlier run of this month would be read as telling of this one.
            transaction.remove(changesPath)
        }
        files.append(
            try SnapshotWriter.write(
                try snapshot.value(), month: request.month, in: SnapshotFolder(output: request.outputFolder),
                with: &transaction))
        try request.watch(.finishing)
        try transaction.commit()
        return Export(analysis: analysis, files: files, isSample: loaded.isSample, changes: changes)
    }

    /// What a workbook is made by, with the files that the request names.
    ///
    /// - Throws: ``RequestRefusal`` for what can't be asked for, or ``InputFailure`` where a file can't be used.
    package func workbookOptions(_ request: WorkbookRequest, asOf day: CalendarDate? = nil) throws -> WorkbookOptions {
        try request.options(in: rules, asOf: day)
    }

    private func options(_ loaded: InputLoader.Loaded, _ request: ExportRequest) throws -> WorkbookOptions {
        var options = try request.workbook ?? workbookOptions(WorkbookRequest())
        if loaded.isSample {
            options.notices += [
                "This is the built-in sample: the inspections of the eight English core cities only. "
                    + "Give files of your own to see all authorities."
            ]
        }
        return options
    }
}
