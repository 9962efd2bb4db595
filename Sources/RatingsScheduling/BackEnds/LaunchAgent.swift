import Foundation

/// An agent of launchd, the user's own.
package struct LaunchAgent: BackEnd {
    /// The name of the agent.
    static let label = "ratings-export"

    package let kind = BackEndKind.launchd
    private let surroundings: Surroundings

    /// Makes the agent of the user.
    package init(in surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    private var library: URL { surroundings.home.appending(path: "Library") }

    private var path: String { library.appending(path: "LaunchAgents/\(Self.label).plist").path }

    private var log: String { library.appending(path: "Logs/\(Self.label).log").path }

    private var domain: String { "gui/\(surroundings.userID)" }

    package func texts(_ schedule: Schedule, _ job: ScheduledJob) throws(ScheduleError) -> [ScheduleText] {
        let text = ScheduleTemplate.fill(
            PackageResources.launchd_plist,
            with: [
                "label": Self.label, "arguments": PropertyListText.strings([job.program] + job.arguments),
                "folder": PropertyListText.escaped(job.folder),
                "environment": PropertyListText.members(job.sortedEnvironment),
                "day": "\(schedule.day)", "hour": "\(schedule.time.hour)", "minute": "\(schedule.time.minute)",
                "log": PropertyListText.escaped(log),
            ])
        return [ScheduleText(place: path, text: text)]
    }

    package func install(_ schedule: Schedule, _ job: ScheduledJob) throws(ScheduleError) -> InstallOutcome {
        let text = try texts(schedule, job).map(\.text).joined()
        let before = ScheduleFiles.text(path)
        if before == text, isLoaded { return .unchanged }
        launchctl(["bootout", "\(domain)/\(Self.label)"])
        do {
            try ScheduleFiles.write(text, to: path, permissions: 0o600)
            try surroundings.programs.run("launchctl", ["bootstrap", domain, path])
        } catch {
            if let before {
                try? ScheduleFiles.write(before, to: path, permissions: 0o600)
                launchctl(["bootstrap", domain, path])
            } else {
                try? ScheduleFiles.remove(path)
            }
            throw error
        }
        return before == nil ? .installed : .replaced
    }

    package func state() throws(ScheduleError) -> ScheduleState? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let list = (try? PropertyListSerialization.propertyList(from: data, format: nil)) as? [String: Any]
        let times = list?["StartCalendarInterval"] as? [String: Int]
        let words = list?["ProgramArguments"] as? [String]
        let command = words?.map(ShellText.word).joined(separator: " ")
        let schedule = times.flatMap { times in
            times["Hour"].flatMap { hour in times["Minute"].map { TimeOfDay(minutes: hour * 60 + $0) } }
                .flatMap { Schedule(day: times["Day"] ?? 0, time: $0) }
        }
        var state = ScheduleState(
            kind: kind, places: [path], schedule: schedule, command: command ?? "", words: words)
        let answer = launchctl(["print", "\(domain)/\(Self.label)"])
        state.isActive = answer?.status == 0
        if state.isActive == true {
            state.nextRun = schedule?.next(after: surroundings.now)
            state.lastResult = answer.flatMap { Self.exitCode($0.text) }.map(RunResult.words)
        } else {
            state.remarks.append("The agent is switched off. Install it again to switch it on.")
        }
        return state
    }

    package func remove() throws(ScheduleError) -> Bool {
        guard ScheduleFiles.exists(path) else { return false }
        launchctl(["bootout", "\(domain)/\(Self.label)"])
        try ScheduleFiles.remove(path)
        try ScheduleFiles.remove(log)
        return true
    }

    private var isLoaded: Bool { launchctl(["print", "\(domain)/\(Self.label)"])?.status == 0 }

    @discardableResult
    private func launchctl(_ arguments: [String]) -> SystemPrograms.Answer? {
        surroundings.programs.ask("launchctl", arguments)
    }

    /// The exit code of the last run in what `launchctl print` says; nil where it never ran.
    private static func exitCode(_ text: String) -> Int? {
        text.split(separator: "\n").lazy
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .first { $0.hasPrefix("last exit code = ") }
            .flatMap { $0.dropFirst("last exit code = ".count).split(separator: ":").first.flatMap { Int($0) } }
    }
}
