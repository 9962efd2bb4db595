import ArgumentParser
import RatingsAnalysis
import RatingsExport
import RatingsModel
import RatingsNormalising
import RatingsWriting

/// Tells what is different between two months, or two files.
struct ChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes", _superCommandName: "ratings-export",
        abstract: "Tell what changed between two months, or between two files.",
        discussion: """
            Compares the snapshots that exports keep, or any files of ratings: new inspections, changed grades with their \
            direction, corrections, and what is gone. Prints a short text for an e-mail, or CSV or JSON with all of it. \
            Grades are compared only where they may be. Visits give no grades and are not compared.

            A month, such as 2026-10, stands for its snapshot in the output folder. Write ./2026-10 for a file of that name.

            Examples:
              ratings-export changes 2026-10 2026-11
              ratings-export changes --output March --home Leeds 2026-02 2026-03
              ratings-export changes old.csv latest.csv
              ratings-export changes --format csv 2025-11 2026-11 > year.csv

            Columns of --format csv and members of --format json are described in docs/changes.md.

            Exits with 65 where a snapshot or a file can't be used, and with 66 where there is no such file or snapshot.
            """)

    /// The kinds of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case csv
        case json
    }

    @Option(help: "Print a short text for people, or CSV or JSON for machines.")
    var format = Format.text

    @Option(
        name: [.short, .long], help: ArgumentHelp("The folder of the exports of the months.", valueName: "folder"))
    var output = "Output"

    @Option(
        help: ArgumentHelp(
            "Tell this authority's changes first: its whole name, an alias or a code.", valueName: "authority"))
    var home: String?

    @Option(
        help:
            "The order of day and month in dates written in figures, for the whole run. (default: dmy, or what a layout says)"
    )
    var dateOrder: DateOrder?

    @OptionGroup var layouts: LayoutOptions

    @Flag(name: .customLong("csv-raw"), help: "Write text into CSV as it is, even where it looks like a formula.")
    var rawCSV = false

    @Argument(help: ArgumentHelp("A month or a file.", valueName: "earlier"))
    var earlier: String

    @Argument(help: ArgumentHelp("A month or a file.", valueName: "later"))
    var later: String

    func validate() throws {
        try InputPaths.validate([earlier, later])
    }

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let rules = try Rules()
            let first = try HomeRequest(name: home).home(in: rules)
            let today = Clock.today
            let loader = EarlierRatingsLoader(
                rules: rules,
                request: ExportRequest(
                    outputFolder: output, month: YearMonth(containing: today), dateOrder: dateOrder,
                    layouts: layouts.paths, today: today))
            let before = try ratings(earlier, loader)
            let now = try ratings(later, loader)
            let changes = before.changes(
                to: Analysis(now.dataset, asOf: now.edition.asOf), home: first?.authority)
            try print(changes, now)
        }
    }

    private func ratings(_ text: String, _ loader: EarlierRatingsLoader) throws -> EarlierRatings {
        if case .month(let month) = Since(text) { return try loader.earlier(month) }
        return try loader.earlier(text)
    }

    private func print(_ changes: Changes, _ now: EarlierRatings) throws {
        var bytes: [UInt8] = []
        switch format {
        case .text: bytes = Array(ChangesText(changes, to: now.edition, in: now.dataset).text.utf8)
        case .csv: try ChangesCSVWriter(raw: rawCSV).write(changes, of: now.dataset, to: &bytes)
        case .json: try ChangesJSONWriter(to: now.edition).write(changes, of: now.dataset, to: &bytes)
        }
        Console.print(bytes)
    }
}
