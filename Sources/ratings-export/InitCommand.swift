import ArgumentParser
import Foundation
import RatingsExport
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
            var values = settings.flags.values
            if values.isEmpty, isatty(STDIN_FILENO) != 0 { values = Questions.ask() }
            if values[.formats] == nil { values[.formats] = .texts(["xlsx"]) }
            let text = ConfigurationStarter.text(placed(values, for: path))
            try AtomicFile.write(to: path) { sink in try sink.write(Array(text.utf8)) }
            // What was just written must be what is read.
            _ = try Configuration(path: path)
            if !quiet { Console.print("Wrote \(path)\n") }
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

/// Asks for the keys that nearly everybody wants.
private enum Questions {
    static func ask() -> [ConfigurationKey: ConfigurationValue] {
        Console.talk("An empty answer leaves a question out; everything can be changed in the file.\n")
        var values: [ConfigurationKey: ConfigurationValue] = [:]
        values[.sources] = words("Files or https addresses with ratings, such as data/*.csv")
        values[.home] = answer("Your authority").map { .text($0) }
        values[.groups] = words("Groups to compare it with, such as core-cities")
        values[.output] = answer("Folder for the workbooks (Output)").map { .text($0) }
        values[.keep] = answer("For how many months to keep them (for ever)").flatMap(Int.init).map { .number($0) }
        return values
    }

    private static func answer(_ question: String) -> String? {
        Console.talk("\(question): ")
        let answer = readLine()?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        return answer.isEmpty ? nil : answer
    }

    private static func words(_ question: String) -> ConfigurationValue? {
        answer(question).map { .texts($0.split(separator: " ").map(String.init)) }
    }
}
