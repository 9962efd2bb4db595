import Foundation

/// A timer of systemd, the user's or the system's.
package struct SystemdTimer: BackEnd {
    /// The name of the timer's unit.
    static let timer = "ratings-export.timer"
    /// The name of the unit that is started.
    static let service = "ratings-export.service"

    package let kind: BackEndKind
    let surroundings: Surroundings
    private let unitFolder: URL

    /// Makes the timer of the user or of the system.
    package init(isSystem: Bool, in surroundings: Surroundings) {
        kind = isSystem ? .systemdSystem : .systemd
        unitFolder = isSystem ? surroundings.systemUnits : surroundings.settings.appending(path: "systemd/user")
        self.surroundings = surroundings
    }

    /// Makes the timer whose units a package has in a folder. It is for looking at only.
    init(ofPackageIn folder: URL, in surroundings: Surroundings) {
        kind = .package
        unitFolder = folder
        self.surroundings = surroundings
    }

    var isSystem: Bool { kind != .systemd }

    private var stampFolder: URL {
        isSystem ? surroundings.systemStamps : surroundings.data.appending(path: "systemd/timers")
    }

    var timerPath: String { unitFolder.appending(path: Self.timer).path }

    var servicePath: String { unitFolder.appending(path: Self.service).path }

    /// The link by which the timer is switched on. That of a package is not among its files.
    var link: URL {
        (isSystem ? surroundings.systemUnits : unitFolder).appending(path: "timers.target.wants/\(Self.timer)")
    }

    /// Whether there is a unit in its folder. One that is masked is a link to nothing.
    var isWritten: Bool { [timerPath, servicePath].contains { ScheduleFiles.text($0)?.isEmpty == false } }

    /// The file whose time says when the timer ran last.
    private var stamp: String { stampFolder.appending(path: "stamp-\(Self.timer)").path }

    package func texts(_ schedule: Schedule, _ job: ScheduledJob) throws(ScheduleError) -> [ScheduleText] {
        let environment = job.sortedEnvironment.map { SystemdText.assignment($0.name, $0.value) }
        let service = ScheduleTemplate.fill(
            PackageResources.ratings_export_service,
            with: [
                "folder": SystemdText.folder(job.folder), "environment": environment.joined(separator: "\n"),
                "command": try SystemdText.command(job), "user": job.user.replacing("%", with: "%%"),
            ], isSystem: isSystem)
        let timer = ScheduleTemplate.fill(
            PackageResources.ratings_export_timer, with: ["calendar": schedule.calendarExpression])
        return [ScheduleText(place: servicePath, text: service), ScheduleText(place: timerPath, text: timer)]
    }

    package func install(_ schedule: Schedule, _ job: ScheduledJob) throws(ScheduleError) -> InstallOutcome {
        let wanted = try texts(schedule, job)
        let before = wanted.map { ScheduleFiles.text($0.place) }
        if before == wanted.map(\.text), isEnabled, isActive { return .unchanged }
        // With the time of another schedule's run, systemd might make up at once for a run that nobody missed.
        if before.last != wanted.last?.text {
            systemctl(["stop", Self.timer])
            try ScheduleFiles.remove(stamp)
        }
        do {
            for file in wanted {
                try ScheduleFiles.write(file.text, to: file.place, permissions: isSystem ? 0o644 : 0o600)
            }
            for arguments in [["daemon-reload"], ["enable", Self.timer], ["start", Self.timer]] {
                try surroundings.programs.run("systemctl", scope + arguments)
            }
        } catch {
            restore(wanted, before)
            throw error
        }
        return before.allSatisfy { $0 == nil } ? .installed : .replaced
    }

    package func remove() throws(ScheduleError) -> Bool {
        // Without units of our own, the link and the stamp are those of the package's timer, which has the same name.
        if isSystem, !isWritten, PackageTimer(in: surroundings).folder != nil { return false }
        let files = [timerPath, servicePath, link.path, stamp].filter(ScheduleFiles.exists)
        guard !files.isEmpty else { return false }
        if let file = files.first(where: {
            !FileManager.default.isWritableFile(atPath: URL(filePath: $0).deletingLastPathComponent().path)
        }) {
            throw .cantWrite(path: file, reason: "you may not write there")
        }
        // What systemd says is of no matter: without the files the timer is gone, at the next start at the latest.
        systemctl(["disable", "--now", Self.timer])
        for file in files { try ScheduleFiles.remove(file) }
        systemctl(["daemon-reload"])
        systemctl(["reset-failed", Self.timer, Self.service])
        let (units, stamps) =
            isSystem ? (unitFolder, stampFolder) : (surroundings.settings, surroundings.data)
        ScheduleFiles.prune(link.deletingLastPathComponent(), upTo: units)
        ScheduleFiles.prune(stampFolder, upTo: stamps)
        return true
    }

    /// Puts back what was there before an installation that failed.
    private func restore(_ files: [ScheduleText], _ before: [String?]) {
        if before.allSatisfy({ $0 == nil }) {
            _ = try? remove()
            return
        }
        for (file, text) in zip(files, before) {
            if let text {
                try? ScheduleFiles.write(text, to: file.place, permissions: isSystem ? 0o644 : 0o600)
            } else {
                try? ScheduleFiles.remove(file.place)
            }
        }
        systemctl(["daemon-reload"])
        systemctl(["start", Self.timer])
    }

    var isEnabled: Bool { systemctl(["is-enabled", Self.timer])?.text == "enabled" }

    var isActive: Bool { systemctl(["is-active", Self.timer])?.text == "active" }

    /// Who may not do something is told so by an error, not asked for root's password.
    private var scope: [String] { isSystem ? ["--system", "--no-ask-password"] : ["--user"] }

    /// Asks systemd.
    @discardableResult
    func systemctl(_ arguments: [String]) -> SystemPrograms.Answer? {
        surroundings.programs.ask("systemctl", scope + arguments)
    }
}
