import Foundation

/// Chooses what runs the export, and has it set up, shown and taken away.
package struct Scheduler: Sendable {
    private let surroundings: Surroundings

    /// Makes a scheduler for a machine and a user.
    package init(in surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    /// What a kind stands for on this machine.
    package func backEnd(_ kind: BackEndKind) -> any BackEnd {
        switch kind {
        case .systemd: SystemdTimer(isSystem: false, in: surroundings)
        case .systemdSystem: SystemdTimer(isSystem: true, in: surroundings)
        case .package: PackageTimer(in: surroundings)
        case .launchd: LaunchAgent(in: surroundings)
        case .cron: Crontab(in: surroundings)
        }
    }

    /// What is to be used: what was asked for, or the best that is there.
    ///
    /// systemd comes first, as it makes up for runs that were missed. Root without a session gets a timer of the system.
    package func choose(_ wanted: BackEndKind?) throws(ScheduleError) -> any BackEnd {
        if let wanted {
            if let reason = obstacle(to: wanted) { throw .notAvailable(wanted, reason: reason) }
            return backEnd(wanted)
        }
        let kinds: [BackEndKind] =
            surroundings.userID == 0 ? [.systemd, .systemdSystem, .launchd, .cron] : [.systemd, .launchd, .cron]
        guard let kind = kinds.first(where: { obstacle(to: $0) == nil }) else { throw .nothingToScheduleWith }
        return backEnd(kind)
    }

    /// Sets a schedule up.
    ///
    /// - Throws: ``ScheduleError/scheduledElsewhere(_:)`` where something else runs the export already: it would run twice.
    package func install(
        _ schedule: Schedule, _ job: ScheduledJob, with backEnd: any BackEnd
    ) throws(ScheduleError) -> InstallOutcome {
        for kind in BackEndKind.allCases where kind != backEnd.kind {
            // Another user's timer of the system may make another export.
            if [.systemdSystem, .package].contains(kind), surroundings.userID != 0 { continue }
            // What can't be asked can't run anything either.
            if let state = try? self.backEnd(kind).state(), state.isScheduled { throw .scheduledElsewhere(state.kind) }
        }
        return try backEnd.install(schedule, job)
    }

    /// What is set up.
    ///
    /// - Parameter kind: What to look at; nil for all that is within reach.
    package func states(_ kind: BackEndKind?) throws(ScheduleError) -> [ScheduleState] {
        var states: [ScheduleState] = []
        for candidate in try candidates(kind) {
            if let state = try candidate.state() { states.append(state) }
        }
        return states
    }

    /// Takes away what is set up, and says what it was. The timer of the package stays.
    ///
    /// - Parameter kind: What to look at; nil for all that is within reach.
    package func remove(_ kind: BackEndKind?) throws(ScheduleError) -> [BackEndKind] {
        var removed: [BackEndKind] = []
        for candidate in try candidates(kind) {
            if kind == nil, candidate.kind == .package { continue }
            // Who has one of their own does not mean that of the system, for which it takes root's rights.
            if kind == nil, candidate.kind == .systemdSystem, surroundings.userID != 0, !removed.isEmpty { continue }
            if try candidate.remove() { removed.append(candidate.kind) }
        }
        return removed
    }

    /// What to look at: what was asked for, or all that can be asked. Who may not use cron has nothing in a crontab.
    private func candidates(_ kind: BackEndKind?) throws(ScheduleError) -> [any BackEnd] {
        if let kind { return [backEnd(kind)] }
        var candidates: [any BackEnd] = []
        for candidate in BackEndKind.allCases.map(backEnd) {
            do {
                _ = try candidate.state()
                candidates.append(candidate)
            } catch .programFailed, .notAvailable {
                continue
            }
        }
        return candidates
    }

    /// Why a kind can't be used on this machine; nil where it can.
    private func obstacle(to kind: BackEndKind) -> String? {
        let programs = surroundings.programs
        switch kind {
        case .systemd:
            guard let answer = programs.ask("systemctl", ["--user", "show-environment"]) else {
                return "there is no systemctl command"
            }
            return answer.status == 0 ? nil : "no systemd of the user's runs (\(answer.errors))"
        case .systemdSystem, .package:
            let isBooted = FileManager.default.fileExists(atPath: surroundings.bootMark.path)
            return programs.find("systemctl") != nil && isBooted ? nil : "systemd does not run this machine"
        case .launchd: return programs.find("launchctl") == nil ? "there is no launchctl command" : nil
        case .cron: return programs.find("crontab") == nil ? "there is no crontab command" : nil
        }
    }
}
