import ArgumentParser
import RatingsExport
import RatingsLayout

/// What the workbook is like, and whom it is made for.
struct WorkbookArguments: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Make the workbook by a template: \(TemplateLibrary.entries.map(\.name).joined(separator: ", ")), or a file of your own.",
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

    @OptionGroup var home: HomeOptions

    /// Adds what was given.
    func add(to flags: inout Flags) {
        flags.set(.template, template)
        flags.set(.palette, palette)
        flags.set(.regions, region)
        flags.set(.home, home.home)
        flags.set(.neighbours, home.neighbours)
        flags.set(.groups, home.group)
    }
}
