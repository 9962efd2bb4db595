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

    @Option(
        name: .customLong("layout"),
        help: ArgumentHelp(
            "A YAML file that says what the columns and words of a table of your own mean. May be given several times.",
            valueName: "file"))
    var layouts: [String] = []

    @Option(
        help:
            "The order of day and month in dates written in figures, for the whole run. (default: dmy, or what a layout says)"
    )
    var dateOrder: DateOrder?

    @Option(
        help: ArgumentHelp("Read no file that is larger than this, in megabytes. (default: 1000)", valueName: "MB"))
    var maxSize: Int?

    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "Change a limit of what is read: \(LimitText.names). May be given several times.",
            valueName: "name=number"))
    var limits: [String] = []

    @Option(
        help: ArgumentHelp(
            "Wait no longer than this for an address, in each attempt. (default: 60)", valueName: "seconds"))
    var timeout: Int?

    @Option(
        help: ArgumentHelp(
            "Try again so often where a server fails in passing. (default: 3)", valueName: "number"))
    var retries: Int?

    @Option(
        help: ArgumentHelp("Take no more than this from an address, in megabytes. (default: 64)", valueName: "MB"))
    var maxDownload: Int?

    func validate() throws {
        if layouts.contains("-") || layouts.contains("") {
            throw ValidationError("A layout is a file with a name.")
        }
        try Flags.check(.maxSize, maxSize)
        if let mistake = limits.lazy.compactMap(LimitText.mistake).first {
            throw ValidationError("--limit: \(mistake).")
        }
        try Flags.check(.timeout, timeout)
        try Flags.check(.retries, retries)
        try Flags.check(.maxDownload, maxDownload)
    }

    /// Adds what was given.
    func add(to flags: inout Flags) {
        flags.set(.sheets, sheets)
        flags.set(.layouts, layouts)
        flags.set(.dateOrder, dateOrder?.rawValue)
        flags.set(.maxSize, maxSize)
        flags.set(.limits, limits)
        flags.set(.timeout, timeout)
        flags.set(.retries, retries)
        flags.set(.maxDownload, maxDownload)
    }
}

/// What the commands that tell of ratings have in common: how they read, and by which configuration.
struct InputOptions: ParsableArguments {
    @OptionGroup var reading: ReadingOptions

    @Flag(help: SharedHelp.offline)
    var offline = false

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
            month: month ?? YearMonth(containing: today), asOf: asOf, today: today, isOffline: offline)
    }

    /// Reads what a command tells of: the files that it was given, those of the configuration, or the sample.
    ///
    /// - Throws: A report of all inputs that can't be used.
    func load(_ settings: Settings, asOf: CalendarDate?, with exporter: Exporter) throws -> InputLoader.Loaded {
        let loaded = exporter.load(request(settings, asOf: asOf))
        ConfigurationOptions.tell(settings)
        LayoutTalk.tell(unused: loaded.unusedLayouts)
        FetchTalk.tell(loaded.complaints)
        try Failure.check(loaded.failures)
        if loaded.isSample {
            Console.talk("No file given: this is the built-in sample, the eight English core cities since 2010.\n")
        }
        return loaded
    }
}
