/// A marked block in the user's crontab.
package struct Crontab: BackEnd {
    /// The longest command that crons take, in bytes.
    static let longestCommand = 990

    package let kind = BackEndKind.cron
    private let surroundings: Surroundings

    /// Makes the crontab of the user.
    package init(in surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    private var place: String { "crontab of \(surroundings.userName)" }

    package func texts(_ schedule: Schedule, _ job: ScheduledJob) throws(ScheduleError) -> [ScheduleText] {
        let command = ShellText.cronCommand(job)
        guard command.utf8.count <= Self.longestCommand else {
            throw .unusable(
                "The command is too long for cron: \(command.utf8.count) bytes, and \(Self.longestCommand) are allowed")
        }
        let block = ScheduleTemplate.fill(
            PackageResources.crontab,
            with: [
                "minute": "\(schedule.time.minute)", "hour": "\(schedule.time.hour)", "day": "\(schedule.day)",
                "command": command,
            ])
        return [ScheduleText(place: place, text: block)]
    }

    package func install(_ schedule: Schedule, _ job: ScheduledJob) throws(ScheduleError) -> InstallOutcome {
        let block = try texts(schedule, job).map(\.text).joined()
        let crontab = try read()
        if crontab.block == block { return .unchanged }
        try surroundings.programs.run("crontab", ["-"], input: crontab.replacingBlock(with: block))
        return crontab.block == nil ? .installed : .replaced
    }

    package func state() throws(ScheduleError) -> ScheduleState? {
        guard let block = try read().block else { return nil }
        let fields =
            block.split { $0.isNewline }.first { !$0.hasPrefix("#") }?
            .split(separator: " ", maxSplits: 5).map(String.init) ?? []
        var schedule: Schedule?
        if fields.count == 6, fields[3] == "*", fields[4] == "*", let minute = Int(fields[0]),
            let hour = Int(fields[1]), let day = Int(fields[2]), (0..<60).contains(minute), (0..<24).contains(hour)
        {
            schedule = Schedule(day: day, time: TimeOfDay(minutes: hour * 60 + minute))
        }
        return ScheduleState(
            kind: kind, places: [place], schedule: schedule, command: fields.count == 6 ? fields[5] : "",
            words: fields.last.flatMap(ShellText.job), isActive: schedule == nil ? nil : true,
            nextRun: schedule?.next(after: surroundings.now))
    }

    package func remove() throws(ScheduleError) -> Bool {
        let crontab = try read()
        guard crontab.block != nil else { return false }
        let rest = crontab.removingBlock
        if rest.isEmpty {
            try surroundings.programs.run("crontab", ["-r"])
        } else {
            try surroundings.programs.run("crontab", ["-"], input: rest)
        }
        return true
    }

    private func read() throws(ScheduleError) -> CrontabText {
        guard let answer = surroundings.programs.ask("crontab", ["-l"]) else {
            throw .notAvailable(.cron, reason: "there is no crontab command")
        }
        if answer.status == 0 { return try CrontabText(answer.output) }
        // A user without a crontab is no failure: in the words of vixie cron and its kin, and of BusyBox.
        guard answer.errors.contains("no crontab") || answer.errors.contains("No such file") else {
            throw .programFailed(command: "crontab -l", said: answer.errors)
        }
        return try CrontabText([])
    }
}
