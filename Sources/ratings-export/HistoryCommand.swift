import ArgumentParser
import RatingsAnalysis
import RatingsExport
import RatingsModel
import RatingsNormalising
import RatingsWriting

/// Tells what became of one authority, area by area.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", _superCommandName: "ratings-export",
        abstract: "Tell the judgements of one authority, area by area, and how each compares with the one before.",
        discussion: """
            Prints a table for each area, oldest judgement first, and one of visits. Judgements under different \
            frameworks stand in one table only where they may be compared; a change of framework is shown, and a break is \
            called "not comparable". Without a file it uses the sources of the configuration, or the built-in sample.

            The authority is named by its whole name, an alias, or its code; upper and lower case don't matter. Where two \
            bore one name, both are told: "Dorset (to 2019)" and "Dorset". Without a name it is the home of the \
            configuration.

            Examples:
              ratings-export history Leeds
              ratings-export history "Bristol, City of" latest.csv history.csv
              ratings-export history E08000035 --area overall --area leaders history.csv
              ratings-export history Leeds --format csv history.csv > leeds.csv

            Columns of --format csv (UTF-8, a row for each inspection and area, visit or remark):
              gss_code, authority    the present code, the name of the ONS
              kind                   inspection, visit, not-yet-inspected
              area, framework        ids, such as help-protection and ILACS-2023
              inspection_type, inspection_start, inspection_end, published
              grade, status          ids as in tidy CSV
              direction              first, improved, declined, unchanged, not-known, not-comparable
              grades_moved           by how many grades, 0 to 3
              framework_changed      whether the framework is another one than before
              run                    rows of an area with one number may be compared
              break                  not-judged, not-judged-before, not-joined: why not comparable
              notes                  adequate-at-the-time, cleaned, disputed
              theme                  what a visit looked at
              report_url, source_file, source_row
            --format json has the same as members: "authorities", each with "areas" and "visits". Both are described in \
            docs/history.md.

            Exits with 64 where no authority or area is called so, with 65 where a file can't be used, and with 66 where \
            there is no such file, with 69 where an address can't be fetched, and with 75 where its last good copy stands \
            in for it.
            """)

    /// The kinds of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case csv
        case json
    }

    @Option(
        help: ArgumentHelp(
            "Tell of this area only, and of no visits; may be repeated. The key, such as overall.", valueName: "area"))
    var area: [String] = []

    @Option(help: "Print tables for people, or CSV or JSON for machines.")
    var format = Format.text

    @Option(help: ArgumentHelp("Tell what was known on this day only.", valueName: "YYYY-MM-DD"))
    var asOf: DayArgument?

    @Flag(inversion: .prefixedNo, help: SharedHelp.csvRaw)
    var csvRaw: Bool?

    @OptionGroup var input: InputOptions

    @OptionGroup var arguments: AuthorityArguments

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            // Before anything is read: a slip of the pen should not cost the time of a large file.
            let rules = try BuiltInRules.get()
            var flags = Flags()
            arguments.add(to: &flags)
            flags.set(.csvRaw, csvRaw)
            let settings = try input.settings(flags)
            let authorities = try HistoryRequest.authorities(
                named: try arguments.name(settings, in: rules), in: rules)
            let areas = try HistoryRequest.areas(keys: area, in: rules)
            let loaded = try input.load(settings, asOf: asOf?.day, with: Exporter(rules: rules))
            let analysis = Analysis(loaded.dataset, asOf: asOf?.day)
            try print(
                authorities.map { AuthorityHistory(of: $0, in: analysis, areas: areas) }, loaded.dataset, settings)
            try FetchTalk.check(loaded.dataset)
        }
    }

    private func print(_ histories: [AuthorityHistory], _ dataset: Dataset, _ settings: Settings) throws {
        var bytes: [UInt8] = []
        switch format {
        case .text:
            let text = HistoryText(dataset: dataset, style: Console.outputStyle, width: Console.width)
            bytes = Array(text.text(histories).utf8)
        case .csv: try HistoryCSVWriter(raw: settings.flag(.csvRaw)).write(histories, of: dataset, to: &bytes)
        case .json: try HistoryJSONWriter(asOf: asOf?.day).write(histories, of: dataset, to: &bytes)
        }
        Console.print(bytes)
    }
}

/// What the words of a call stand for.
enum HistoryRequest {
    /// The authorities of a name or code; two where one name was borne by two.
    static func authorities(named text: String, in rules: Rules) throws -> [Authority.ID] {
        let found = rules.authorities.find(text)
        if !found.isEmpty { return found }
        let names = rules.authorities.candidates(for: text).map { "“\($0)”" }.joined(separator: " or ")
        Console.complain(
            "no authority is called “\(VisibleText.make(text))”.",
            remedy: names.isEmpty ? "Give its whole name or its code, such as E08000035." : "Did you mean \(names)?")
        throw ExitCode(64)
    }

    /// The areas of a list of keys; nil where the list is empty.
    static func areas(keys: [String], in rules: Rules) throws -> [JudgementArea.ID]? {
        if keys.isEmpty { return nil }
        return try keys.map { key in
            if let area = rules.catalogue.area(key: key.lowercased()) { return area }
            let known = rules.catalogue.areas.map(\.key).joined(separator: ", ")
            Console.complain("no area is called “\(VisibleText.make(key))”.", remedy: "The areas are \(known).")
            throw ExitCode(64)
        }
    }
}
