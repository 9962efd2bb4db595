import ArgumentParser
import Foundation
import RatingsExport
import RatingsModel
import RatingsWriting

/// Says what is understood of files, and what is wrong with them; writes none.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", _superCommandName: "ratings-export",
        abstract: "Say what is understood of files and what is wrong with them; write nothing.",
        discussion: """
            Prints the encoding, the layout and the sums of each file, and every finding with its row, column, value and \
            remedy. Without a file it checks the sources of the configuration.

            Examples:
              ratings-export check
              ratings-export check latest.csv
              ratings-export check --format json latest.csv history.json

            Exits with 0 where all is well or there are notes only, with 1 where there are warnings or rows were left \
            out, with 65 where a file can't be used, with 66 where there is no such file, with 69 where an address can't \
            be fetched, and with 75 where its last good copy stands in for it.
            """)

    /// The kinds of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Option(help: "Print text for people, or JSON for machines.")
    var format = Format.text

    @Option(help: MonthArgument.help)
    var month: MonthArgument?

    @OptionGroup var input: InputOptions

    @Argument(
        help: ArgumentHelp(
            "Spreadsheets (.xlsx, .ods), CSV or JSON files, patterns of names, or https addresses; - is standard input.",
            valueName: "file"))
    var files: [String] = []

    func validate() throws {
        try InputPaths.validate(files)
    }

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            var flags = Flags()
            flags.set(.sources, files)
            let settings = try input.settings(flags)
            guard !settings.texts(.sources).isEmpty else {
                throw RequestRefusal(
                    message: "nothing says what to check",
                    remedy: "Name a file, or write a configuration with sources: ratings-export init.")
            }
            var request = input.request(settings, month: MonthArgument.chosen(month))
            request.tellsFingerprints = format == .json
            let loaded = try Exporter().load(request)
            ConfigurationOptions.tell(settings)
            // Nothing was read where a layout can't be used, and nothing is to be told of it.
            if loaded.dataset.sources.isEmpty { try Failure.check(loaded.failures) }
            switch format {
            case .text:
                Console.print(CheckText.text(loaded.dataset, style: Console.outputStyle))
            case .json:
                var bytes: [UInt8] = []
                try FindingsReport().write(loaded.dataset, to: &bytes)
                Console.print(bytes)
            }
            FetchTalk.tell(loaded.complaints)
            LayoutTalk.tell(unused: loaded.unusedLayouts)
            try Failure.check(loaded.failures)
            try FetchTalk.check(loaded.dataset)
            if !loaded.unusedLayouts.isEmpty || loaded.dataset.findings.contains(where: { $0.severity >= .flag }) {
                throw ExitCode(1)
            }
        }
    }
}
