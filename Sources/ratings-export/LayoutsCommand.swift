import ArgumentParser
import RatingsExport

/// Says which layouts are known, and which one a file has.
struct LayoutsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layouts", _superCommandName: "ratings-export",
        abstract: "List the layouts that are known, or say which one a file has and why.",
        discussion: """
            A table needs no layout that has a name: it is read where its headings are known. For headings and words of \
            your own, write a layout of a few lines and give it with --layout; see docs/layouts.md.
            """,
        subcommands: [ListLayoutsCommand.self, ExplainLayoutCommand.self])

    /// The kinds of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }
}

/// Lists the layouts that have a name.
struct ListLayoutsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the layouts that have a name, with what tells them apart.")

    @Option(help: "Print text for people, or JSON for machines.")
    var format = LayoutsCommand.Format.text

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let layouts = try Exporter().knownLayouts
            switch format {
            case .text: Console.print(LayoutText.list(layouts, style: Console.outputStyle))
            case .json: Console.print(try LayoutJSON.list(layouts))
            }
        }
    }
}

/// Says which layout a file has and why, column by column.
struct ExplainLayoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say which layout a file has and why, column by column.",
        discussion: """
            Each heading is shown with what it is taken for; one that is not known, with the known heading that is \
            nearest. Nothing is read from such a column. Layouts of a configuration are tried too.

            Exits with 0, with 65 where the file has no layout, with 66 where there is no such file, with 69 where \
            an address can't be fetched, and with 75 where its last good copy stands in for it.
            """)

    @Option(help: "Print text for people, or JSON for machines.")
    var format = LayoutsCommand.Format.text

    @OptionGroup var input: InputOptions

    @Argument(
        help: ArgumentHelp(
            "A spreadsheet, a CSV or JSON file, or an https address; - is standard input.", valueName: "file"))
    var file: String

    func validate() throws {
        try InputPaths.validate([file])
    }

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let settings = try input.settings()
            let request = input.request(settings)
            let explanation = try Exporter().explain(file, by: request)
            ConfigurationOptions.tell(settings)
            FetchTalk.tell(explanation.complaints)
            switch format {
            case .text: Console.print(LayoutText.explanation(explanation, style: Console.outputStyle))
            case .json: Console.print(try LayoutJSON.explanation(explanation))
            }
            if explanation.layouts.tables.isEmpty { throw ExitCode(65) }
            if !explanation.complaints.isEmpty { throw FetchTalk.staleExitCode }
        }
    }
}
