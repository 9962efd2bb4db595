import ArgumentParser
import Foundation
import RatingsExport

/// Lists the runs of an output folder.
struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs", _superCommandName: "ratings-export",
        abstract: "List the runs of an output folder: when, from what, with what result.",
        discussion: """
            Exits with 0 where the newest run was done, with 1 where it failed or there is none.
            """)

    /// The kinds of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Option(
        name: [.short, .long], help: ArgumentHelp("The folder of the exports. (default: Output)", valueName: "folder"))
    var output: String?

    @OptionGroup var configuration: ConfigurationOptions

    @Option(help: "Print text for people, or one JSON object a line for machines.")
    var format = Format.text

    @Option(help: ArgumentHelp("Show the newest runs only.", valueName: "number"))
    var last: Int?

    func validate() throws {
        if let last, last < 1 { throw ValidationError("--last is at least 1.") }
    }

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            var flags = Flags()
            flags.set(.output, output)
            let list = RunList(output: try configuration.settings(flags).text(.output) ?? "Output")
            let (runs, unreadable) = try list.read()
            let shown = runs.suffix(last ?? runs.count)
            switch format {
            case .text: Console.print(shown.map(text).joined())
            case .json:
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                for run in shown { Console.print(Array(try encoder.encode(run)) + [UInt8(ascii: "\n")]) }
            }
            if unreadable > 0 {
                Console.talk(
                    "\(list.path): \(Count.of(unreadable, "line")) can't be read, as a run that was killed leaves one.\n"
                )
            }
            if runs.isEmpty { Console.talk("There is no run in \(VisibleText.make(list.path)).\n") }
            if runs.last?.isDone != true { throw ExitCode(1) }
        }
    }

    private func text(_ run: RunRecord) -> String {
        let sources = run.sources.map { source in source.copyOf.map { "\(source.name) (\($0))" } ?? source.name }
        var lines = [
            "\(run.started)  \(run.month)  \(run.resultName)  (exit code \(run.result), \(run.seconds) s)",
            "  From: \(sources.isEmpty ? "-" : sources.joined(separator: "; "))",
            "  \(Count.of(run.inspections, "inspection")), \(Count.of(run.warnings, "warning")), "
                + "\(Count.of(run.leftOut, "row")) left out",
        ]
        if !run.files.isEmpty { lines.append("  Wrote: \(run.files.map(\.name).joined(separator: ", "))") }
        lines += run.problems.map { "  Problem: \($0)" }
        return lines.map { VisibleText.make($0) + "\n" }.joined()
    }
}
