/// What a configuration can say. Every key has a flag of its own, which goes before it.
package enum ConfigurationKey: String, CaseIterable, Hashable, Sendable {
    case sources
    case sheets
    case output
    case formats
    case template
    case palette
    case regions
    case home
    case neighbours
    case groups
    case layouts
    case dateOrder = "date-order"
    case timeout
    case retries
    case maxDownload = "max-download"
    case maxSize = "max-size"
    case limits
    case csvRaw = "csv-raw"
    case strict
    case keep
    case onFailure = "on-failure"
    case logFormat = "log-format"

    /// What kind of value it has.
    package enum Kind: Hashable, Sendable {
        /// A text that names something, such as an authority.
        case text
        /// The path of a file or folder, from the folder of the configuration.
        case path
        /// Several paths, in which `*` and `?` may stand, or addresses.
        case sources
        /// Several paths.
        case paths
        /// Several texts.
        case texts
        /// One of some words.
        case word([String])
        /// Several of some words.
        case words([String])
        /// The name of something that is built in, or a path.
        case nameOrPath
        /// The same, several.
        case namesOrPaths
        /// Yes or no.
        case flag
        /// A whole number in a range.
        case number(ClosedRange<Int>)
        /// Several limits, each with a number: `NAME=NUMBER`.
        case limits
        /// A program and its arguments, word by word; a program with a slash is a path.
        case command
    }

    /// What kind of value it has.
    package var kind: Kind {
        switch self {
        case .sources: .sources
        case .output, .neighbours: .path
        case .formats: .words(ExportRequest.Format.allCases.map(\.rawValue))
        case .template: .nameOrPath
        case .palette, .home: .text
        case .regions, .sheets: .texts
        case .groups: .namesOrPaths
        case .layouts: .paths
        case .dateOrder: .word(["dmy", "mdy"])
        case .csvRaw, .strict: .flag
        case .timeout: .number(1...3_600)
        case .retries: .number(0...10)
        case .maxDownload: .number(1...1_000)
        case .maxSize: .number(1...100_000)
        case .limits: .limits
        case .keep: .number(1...1_200)
        case .onFailure: .command
        case .logFormat: .word(LogFormat.allCases.map(\.rawValue))
        }
    }

    /// The flag, or what stands for it on the command line.
    package var flag: String {
        switch self {
        case .sources: "<file> ..."
        case .formats: "--xlsx, --ods, --csv, --json"
        case .regions: "--region"
        case .sheets: "--sheet"
        case .groups: "--group"
        case .layouts: "--layout"
        case .limits: "--limit"
        default: "--" + rawValue
        }
    }

    /// What it says, in a sentence for the file that `init` writes.
    package var about: String {
        switch self {
        case .sources: "The files with ratings, or https addresses; * and ? may stand in paths."
        case .sheets: "The sheets of spreadsheets to read, by name; all that are tables of ratings where none is named."
        case .output: "The folder for the workbooks."
        case .formats: "What to write: xlsx, ods, csv, json."
        case .template: "What the workbook is like: a template that is built in, or a file (docs/templates.md)."
        case .palette: "Other colours than the template's: standard, colour-blind, none."
        case .regions: "Only these regions."
        case .home: "Your authority: its whole name, an alias or a code."
        case .neighbours: "A table of statistical neighbours (docs/comparison.md)."
        case .groups: "Groups that it is compared with: core-cities, or files."
        case .layouts: "Layouts of your own (docs/layouts.md)."
        case .dateOrder: "The order of day and month in dates written in figures: dmy or mdy."
        case .timeout: "For how many seconds an address is waited for, in each attempt."
        case .retries: "How often an address is tried again where its server fails in passing."
        case .maxDownload: "How much is taken from an address, in megabytes."
        case .maxSize: "How large a file may be, in megabytes (docs/limits.md)."
        case .limits: "Other limits of what is read, by name (docs/limits.md)."
        case .csvRaw: "Whether text goes into CSV as it is, even where it looks like a formula."
        case .strict: "Whether a run with warnings or rows left out counts as failed."
        case .keep: "For how many months exports are kept; without it, for ever."
        case .onFailure: "A command for a run that failed, word by word; it gets the report on its standard input."
        case .logFormat: "How the line about a run is written: text or json."
        }
    }

    /// A value for the file that `init` writes, where nobody gave one.
    package var example: String {
        switch self {
        case .sources: "[data/*.csv]"
        case .sheets: "[ILACS_inspection_history]"
        case .output: "Output"
        case .formats: "[xlsx]"
        case .template: "default"
        case .palette: "colour-blind"
        case .regions: "[London]"
        case .home: "Leeds"
        case .neighbours: "neighbours.csv"
        case .groups: "[core-cities]"
        case .layouts: "[tracker.yaml]"
        case .dateOrder: "dmy"
        case .csvRaw, .strict: "no"
        case .timeout: "60"
        case .retries: "3"
        case .maxDownload: "64"
        case .maxSize: "1000"
        case .limits: "[rows=20000000]"
        case .keep: "24"
        case .onFailure: "[mail, -s, Ratings workbook failed, performance@council.example]"
        case .logFormat: "json"
        }
    }
}

/// How the line about a run is written.
package enum LogFormat: String, CaseIterable, Hashable, Sendable {
    /// For people.
    case text
    /// For programs: one JSON object.
    case json
}
