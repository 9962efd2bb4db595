import ArgumentParser
import Foundation
import RatingsExport

/// The command: its own work is the export; the others are subcommands.
struct RatingsExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ratings-export",
        abstract: "Turn Ofsted's ratings of children's services into the month's workbook.",
        usage: """
            ratings-export [--xlsx] [--ods] [--csv] [--json] [<options>] [<file> ...]
            ratings-export [--config <file>]
            ratings-export check [<options>] [<file> ...]
            ratings-export layouts list | explain <file>
            ratings-export history [<options>] [<authority>] [<file> ...]
            ratings-export claims [<options>] [<authority>] [<file> ...]
            ratings-export templates list | show <name> | check <file> | new <file>
            ratings-export init [<options>] [<file> ...]
            ratings-export config [<options>]
            ratings-export runs [<options>]
            ratings-export changes [<options>] <earlier> <later>
            ratings-export schedule install | show | remove
            """,
        discussion: """
            Reads published inspection ratings of English local authorities from spreadsheets as they are downloaded (.ods, \
            .xlsx), CSV or JSON files, brings them into one form, and writes a formatted, accessible workbook, tidy CSV or JSON. Without a file it uses the built-in \
            sample. The files in the output folder are replaced as a whole, or not at all.

            What is the same every month can stand in ratings-export.yaml, in the folder in which the command is run or in \
            ~/.config/ratings-export; ratings-export init writes one. Flags go before it.

            Examples:
              ratings-export --xlsx                          the built-in sample
              ratings-export --xlsx LA_Inspection_Outcomes.ods
              ratings-export --xlsx latest.csv history.json  one workbook of two sources
              ratings-export --xlsx --csv --output March --month 2025-03 latest.csv
              ratings-export --csv --as-of 2025-03-31 history.csv
              ratings-export --xlsx https://example.org/ratings.csv
              ratings-export --xlsx --home Leeds --neighbours neighbours.csv --group core-cities latest.csv
              ratings-export --xlsx --template committee --home Leeds --group core-cities latest.csv
              ratings-export --xlsx --template regional --region London latest.csv
              ratings-export check latest.csv                what is understood, what is wrong
              ratings-export history Leeds history.csv       the judgements of one authority
              ratings-export claims Leeds history.csv        which statements about it hold
              ratings-export changes 2026-10 2026-11         what changed, for an e-mail
              ratings-export schedule install --day 1 --time 06:30

            Exit codes:
              0   done
              1   there are warnings, with --strict or check
              64  the command line is wrong
              65  data can't be used
              66  there is no such input
              69  an address can't be fetched, or a program that is needed (curl, LibreOffice) is missing or failed
              73  the output can't be created
              74  writing failed
              75  done, with the last good copy of an address that can't be fetched; or nothing done, as another run is at
                  work in the folder
              130 interrupted with Ctrl-C; no file was changed
            """,
        version: "ratings-export \(Version.current)",
        subcommands: [
            CheckCommand.self, LayoutsCommand.self, HistoryCommand.self, ClaimsCommand.self, ChangesCommand.self,
            TemplatesCommand.self, InitCommand.self, ConfigCommand.self, RunsCommand.self, ScheduleCommand.self,
        ])

    @OptionGroup var settings: SettingsOptions

    @Option(help: MonthArgument.help)
    var month: MonthArgument?

    @Option(
        help: ArgumentHelp(
            "Tell ratings as at this day: later inspections don't count as the latest.", valueName: "YYYY-MM-DD"))
    var asOf: DayArgument?

    @Option(
        help: ArgumentHelp(
            "Tell what changed since a month whose export is in the output folder, or since a file of ratings, or none. "
                + "(default: the newest month before that of the export)",
            valueName: "month|file|none"))
    var since: String?

    @Flag(help: SharedHelp.offline)
    var offline = false

    @Flag(help: "Pack large tables in less time, which makes the file a quarter to a third larger.")
    var fast = false

    @Flag(name: [.short, .long], help: "Print nothing but errors.")
    var quiet = false

    mutating func validate() throws {
        _ = try SinceOption.request(since, before: MonthArgument.chosen(month))
    }

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let settings = try settings.settings()
            let request = try request(settings)
            var run = ExportRun(request, started: Date())
            run.isStrict = settings.flag(.strict)
            run.listsEveryRun = settings.hasConfiguration
            run.keptMonths = settings.number(.keep)
            let line = isatty(STDERR_FILENO) != 0 && !quiet ? ProgressLine() : nil
            run.request.watch = { step in
                line?.hear(step)
                if case .read = step { Signals.keepInterruptions() }
                try Signals.check()
            }
            let day = asOf?.day
            let outcome = run.run(with: Exporter.init) { exporter in
                try settings.locating { try exporter.workbookOptions(settings.workbook, asOf: day) }
            }
            line?.end()
            let talk = RunTalk(settings: settings, isQuiet: quiet)
            talk.tell(outcome)
            if outcome.record.result != 0 { throw ExitCode(outcome.record.result) }
        }
    }

    private func request(_ settings: Settings) throws -> ExportRequest {
        var formats = settings.formats
        if formats.isEmpty {
            guard settings.hasConfiguration else {
                throw RequestRefusal(
                    message: "nothing says what to write",
                    remedy:
                        "Say it with --xlsx, --ods, --csv or --json, or write a configuration with ratings-export init."
                )
            }
            formats = [.xlsx]
        }
        var request = settings.request(
            month: MonthArgument.chosen(month), asOf: asOf?.day, today: Clock.today, isOffline: offline)
        request.formats = formats
        request.isFast = fast
        request.since = try SinceOption.request(since, before: MonthArgument.chosen(month))
        return request
    }
}
