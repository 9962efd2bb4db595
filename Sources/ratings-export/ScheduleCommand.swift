import ArgumentParser
import RatingsScheduling

/// Has the export made every month by itself.
struct ScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule", _superCommandName: "ratings-export",
        abstract: "Have the export made every month by itself, or see when it is.",
        discussion: """
            The export is that of a configuration file, ratings-export.yaml. It is run by a systemd timer, which makes up \
            for a run that was missed because the machine was off; where there is no systemd, by cron, which does not; on \
            macOS by launchd. See docs/schedule.md.

            Examples:
              ratings-export schedule install --day 1 --time 06:30
              ratings-export schedule install --config /srv/ratings/ratings-export.yaml --dry-run
              ratings-export schedule show
              ratings-export schedule remove
            """,
        subcommands: [InstallScheduleCommand.self, ShowScheduleCommand.self, RemoveScheduleCommand.self])
}

extension BackEndKind: ExpressibleByArgument {}

extension TimeOfDay: ExpressibleByArgument {
    /// Reads `HH:MM` on the command line.
    public init?(argument: String) {
        self.init(argument)
    }

    /// The time as `HH:MM`.
    public var defaultValueDescription: String { text }
}

/// Sets the schedule up.
struct InstallScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install", abstract: "Have the export made every month, on a day and at a time.",
        discussion: """
            Installing again changes the day, the time or the configuration; where all is the same, nothing is changed.
            """)

    @Option(help: ArgumentHelp("The day of the month, from 1 to 28.", valueName: "day"))
    var day = 1

    @Option(help: ArgumentHelp("The time of the day, on the machine's clock.", valueName: "HH:MM"))
    var time = TimeOfDay(minutes: 6 * 60 + 30)

    @Option(
        help: ArgumentHelp(
            "The configuration of the export. (default: ratings-export.yaml here, or in your folder of settings)",
            valueName: "file"))
    var config: String?

    @Option(help: "What runs the export. (default: the best that this machine has)")
    var with: BackEndKind?

    @Flag(name: .customLong("dry-run"), help: "Print what would be written, and change nothing.")
    var isRehearsal = false

    @Flag(name: [.short, .long], help: "Print nothing but errors.")
    var quiet = false

    func validate() throws {
        guard Schedule.days.contains(day) else {
            throw ValidationError("--day is from 1 to 28, the days that every month has.")
        }
    }

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            guard let schedule = Schedule(day: day, time: time) else { return }
            let machine = ThisMachine()
            let scheduler = Scheduler(in: machine.surroundings)
            let backEnd = try scheduler.choose(with)
            let job = try machine.job(configuration: config, for: backEnd.kind)
            if isRehearsal {
                Console.print(ScheduleReport.rehearsal(try backEnd.texts(schedule, job)))
                return
            }
            let outcome = try scheduler.install(schedule, job, with: backEnd)
            if !quiet {
                if outcome == .unchanged { Console.talk("It is so already; nothing was changed.\n") }
                Console.print(ScheduleReport.text(try scheduler.states(backEnd.kind), style: Console.outputStyle))
            }
        }
    }
}

/// Shows the schedule.
struct ShowScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Say when the export is made next, and how it went last.",
        discussion: """
            The last export is that of the list of runs in the output folder of the configuration, whoever made it; \
            ratings-export runs shows all of them. Exits with 0, and with 1 where nothing is scheduled.
            """)

    /// The kinds of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Option(help: "Look at this only. (default: all)")
    var with: BackEndKind?

    @Option(help: "Print text for people, or JSON for machines.")
    var format = Format.text

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let states = try Scheduler(in: ThisMachine().surroundings).states(with)
            switch format {
            case .text: Console.print(ScheduleReport.text(states, style: Console.outputStyle))
            case .json: Console.print(try ScheduleReport.json(states))
            }
            if !states.contains(where: \.isScheduled) { throw ExitCode(1) }
        }
    }
}

/// Takes the schedule away.
struct RemoveScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take the schedule away; exports and the configuration stay.",
        discussion: """
            The timer of the Debian package stays: systemctl switches it on and off, and apt takes it away.
            """)

    @Option(help: "Take this away only. (default: all)")
    var with: BackEndKind?

    @Flag(name: [.short, .long], help: "Print nothing but errors.")
    var quiet = false

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let scheduler = Scheduler(in: ThisMachine().surroundings)
            let removed = try scheduler.remove(with)
            guard !quiet else { return }
            Console.print(removed.map { "Removed what was scheduled with \($0.title)\n" }.joined())
            if with == nil, try scheduler.states(.package).contains(where: \.isScheduled) {
                Console.talk(
                    "The timer of the Debian package stays. To switch it off: \(PackageTimer.switchingOff)\n")
            } else if removed.isEmpty {
                Console.talk("Nothing is scheduled; nothing was changed.\n")
            }
        }
    }
}
