import ArgumentParser
import Foundation
import RatingsExport
import RatingsNormalising
import RatingsWriting

/// Writes a configuration.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", _superCommandName: "ratings-export",
        abstract: "Write ratings-export.yaml, so that no flag is needed from month to month.",
        discussion: """
            The files and flags that are given go into it; every other key stands there as a remark. On a terminal, and \
            without any, it asks.

            Examples:
              ratings-export init
              ratings-export init "data/*.csv" --xlsx --home Leeds --group core-cities --keep 24
              ratings-export init --user https://example.org/ratings.csv
            """)

    @OptionGroup var settings: SettingsOptions

    @Flag(help: "Write it into the user's folder of configurations, for every folder.")
    var user = false

    @Flag(help: "Replace a configuration that is there.")
    var force = false

    @Flag(name: [.short, .long], help: "Print nothing but errors.")
    var quiet = false

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let path = try path()
            guard force || !FileManager.default.fileExists(atPath: path) else {
                throw RequestRefusal(
                    message: "\(path) is there already, and is left alone",
                    remedy: "Change it with an editor, or replace it with --force.")
            }
            let rules = try BuiltInRules.get()
            var values = settings.flags.values
            if values.isEmpty, isatty(STDIN_FILENO) != 0 { values = Questions(rules: rules).ask() }
            // A slip of the pen should not wait for the first of the month.
            try check(values)
            if values[.formats] == nil { values[.formats] = .texts(["xlsx"]) }
            let text = ConfigurationStarter.text(placed(values, for: path))
            try AtomicFile.write(to: path) { sink in try sink.write(Array(text.utf8)) }
            // What was just written must be what is read.
            _ = try Configuration(path: path)
            if !quiet { Console.print("Wrote \(path)\n") }
        }
    }

    /// Names have to be known; files may come later.
    private func check(_ values: [ConfigurationKey: ConfigurationValue]) throws {
        do {
            _ = try Exporter().workbookOptions(Settings(flags: values, configuration: nil).workbook)
        } catch let failure as InputFailure {
            guard case .unreadable(.notFound) = failure.problem else { throw failure }
        }
    }

    /// Paths on the command line are from the working folder, those of a configuration from its own.
    private func placed(
        _ values: [ConfigurationKey: ConfigurationValue], for path: String
    ) -> [ConfigurationKey: ConfigurationValue] {
        let here = URL(filePath: FileManager.default.currentDirectoryPath).standardizedFileURL.path
        if URL(filePath: path).deletingLastPathComponent().standardizedFileURL.path == here { return values }
        return Dictionary(uniqueKeysWithValues: values.map { key, value in (key, key.placing(value, in: here + "/")) })
    }

    private func path() throws -> String {
        if let path = settings.configuration.config { return path }
        guard user else { return Configuration.fileName }
        guard let path = ConfigurationOptions.finder.userPath else {
            throw RequestRefusal(message: "there is no home folder", remedy: "Name the file with --config.")
        }
        return path
    }
}
