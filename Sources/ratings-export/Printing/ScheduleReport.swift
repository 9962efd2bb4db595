import Foundation
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
        var places: [String]
        var remarks: [String]
    }

    /// The schedules for people.
    ///
    /// - Parameter recorded: How the last export went, by what it recorded itself; nil where it recorded nothing.
    static func text(_ states: [ScheduleState], recorded: String? = nil, style: TextStyle) -> String {
        if states.isEmpty { return "Nothing is scheduled.\n" }
        return states.map { text($0, recorded: recorded, style: style) }.joined(separator: "\n")
    }

    private static func text(_ state: ScheduleState, recorded: String?, style: TextStyle) -> String {
        let when = state.schedule?.words ?? "at a time that was changed by hand"
        var lines = [style.bold("Scheduled with \(state.kind.title), \(when)")]
        lines.append("  Runs      \(VisibleText.make(state.command))")
        let unknown = state.isActive == false ? "none" : "not known"
        lines.append("  Next run  \(state.nextRun?.words ?? unknown)")
        lines.append("  Last run  \(state.lastRun?.words ?? "not recorded")")
        lines.append("  Result    \(state.lastResult ?? recorded ?? "not recorded")")
        lines.append("  Where     \(state.places.map(VisibleText.make).joined(separator: "\n            "))")
        for remark in remarks(state) { lines.append("  Note      \(remark)") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The schedules for programs. The members are described in `docs/schedule.md`.
    static func json(_ states: [ScheduleState], recorded: String? = nil) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let entries = states.map { state in
            Entry(
                with: state.kind.rawValue, day: state.schedule?.day, time: state.schedule?.time.text,
                command: state.command, active: state.isActive, next_run: state.nextRun?.iso,
                last_run: state.lastRun?.iso, last_result: state.lastResult ?? recorded, places: state.places,
                remarks: remarks(state))
        }
        return Array(try encoder.encode(Report(schedules: entries))) + [UInt8(ascii: "\n")]
    }

    /// What would be written, each text below its place.
    static func rehearsal(_ texts: [ScheduleText]) -> String {
        texts.map { "==> \($0.place)\n\($0.text)" }.joined(separator: "\n")
    }

    private static func remarks(_ state: ScheduleState) -> [String] {
        state.remarks + (state.kind.caution.map { [$0] } ?? [])
    }
}
