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
            ratings-export check [<options>] <file> ...
            ratings-export layouts list | explain <file>
            ratings-export history [<options>] <authority> [<file> ...]
            ratings-export claims [<options>] <authority> [<file> ...]
            ratings-export templates list | show <name> | check <file> | new <file>
            ratings-export schedule install | show | remove
            """,
        discussion: """
            Reads published inspection ratings of English local authorities from CSV or JSON files, brings them into one \
            form, and writes a formatted, accessible workbook, tidy CSV or JSON. Without a file it uses the built-in \
            sample. The files in the output folder are replaced as a whole, or not at all.

            Examples:
              ratings-export --xlsx                          the built-in sample
              ratings-export --xlsx latest.csv history.json  one workbook of two sources
              ratings-export --xlsx --csv --output March --month 2025-03 latest.csv
              ratings-export --csv --as-of 2025-03-31 history.csv
              curl -s https://example.org/ratings.csv | ratings-export --xlsx -
              ratings-export --xlsx --home Leeds --neighbours neighbours.csv --group core-cities latest.csv
              ratings-export --xlsx --template committee --home Leeds --group core-cities latest.csv
              ratings-export --xlsx --template regional --region London latest.csv
              ratings-export check latest.csv                what is understood, what is wrong
              ratings-export history Leeds history.csv       the judgements of one authority
              ratings-export claims Leeds history.csv        which statements about it hold
              ratings-export schedule install --day 1 --time 06:30

            Exit codes:
              0   done
              1   there are warnings, with --strict or check
              64  the command line is wrong
              65  data can't be used
              66  there is no such input
              69  a program that is needed, such as LibreOffice for --ods, is not there or failed
              73  the output can't be created
              74  writing failed
            """,
        version: "ratings-export \(Version.current)",
        subcommands: [
            CheckCommand.self, LayoutsCommand.self, HistoryCommand.self, ClaimsCommand.self, TemplatesCommand.self,
            ScheduleCommand.self,
        ])

    @Flag(help: "Write the workbook, ratings-YYYY-MM.xlsx.")
    var xlsx = false

    @Flag(help: "Write the workbook as an OpenDocument spreadsheet, ratings-YYYY-MM.ods; LibreOffice makes it.")
    var ods = false

    @Flag(help: "Write tidy CSV, ratings-YYYY-MM.csv, and a CSV of the latest judgements of each area.")
    var csv = false

    @Flag(help: "Write the normalised ratings as JSON, ratings-YYYY-MM.json.")
    var json = false

    @Option(name: [.short, .long], help: ArgumentHelp("Write into this folder.", valueName: "folder"))
    var output = "Output"

    @OptionGroup var period: PeriodOptions

    @OptionGroup var layouts: LayoutOptions

    @Option(
        help: ArgumentHelp(
            "Tell ratings as at this day: later inspections don't count as the latest.", valueName: "YYYY-MM-DD"))
    var asOf: DayArgument?

    @OptionGroup var workbook: WorkbookArguments

    @Flag(name: .customLong("csv-raw"), help: "Write text into CSV as it is, even where it looks like a formula.")
    var rawCSV = false

    @Flag(help: "Exit with 1 where there are warnings, or rows were left out.")
    var strict = false

    @Flag(name: [.short, .long], help: "Print nothing but errors.")
    var quiet = false

    @Argument(help: ArgumentHelp("CSV or JSON files; - is standard input.", valueName: "file"))
    var files: [String] = []

    mutating func validate() throws {
        if !(xlsx || ods || csv || json) {
            throw ValidationError("Say what to write: --xlsx, --ods, --csv or --json, or several of them.")
        }
        try InputPaths.validate(files)
    }

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let formats: [(Bool, ExportRequest.Format)] = [(xlsx, .xlsx), (ods, .ods), (csv, .csv), (json, .json)]
            var request = ExportRequest(
                inputs: files, formats: Set(formats.filter(\.0).map(\.1)), outputFolder: output,
                month: period.chosenMonth, asOf: asOf?.day, dateOrder: period.dateOrder,
                layouts: layouts.paths, writesRawCSV: rawCSV, today: period.today)
            let exporter = try Exporter()
            request.workbook = try exporter.workbookOptions(workbook.request, asOf: asOf?.day)
            let loaded = exporter.load(request)
            try Failure.check(loaded.failures)
            let export = try exporter.export(loaded, request)
            if !quiet {
                LayoutOptions.talk(unused: loaded.unusedLayouts)
                Console.talk(ExportTalk.text(export))
                Console.print(GradeTable.text(export.analysis) + export.files.map { "Wrote \($0)\n" }.joined())
            }
            let isClean =
                loaded.unusedLayouts.isEmpty && !loaded.dataset.findings.contains { $0.severity >= .flag }
            if strict, !isClean { throw ExitCode(1) }
        }
    }
}
