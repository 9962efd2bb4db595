import Foundation
import SystemPrograms

/// The command that hears of a run that failed.
///
/// It gets the report on its standard input. Its words come from the configuration one by one, and nothing of the data is
/// among them.
package struct FailureNotice: Sendable {
    private let words: [String]
    private let path: String

    /// Makes a notice.
    ///
    /// - Parameters:
    ///   - words: The program and its arguments.
    ///   - path: The folders in which the program is looked for, as in `PATH`.
    package init(words: [String], path: String) {
        self.words = words
        self.path = path
    }

    /// How long it may take, in seconds.
    private static let seconds = 60
    /// More than this does not fit a pipe everywhere.
    private static let longest = 12_000

    /// Runs the command.
    ///
    /// - Returns: What went wrong with it, in a sentence; nil where it did its work.
    package func send(_ outcome: ExportRun.Outcome) -> String? {
        let report = Self.report(outcome)
        guard let name = words.first else { return nil }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        let program =
            name.contains("/")
            ? SystemProgram([String(parts.last ?? "")], in: folder.isEmpty ? "/" : folder)
            : SystemProgram([name], in: path)
        guard let program else { return "The command of on-failure, \(name), is not installed." }
        do {
            let input = Array(report.utf8.prefix(Self.longest))
            let outcome = try program.run(Array(words.dropFirst()), input: input, seconds: Self.seconds)
            return switch outcome.ending {
            case .exited(0): nil
            case .exited(let code): "The command of on-failure, \(name), ended with \(code)."
            case .tookTooLong: "The command of on-failure, \(name), took more than \(Self.seconds) seconds."
            case .wroteTooMuch: "The command of on-failure, \(name), wrote too much."
            }
        } catch {
            return "The command of on-failure, \(name), could not be started."
        }
    }

    /// What the command reads.
    private static func report(_ outcome: ExportRun.Outcome) -> String {
        let record = outcome.record
        var lines = ["ratings-export: the export for \(record.month): \(record.resultName).", ""]
        lines.append("Folder: \(URL(filePath: outcome.folder).path)")
        lines.append("Started: \(record.started)")
        lines.append("Exit code: \(record.result)")
        lines += record.sources.map { source in
            "Source: \(source.name), \(source.rows) rows" + (source.copyOf.map { ", \($0)" } ?? "")
        }
        lines.append("Warnings: \(record.warnings). Rows left out: \(record.leftOut).")
        lines += record.problems.map { "Problem: \($0)" }
        lines += (outcome.failure?.parts ?? []).map { "What to do: \($0.remedy)" }
        lines.append(
            record.files.isEmpty
                ? "Nothing was written; the files of an earlier export are as they were."
                : "Written: \(record.files.map(\.name).joined(separator: ", "))")
        return lines.joined(separator: "\n") + "\n"
    }
}
