import ArgumentParser
import Foundation
import RatingsExport

/// The configuration, which flags go before.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Go by this configuration.", valueName: "file"))
    var config: String?

    @Flag(help: "Go by no configuration.")
    var noConfig = false

    func validate() throws {
        if config != nil, noConfig { throw ValidationError("--config and --no-config contradict each other.") }
    }

    /// Flags and the configuration together.
    ///
    /// - Throws: ``InputFailure`` where the configuration can't be used.
    func settings(_ flags: Flags) throws -> Settings {
        let path = noConfig ? nil : config ?? Self.finder.path
        return Settings(flags: flags.values, configuration: try path.map { try Configuration(path: $0) })
    }

    /// Finds the configuration of the working folder or of the user.
    static var finder: ConfigurationFinder {
        ConfigurationFinder(environment: ProcessInfo.processInfo.environment) {
            FileManager.default.fileExists(atPath: $0)
        }
    }

    /// Says which configuration is gone by: what it says is not seen in the call.
    static func tell(_ settings: Settings) {
        if let path = settings.configurationPath { Console.talk("By \(VisibleText.make(path)):\n") }
    }
}

/// What flags say, by the key of a configuration that each goes before.
struct Flags {
    private(set) var values: [ConfigurationKey: ConfigurationValue] = [:]

    /// Adds a flag, if it was given.
    mutating func set(_ key: ConfigurationKey, _ text: String?) { values[key] = text.map { .text($0) } }
    /// Adds flags or arguments that may be repeated, if one was given.
    mutating func set(_ key: ConfigurationKey, _ texts: [String]) { values[key] = texts.isEmpty ? nil : .texts(texts) }
    /// Adds a flag, if it was given.
    mutating func set(_ key: ConfigurationKey, _ flag: Bool?) { values[key] = flag.map { .flag($0) } }
    /// Adds a flag, if it was given.
    mutating func set(_ key: ConfigurationKey, _ number: Int?) { values[key] = number.map { .number($0) } }

    /// Says where a number is outside of what its key allows.
    static func check(_ key: ConfigurationKey, _ number: Int?) throws {
        guard let number, case .number(let range) = key.kind, !range.contains(number) else { return }
        throw ValidationError("\(key.flag) is from \(range.lowerBound) to \(range.upperBound).")
    }
}
