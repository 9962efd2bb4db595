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

    /// Adds what was given.
    func add(to flags: inout Flags) {
        flags.set(.template, template)
        flags.set(.palette, palette)
        flags.set(.regions, region)
        flags.set(.home, home)
        flags.set(.neighbours, neighbours)
        flags.set(.groups, group)
    }
}
