import Foundation

extension SystemdTimer {
    package func state() throws(ScheduleError) -> ScheduleState? {
        guard isWritten else { return nil }
        let timer = ScheduleFiles.text(timerPath)
        let service = ScheduleFiles.text(servicePath)
        let command = service.flatMap { Self.value("ExecStart", in: $0) } ?? ""
        var state = ScheduleState(
            kind: kind, places: [servicePath, timerPath],
            schedule: timer.flatMap { Self.value("OnCalendar", in: $0) }.flatMap(Schedule.init(calendarExpression:)),
            command: command, words: SystemdText.words(command))
        let isEnabled = ScheduleFiles.exists(link.path)
        if kind == .package { state.isActive = isEnabled }
        guard let ofTimer = properties("NextElapseUSecRealtime,LastTriggerUSec,ActiveState", of: Self.timer) else {
            state.remarks.append("systemd can't be asked here, so that the next and the last run are not known.")
            return state
        }
        if let calendars { state.schedule = calendars.count == 1 ? Schedule(calendarExpression: calendars[0]) : nil }
        let isActive = ofTimer["ActiveState"] == "active"
        state.isActive = isActive || kind == .package && isEnabled
        state.nextRun = ofTimer["NextElapseUSecRealtime"].flatMap(LocalMoment.init(systemd:))
        state.lastRun = ofTimer["LastTriggerUSec"].flatMap(LocalMoment.init(systemd:)).flatMap { run in
            installation.map { run > $0 } == false ? nil : run
        }
        if let ofService = properties("Result,ExecMainStatus,ExecMainExitTimestamp,ActiveState", of: Self.service) {
            state.lastResult = Self.result(ofService)
        }
        if let remark = remark(isActive: isActive, isEnabled: isEnabled) { state.remarks.append(remark) }
        if !isSystem, lingers == false {
            state.remarks.append(
                "The timer runs only while you are logged in. For it to run always: loginctl enable-linger "
                    + surroundings.userName)
        }
        return state
    }

    /// What has to be known of a timer that is not on, or not for good.
    private func remark(isActive: Bool, isEnabled: Bool) -> String? {
        switch (kind, isActive, isEnabled) {
        case (.package, false, false): "To switch it on: \(PackageTimer.switchingOn)"
        case (.package, false, true):
            "It begins when the machine is started anew. For it to begin now: sudo systemctl start \(Self.timer)"
        case (.package, true, false):
            "It ends when the machine is started anew. For it to go on: sudo systemctl enable \(Self.timer)"
        case (_, false, _): "The timer is switched off. Install it again to switch it on."
        case (_, true, _): nil
        }
    }

    /// The times that systemd goes by, with what somebody changed with "systemctl edit"; nil where it names none.
    private var calendars: [Substring]? {
        let answer = systemctl(["show", "-p", "TimersCalendar", Self.timer])
        guard let answer, answer.status == 0 else { return nil }
        let calendars = answer.text.split(separator: "\n").compactMap { line in
            line.range(of: "OnCalendar=").map { line[$0.upperBound...].prefix { $0 != ";" } }
        }
        return calendars.isEmpty ? nil : calendars
    }

    /// When the timer was written, or that of a package switched on. What systemd has for its last run is that time
    /// before the first.
    private var installation: LocalMoment? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: kind == .package ? link.path : timerPath)
        // It is started within seconds; a minute more, as moments have none.
        return (attributes?[.modificationDate] as? Date).map { LocalMoment($0.addingTimeInterval(60)) }
    }

    /// Whether the user's timers run while the user is not logged in; nil where that can't be known.
    private var lingers: Bool? {
        switch surroundings.programs.ask("loginctl", ["show-user", surroundings.userName, "-p", "Linger"])?.text {
        case "Linger=yes": true
        case "Linger=no": false
        default: nil
        }
    }

    /// Properties of a unit, by name.
    private func properties(_ names: String, of unit: String) -> [String: String]? {
        guard let answer = systemctl(["show", "-p", names, unit]), answer.status == 0 else { return nil }
        var properties: [String: String] = [:]
        for line in answer.text.split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { properties[String(parts[0])] = String(parts[1]) }
        }
        return properties
    }

    /// How the last run went; nil where systemd knows of none since the machine was started.
    private static func result(_ properties: [String: String]) -> String? {
        if properties["ActiveState"] == "activating" { return "running now" }
        guard let ended = properties["ExecMainExitTimestamp"], !ended.isEmpty, ended != "n/a" else { return nil }
        switch properties["Result"] {
        case "success", "exit-code": return properties["ExecMainStatus"].flatMap(Int.init).map(RunResult.words)
        default: return properties["Result"].map { "failed (\($0))" }
        }
    }

    /// The value of a setting in a unit.
    private static func value(_ name: String, in unit: String) -> String? {
        unit.split(separator: "\n").first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }
}

/// How a run went, from its exit code.
package enum RunResult {
    /// What an exit code of the command means, in words.
    package static func words(_ code: Int) -> String {
        let meaning: String? =
            switch code {
            case 0: nil
            case 1: "there were warnings"
            case 64: "the command or the configuration is wrong"
            case 65: "data could not be used"
            case 66: "an input was not there"
            case 69: "a program that it needs was not there or failed"
            case 73: "the output could not be created"
            case 74: "writing failed"
            case 75: "an old copy stood in for a source that could not be reached"
            case 200: "its folder is gone"
            case 203: "the command is gone"
            default: "unknown reason"
            }
        guard let meaning else { return "done" }
        return [1, 75].contains(code) ? "done, exit code \(code): \(meaning)" : "failed, exit code \(code): \(meaning)"
    }
}
