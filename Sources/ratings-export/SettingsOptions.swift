import ArgumentParser
import Foundation
import RatingsExport
import RatingsLayout
import RatingsNormalising

/// What can stand in a configuration, as flags; and the configuration that they go before.
struct SettingsOptions: ParsableArguments {
    @Flag(help: "Write the workbook, ratings-YYYY-MM.xlsx.")
    var xlsx = false

    @Flag(help: "Write the workbook as an OpenDocument spreadsheet, ratings-YYYY-MM.ods; LibreOffice makes it.")
    var ods = false

    @Flag(help: "Write tidy CSV, ratings-YYYY-MM.csv, and a CSV of the latest judgements of each area.")
    var csv = false

    @Flag(help: "Write the normalised ratings as JSON, ratings-YYYY-MM.json.")
    var json = false

    @Option(
        name: [.short, .long], help: ArgumentHelp("Write into this folder. (default: Output)", valueName: "folder"))
    var output: String?

    @OptionGroup var workbook: WorkbookArguments

    @OptionGroup var layouts: LayoutOptions

    @Option(help: ArgumentHelp("Wait no longer than this for an address, in each attempt.", valueName: "seconds"))
    var timeout: Int?

    @Option(help: ArgumentHelp("Try again so often where a server fails in passing.", valueName: "number"))
    var retries: Int?

    @Option(help: ArgumentHelp("Take no more than this from an address, in megabytes.", valueName: "MB"))
    var maxDownload: Int?

    @Flag(
        name: .customLong("csv-raw"), inversion: .prefixedNo,
        help: "Write text into CSV as it is, even where it looks like a formula.")
    var rawCSV: Bool?

    @Flag(inversion: .prefixedNo, help: "Exit with 1 where there are warnings, or rows were left out.")
    var strict: Bool?

    @Option(help: ArgumentHelp("Keep the exports of so many months, and take older ones away.", valueName: "months"))
    var keep: Int?

    @Option(
        help: ArgumentHelp(
            "Run this program where the run fails, with the report on its standard input.", valueName: "program"))
    var onFailure: String?

    @Option(help: "Write a line about the run on standard error: text or json.")
    var logFormat: LogFormat?

    @Option(help: ArgumentHelp("Go by this configuration.", valueName: "file"))
    var config: String?

    @Flag(help: "Go by no configuration.")
    var noConfig = false

    @Argument(
        help: ArgumentHelp(
            "CSV or JSON files, patterns of names, or https addresses; - is standard input.", valueName: "file"))
    var files: [String] = []

    func validate() throws {
        try InputPaths.validate(files)
        if config != nil, noConfig { throw ValidationError("--config and --no-config contradict each other.") }
        for (name, value, key) in [
            ("timeout", timeout, ConfigurationKey.timeout), ("retries", retries, .retries),
            ("max-download", maxDownload, .maxDownload), ("keep", keep, .keep),
        ] {
            guard let value, case .number(let range) = key.kind, !range.contains(value) else { continue }
            throw ValidationError("--\(name) is from \(range.lowerBound) to \(range.upperBound).")
        }
    }

    /// What the flags say.
    func flags(_ period: PeriodOptions? = nil) -> [ConfigurationKey: ConfigurationValue] {
        let formats: [(Bool, ExportRequest.Format)] = [(xlsx, .xlsx), (ods, .ods), (csv, .csv), (json, .json)]
        let chosen = formats.filter(\.0).map(\.1.rawValue)
        let home = workbook.home
        let values: [(ConfigurationKey, ConfigurationValue?)] = [
            (.sources, texts(files)), (.output, output.map { .text($0) }), (.formats, texts(chosen)),
            (.template, workbook.template.map { .text($0) }), (.palette, workbook.palette.map { .text($0) }),
            (.regions, texts(workbook.region)), (.home, home.home.map { .text($0) }),
            (.neighbours, home.neighbours.map { .text($0) }), (.groups, texts(home.group)),
            (.layouts, texts(layouts.paths)), (.dateOrder, period?.dateOrder.map { .text($0.rawValue) }),
            (.timeout, timeout.map { .number($0) }), (.retries, retries.map { .number($0) }),
            (.maxDownload, maxDownload.map { .number($0) }), (.csvRaw, rawCSV.map { .flag($0) }),
            (.strict, strict.map { .flag($0) }), (.keep, keep.map { .number($0) }),
            (.onFailure, onFailure.map { .texts([$0]) }), (.logFormat, logFormat.map { .text($0.rawValue) }),
        ]
        return Dictionary(uniqueKeysWithValues: values.compactMap { key, value in value.map { (key, $0) } })
    }

    private func texts(_ texts: [String]) -> ConfigurationValue? { texts.isEmpty ? nil : .texts(texts) }

    /// The flags and the configuration together.
    ///
    /// - Throws: ``InputFailure`` where the configuration can't be used.
    func settings(_ period: PeriodOptions? = nil) throws -> Settings {
        let path = noConfig ? nil : config ?? Self.finder.path
        return Settings(flags: flags(period), configuration: try path.map { try Configuration(path: $0) })
    }

    /// Finds the configuration of the working folder or of the user.
    static var finder: ConfigurationFinder {
        ConfigurationFinder(environment: ProcessInfo.processInfo.environment) {
            FileManager.default.fileExists(atPath: $0)
        }
    }
}

extension LogFormat: ExpressibleByArgument {}
