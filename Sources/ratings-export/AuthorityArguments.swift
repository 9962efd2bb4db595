import ArgumentParser
import Foundation
import RatingsExport
import RatingsNormalising

/// The authority that a command tells of, and the files that it is told from.
struct AuthorityArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Tell of this authority; what is not an option is a file then. (default: the first word)",
            valueName: "authority"))
    var home: String?

    @Argument(
        help: ArgumentHelp(
            "Its whole name, an alias or a code. Without it, it is the home of the configuration.",
            valueName: "authority"))
    var authority: String?

    @Argument(
        help: ArgumentHelp(
            "Spreadsheets (.xlsx, .ods), CSV or JSON files, patterns of names, or https addresses; - is standard input.",
            valueName: "file"))
    var files: [String] = []

    private var paths: [String] { (home == nil ? [] : authority.map { [$0] } ?? []) + files }

    func validate() throws {
        try InputPaths.validate(paths)
    }

    /// Adds what was given.
    func add(to flags: inout Flags) {
        flags.set(.home, home ?? authority)
        flags.set(.sources, paths)
    }

    /// The name of the authority.
    ///
    /// - Throws: ``RequestRefusal`` where nothing says it, or a file stands in its place.
    func name(_ settings: Settings, in rules: Rules) throws -> String {
        guard let name = settings.text(.home) else {
            throw RequestRefusal(
                message: "nothing says of which authority to tell",
                remedy: "Name it before the files, or with --home, or as the home of a configuration.")
        }
        if name == authority, rules.authorities.find(name).isEmpty, FileManager.default.fileExists(atPath: name) {
            throw RequestRefusal(
                message: "“\(name)” is a file, and stands where the authority is named",
                remedy: "Name the authority before the files, or with --home.")
        }
        return name
    }
}
