import ArgumentParser
import RatingsAnalysis
import RatingsExport
import RatingsModel
import RatingsNormalising
import RatingsWriting

/// Tells which statements hold for one authority, with the inspections that prove or disprove them.
struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims", _superCommandName: "ratings-export",
        abstract: "Tell which statements about an authority hold: first, only, longest, most improved.",
        discussion: """
            Checks statements of the kind that reports and press releases make, in England, in the authority's region and in \
            each group that it belongs to: whether it was the first with so many Outstanding judgements in a row, is the only \
            one, has the longest row, is the most improved, was never judged worse than Good. Each comes with the inspections \
            that prove it, or with those of others that stand against it. Where the data has too little of others to say, the \
            statement stays open. Without a name it tells of the home of the configuration; without a file it uses the \
            configuration's sources, or the built-in sample, which has eight authorities.

            Judgements are in a row only where they may be compared, and a row is complete on the day on which the report of \
            its last inspection was published: two on the same day were both not the first.

            Examples:
              ratings-export claims Leeds --group core-cities history.csv latest.csv
              ratings-export claims Leeds --area overall --area leaders history.csv
              ratings-export claims Leeds --format json history.csv | jq '.claims[] | select(.verdict == "holds")'

            Exits with 64 where no authority or area is called so, with 65 where a file can't be used, and with 66 where \
            there is no such file, with 69 where an address can't be fetched, and with 75 where its last good copy stands \
            in for it.
            """)

    /// The kinds of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Option(
        help: ArgumentHelp(
            "Compare with a group: core-cities, or a file with one name or code on each line; may be repeated.",
            valueName: "group"))
    var group: [String] = []

    @Option(
        help: ArgumentHelp(
            "Tell of this area; may be repeated. (default: the first that the authority is graded in)",
            valueName: "area"))
    var area: [String] = []

    @Option(help: "Print sentences for people, or JSON for machines.")
    var format = Format.text

    @Option(help: ArgumentHelp("Tell what was known on this day only.", valueName: "YYYY-MM-DD"))
    var asOf: DayArgument?

    @OptionGroup var input: InputOptions

    @OptionGroup var arguments: AuthorityArguments

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let rules = try BuiltInRules.get()
            var flags = Flags()
            arguments.add(to: &flags)
            flags.set(.groups, group)
            let settings = try input.settings(flags)
            let request = HomeRequest(
                name: try arguments.name(settings, in: rules),
                groups: settings.texts(.groups).map { .reference($0) })
            let wanted = try HistoryRequest.areas(keys: area, in: rules)
            guard let home = try request.home(in: rules, asOf: asOf?.day) else { return }
            let loaded = try input.load(settings, asOf: asOf?.day, with: Exporter(rules: rules))
            for left in home.groups where !left.members.contains(home.authority) {
                Console.talk(
                    "\(loaded.dataset.register.displayName(home.authority)) is not in the group \(left.name), which is left out.\n"
                )
            }
            try tell(of: home, wanted, Analysis(loaded.dataset, asOf: asOf?.day))
            try FetchTalk.check(loaded.dataset)
        }
    }

    private func tell(of home: Home, _ wanted: [JudgementArea.ID]?, _ analysis: Analysis) throws {
        let finder = ClaimFinder(analysis, for: home.authority, groups: home.groups)
        var told: [(area: JudgementArea.ID, claims: [Claim])] = []
        for area in wanted ?? analysis.presentAreas {
            let claims = finder.claims(on: area)
            if wanted != nil || !claims.isEmpty { told.append((area, claims)) }
            if wanted == nil, !claims.isEmpty { break }
        }
        if told.isEmpty, let first = analysis.presentAreas.first { told = [(first, [])] }
        switch format {
        case .text:
            let text = ClaimsText(
                analysis: analysis, authority: home.authority, style: Console.outputStyle, width: Console.width)
            Console.print(text.introduction() + told.map { text.text($0.claims, on: $0.area) }.joined())
        case .json:
            var bytes: [UInt8] = []
            try ClaimsJSONWriter(asOf: asOf?.day).write(
                told.flatMap(\.claims), of: home.authority, in: analysis, to: &bytes)
            Console.print(bytes)
        }
    }
}
