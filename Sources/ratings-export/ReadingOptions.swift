import ArgumentParser
import RatingsExport
import RatingsModel
import RatingsNormalising

/// How tables are read, and addresses fetched.
struct ReadingOptions: ParsableArguments {
    @Option(
        name: .customLong("sheet"),
        help: ArgumentHelp(
            "Read this sheet of a spreadsheet. May be given several times. (default: all that are tables of ratings)",
            valueName: "name"))
    var sheets: [String] = []

    @OptionGroup var layouts: LayoutOptions

    @Option(
        help:
            "The order of day and month in dates written in figures, for the whole run. (default: dmy, or what a layout says)"
    )
    var dateOrder: DateOrder?

    @Option(
        help: ArgumentHelp("Read no file that is larger than this, in megabytes. (default: 1000)", valueName: "MB"))
    var maxSize: Int?

    @OptionGroup var fetching: FetchOptions

    func validate() throws {
        try Flags.check(.maxSize, maxSize)
    }

    /// Adds what was given.
    func add(to flags: inout Flags) {
        flags.set(.sheets, sheets)
        flags.set(.layouts, layouts.paths)
        flags.set(.dateOrder, dateOrder?.rawValue)
        flags.set(.maxSize, maxSize)
        fetching.add(to: &flags)
    }
}

/// What the commands that tell of ratings have in common: how they read, and by which configuration.
struct InputOptions: ParsableArguments {
    @OptionGroup var reading: ReadingOptions

    @OptionGroup var offline: OfflineOption

    @OptionGroup var configuration: ConfigurationOptions

    /// These options, others and the configuration together.
    ///
    /// - Throws: ``InputFailure`` where the configuration can't be used.
    func settings(_ others: Flags = Flags()) throws -> Settings {
        var flags = others
        reading.add(to: &flags)
        return try configuration.settings(flags)
    }

    /// The request that these settings make.
    func request(_ settings: Settings, month: YearMonth? = nil, asOf: CalendarDate? = nil) -> ExportRequest {
        let today = Clock.today
        return settings.request(
            month: month ?? YearMonth(containing: today), asOf: asOf, today: today, isOffline: offline.isOffline)
    }

    /// Reads what a command tells of: the files that it was given, those of the configuration, or the sample.
    ///
    /// - Throws: A report of all inputs that can't be used.
    func load(_ settings: Settings, asOf: CalendarDate?, with exporter: Exporter) throws -> InputLoader.Loaded {
        let loaded = exporter.load(request(settings, asOf: asOf))
        ConfigurationOptions.tell(settings)
        LayoutOptions.talk(unused: loaded.unusedLayouts)
        FetchOptions.tell(loaded.complaints)
        try Failure.check(loaded.failures)
        if loaded.isSample {
            Console.talk("No file given: this is the built-in sample, the eight English core cities since 2010.\n")
        }
        return loaded
    }
}

/// Whether text in CSV is left as it is.
struct RawCSVOption: ParsableArguments {
    @Flag(
        name: .customLong("csv-raw"), inversion: .prefixedNo,
        help: "Write text into CSV as it is, even where it looks like a formula.")
    var isRaw: Bool?
}
