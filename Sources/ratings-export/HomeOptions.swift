import ArgumentParser

/// The home authority and whom it is compared with.
struct HomeOptions: ParsableArguments {
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
}
