import ArgumentParser
import CMalloc
import RatingsExport

/// Finds the subcommand before anything is parsed.
///
/// The export takes any number of files, and the parser would take the name of a subcommand for one of them.
@main
enum Main {
    static func main() {
        // In its usual steps, a small export spends a fifteenth of its time on taking memory and giving it back.
        malloc_set_steps(1 << 20, 8 << 20, 4 << 20)
        // Nearly all commands need them, and reading them takes about as long as reading the arguments.
        BuiltInRules.prepare()
        let arguments = Array(CommandLine.arguments.dropFirst())
        let subcommands = RatingsExportCommand.configuration.subcommands
        func subcommand(_ name: String?) -> ParsableCommand.Type? {
            subcommands.first { $0.configuration.commandName == name }
        }
        if arguments.first == "help" {
            (subcommand(arguments.dropFirst().first) ?? RatingsExportCommand.self).main(["--help"])
        } else if let found = subcommand(arguments.first) {
            found.main(Array(arguments.dropFirst()))
        } else {
            RatingsExportCommand.main(arguments)
        }
    }
}
