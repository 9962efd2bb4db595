import Foundation
import RatingsExport
import RatingsModel
import RatingsScheduling

/// What `schedule` prints.
enum ScheduleReport {
    private struct Report: Encodable {
        var schedules: [Entry]
    }

    private struct Entry: Encodable {
        var with: String
        var day: Int?
        var time: String?
        var command: String
        var active: Bool?
        var next_run: String?
        var last_run: String?
        var last_result: String?
        var last_export: ExportEntry?
        var places: [String]
        var remarks: [String]
    }

    private struct ExportEntry: Encodable {
        var started: String
        var month: String
        var result: String
        var exit_code: Int32
        var problems: [String]
        var list: String
    }

    /// The schedules for people.
    static func text(_ states: [ScheduleState], style: TextStyle) -> String {
        let scheduled = states.filter(\.isScheduled)
        let nothing = scheduled.isEmpty ? ["Nothing is scheduled.\n"] : []
        // Where nothing is, the timer of the package may be just what is looked for.
        let whole = scheduled.isEmpty ? states : scheduled
        let brief = states.filter { !whole.contains($0) }.map { "Switched off: \($0.kind.title)\n" }
        return (nothing + whole.map { text($0, ScheduledExports(of: $0), style: style) } + brief)
            .joined(separator: "\n")
    }

    private static func text(_ state: ScheduleState, _ exports: ScheduledExports, style: TextStyle) -> String {
        let when = state.schedule?.words ?? "at a time that was changed by hand"
        let unknown = state.isActive == false ? "none" : "not known"
        var lines = [
            ("Runs", state.command), ("Next run", state.nextRun?.words ?? unknown),
            ("Last run", state.lastRun?.words ?? "not known to \(state.kind.shortTitle)"),
            ("Result", state.lastResult ?? "not known to \(state.kind.shortTitle)"),
        ]
        if let last = exports.last {
            lines.append(("Last export", "\(last.startedWords), for \(last.monthWords): \(last.resultWords)"))
            lines += last.problems.map { ("", $0) }
        } else if let list = exports.list {
            lines.append(("Last export", "none in \(list)"))
        }
        lines += state.places.enumerated().map { ($0 == 0 ? "Where" : "", $1) }
        lines += remarks(state, exports).map { ("Note", $0) }
        let width = (lines.map(\.0.count).max() ?? 0) + 2
        let title =
            state.isScheduled
            ? "Scheduled with \(state.kind.title), \(when)" : "Switched off: \(state.kind.title), \(when)"
        return style.bold(title) + "\n"
            + lines.map { label, text in
                "  " + label + String(repeating: " ", count: width - label.count) + VisibleText.make(text) + "\n"
            }.joined()
    }

    /// The schedules for programs. The members are described in `docs/schedule.md`.
    static func json(_ states: [ScheduleState]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let entries = states.map { state in
            let exports = ScheduledExports(of: state)
            let last = exports.last.map { last in
                ExportEntry(
                    started: last.started, month: last.month, result: last.resultName, exit_code: last.result,
                    problems: last.problems, list: exports.list ?? "")
            }
            return Entry(
                with: state.kind.rawValue, day: state.schedule?.day, time: state.schedule?.time.text,
                command: state.command, active: state.isActive, next_run: state.nextRun?.iso,
                last_run: state.lastRun?.iso, last_result: state.lastResult, last_export: last, places: state.places,
                remarks: remarks(state, exports))
        }
        return Array(try encoder.encode(Report(schedules: entries))) + [UInt8(ascii: "\n")]
    }

    /// What would be written, each text below its place.
    static func rehearsal(_ texts: [ScheduleText]) -> String {
        texts.map { "==> \($0.place)\n\($0.text)" }.joined(separator: "\n")
    }

    private static func remarks(_ state: ScheduleState, _ exports: ScheduledExports) -> [String] {
        state.remarks + exports.remarks + (state.kind.caution.map { [$0] } ?? [])
    }
}

extension RunRecord {
    /// When it began, on the machine's clock, in words.
    fileprivate var startedWords: String {
        (try? Date(started, strategy: .iso8601)).map { LocalMoment($0).words } ?? started
    }

    fileprivate var monthWords: String { YearMonth(iso: month)?.longEnglish ?? month }

    fileprivate var resultWords: String { result == 0 ? resultName : "\(resultName) (exit code \(result))" }
}
