import Foundation
import RatingsExport
import RatingsScheduling

/// How the exports of a schedule went, by the list of runs that they keep themselves.
///
/// The list has every run that came as far as its folder, those by hand too, and it outlives what the system remembers.
struct ScheduledExports {
    /// The last run; nil where there is none.
    private(set) var last: RunRecord?
    /// The path of the list; nil where it can't be known.
    private(set) var list: String?
    /// Why nothing is known, in a sentence.
    private(set) var remarks: [String] = []

    /// Looks into the output folder of the configuration that is scheduled.
    init(of state: ScheduleState) {
        guard let path = Self.configuration(in: state.words ?? []) else {
            remarks = ["Which configuration it goes by can't be told, so that the last export is not known."]
            return
        }
        do {
            let settings = Settings(flags: [:], configuration: try Configuration(path: path))
            let output = settings.text(.output) ?? "Output"
            // It is run in the folder of the configuration.
            let folder = URL(filePath: path).deletingLastPathComponent().path
            let runs = RunList(output: output.hasPrefix("/") ? output : "\(folder)/\(output)")
            list = runs.path
            last = try runs.read().runs.last
        } catch {
            remarks = FailureReport(error).parts.map { part in
                let lines = part.message.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
                return lines.joined(separator: " ")
            }
        }
    }

    /// The absolute path after `--config`, as an installation writes it.
    private static func configuration(in words: [String]) -> String? {
        guard let flag = words.lastIndex(of: "--config"), flag + 1 < words.count, words[flag + 1].hasPrefix("/") else {
            return nil
        }
        return words[flag + 1]
    }
}
