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

            A month, such as 2026-10, stands for its snapshot in the output folder, that of the configuration if there is \
            one. Write ./2026-10 for a file of that name.

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
        name: [.short, .long],
        help: ArgumentHelp("The folder of the exports of the months. (default: Output)", valueName: "folder"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Tell this authority's changes first: its whole name, an alias or a code.", valueName: "authority"))
    var home: String?

    @Flag(inversion: .prefixedNo, help: SharedHelp.csvRaw)
    var csvRaw: Bool?

    @OptionGroup var input: InputOptions

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
            let rules = try BuiltInRules.get()
            let settings = try input.settings(flags)
            let first = try HomeRequest(name: settings.text(.home)).home(in: rules)
            let loader = EarlierRatingsLoader(rules: rules, request: input.request(settings))
            ConfigurationOptions.tell(settings)
            let before = try ratings(earlier, loader)
            let now = try ratings(later, loader)
            let changes = before.changes(
                to: Analysis(now.dataset, asOf: now.edition.asOf), home: first?.authority)
            try print(changes, now, isRaw: settings.flag(.csvRaw))
        }
    }

    private var flags: Flags {
        var flags = Flags()
        flags.set(.output, output)
        flags.set(.home, home)
        flags.set(.csvRaw, csvRaw)
        return flags
    }

    private func ratings(_ text: String, _ loader: EarlierRatingsLoader) throws -> EarlierRatings {
        if case .month(let month) = Since(text) { return try loader.earlier(month) }
        return try loader.earlier(text)
    }

    private func print(_ changes: Changes, _ now: EarlierRatings, isRaw: Bool) throws {
        var bytes: [UInt8] = []
        switch format {
        case .text: bytes = Array(ChangesText(changes, to: now.edition, in: now.dataset).text.utf8)
        case .csv: try ChangesCSVWriter(raw: isRaw).write(changes, of: now.dataset, to: &bytes)
        case .json: try ChangesJSONWriter(to: now.edition).write(changes, of: now.dataset, to: &bytes)
        }
        Console.print(bytes)
    }
}
