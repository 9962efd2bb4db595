import ArgumentParser
import RatingsExport
import RatingsLayout

/// What can stand in a configuration, as flags; and the configuration that they go before.
///
/// What no other command needs stands here and in no group of its own: looking into a group takes the parser about as
/// long as reading a small file.
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

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Make the workbook by a template: \(Self.templates), or a file of your own.",
            valueName: "name or file"))
    var template: String?

    @Option(
        help: ArgumentHelp(
            "Use a palette in place of the template's: standard, colour-blind or none.", valueName: "palette"))
    var palette: String?

    @Option(
        help: ArgumentHelp(
            "Limit the workbook to a region; may be repeated.", valueName: "region"))
    var region: [String] = []

    @Option(
        help: ArgumentHelp(
            "Mark this authority's rows, and compare it on a sheet of its own: its whole name, an alias or a code.",
            valueName: "authority"))
    var home: String?

    @Option(
        help: ArgumentHelp(
            "Compare with its statistical neighbours, from a table with authority, rank and neighbour.",
            valueName: "file"))
    var neighbours: String?

    @Option(
        help: ArgumentHelp(
            "Compare with a group: core-cities, or a file with one name or code on each line; may be repeated.",
            valueName: "group"))
    var group: [String] = []

    @OptionGroup var reading: ReadingOptions

    @Flag(inversion: .prefixedNo, help: SharedHelp.csvRaw)
    var csvRaw: Bool?

    @Flag(inversion: .prefixedNo, help: "Exit with 1 where there are warnings, or rows were left out.")
    var strict: Bool?

    @Option(help: ArgumentHelp("Keep the exports of so many months, and take older ones away.", valueName: "months"))
    var keep: Int?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Run this program where the run fails, with the report on its standard input. Again for each argument.",
            valueName: "word"))
    var onFailure: [String] = []

    @Option(help: "Write a line about the run on standard error: text or json.")
    var logFormat: LogFormat?

    @OptionGroup var configuration: ConfigurationOptions

    @Argument(
        help: ArgumentHelp(
            "Spreadsheets (.xlsx, .ods), CSV or JSON files, patterns of names, or https addresses; - is standard input.",
            valueName: "file"))
    var files: [String] = []

    private static let templates = TemplateLibrary.entries.map(\.name).joined(separator: ", ")

    func validate() throws {
        try InputPaths.validate(files)
        try Flags.check(.keep, keep)
    }

    /// What the flags say.
    var flags: Flags {
        var flags = Flags()
        flags.set(.sources, files)
        flags.set(.output, output)
        let formats: [(Bool, ExportRequest.Format)] = [(xlsx, .xlsx), (ods, .ods), (csv, .csv), (json, .json)]
        flags.set(.formats, formats.filter(\.0).map(\.1.rawValue))
        flags.set(.template, template)
        flags.set(.palette, palette)
        flags.set(.regions, region)
        flags.set(.home, home)
        flags.set(.neighbours, neighbours)
        flags.set(.groups, group)
        reading.add(to: &flags)
        flags.set(.csvRaw, csvRaw)
        flags.set(.strict, strict)
        flags.set(.keep, keep)
        flags.set(.onFailure, onFailure)
        flags.set(.logFormat, logFormat?.rawValue)
        return flags
    }

    /// The flags and the configuration together.
    ///
    /// - Throws: ``InputFailure`` where the configuration can't be used.
    func settings() throws -> Settings {
        try configuration.settings(flags)
    }
}
