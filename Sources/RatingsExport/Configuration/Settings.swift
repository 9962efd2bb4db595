import RatingsFetching
import RatingsLayout
import RatingsModel
import RatingsNormalising
import RatingsReading

/// What a run goes by: the flags, then the configuration, then what is usual; and where each value came from.
package struct Settings: Hashable, Sendable {
    /// Where a value came from.
    package enum Origin: Hashable, Sendable {
        /// Nobody said anything.
        case usual
        /// A line of a configuration, from 1.
        case file(path: String, line: Int)
        /// The command line.
        case flag(String)
    }

    /// A value with where it came from; no value where nothing is usual.
    package struct Setting: Hashable, Sendable {
        package let value: ConfigurationValue?
        package let origin: Origin
    }

    private var settings: [ConfigurationKey: Setting] = [:]
    /// The path of the configuration; nil where there is none.
    package let configurationPath: String?

    /// Puts them together.
    package init(flags: [ConfigurationKey: ConfigurationValue], configuration: Configuration?) {
        configurationPath = configuration?.path
        for key in ConfigurationKey.allCases {
            if let value = flags[key] {
                let value = key == .limits ? Self.joined(configuration?.entries[key]?.value, value) : value
                settings[key] = Setting(value: value, origin: .flag(key.flag))
            } else if let configuration, let entry = configuration.entries[key] {
                settings[key] = Setting(value: entry.value, origin: .file(path: configuration.path, line: entry.line))
            } else {
                settings[key] = Setting(value: Self.usual(key), origin: .usual)
            }
        }
    }

    /// The limits of a configuration and those of flags, which go before them: the last one of a name counts.
    private static func joined(_ own: ConfigurationValue?, _ flags: ConfigurationValue) -> ConfigurationValue {
        guard case .texts(let first)? = own, case .texts(let second) = flags else { return flags }
        return .texts(first + second)
    }

    /// The value of a key with where it came from.
    package subscript(key: ConfigurationKey) -> Setting {
        settings[key] ?? Setting(value: nil, origin: .usual)
    }

    /// The text of a key; nil where there is none.
    package func text(_ key: ConfigurationKey) -> String? {
        if case .text(let text)? = self[key].value { text } else { nil }
    }

    /// The texts of a key.
    package func texts(_ key: ConfigurationKey) -> [String] {
        if case .texts(let texts)? = self[key].value { texts } else { [] }
    }

    /// Whether a key says yes.
    package func flag(_ key: ConfigurationKey) -> Bool {
        if case .flag(let flag)? = self[key].value { flag } else { false }
    }

    /// The number of a key; nil where there is none.
    package func number(_ key: ConfigurationKey) -> Int? {
        if case .number(let number)? = self[key].value { number } else { nil }
    }

    /// Whether there is a configuration.
    package var hasConfiguration: Bool { configurationPath != nil }

    /// How sources with an address are fetched.
    package func fetching(isOffline: Bool) -> FetchSettings {
        var fetching = FetchSettings.inherited
        fetching.seconds = number(.timeout) ?? fetching.seconds
        fetching.retries = number(.retries) ?? fetching.retries
        fetching.megabytes = number(.maxDownload) ?? fetching.megabytes
        fetching.isOffline = isOffline
        return fetching
    }

    /// What is to be exported, or read.
    package func request(
        month: YearMonth, asOf: CalendarDate? = nil, today: CalendarDate, isOffline: Bool
    ) -> ExportRequest {
        var request = ExportRequest(
            inputs: texts(.sources), formats: formats, outputFolder: text(.output) ?? "Output", month: month,
            asOf: asOf, dateOrder: text(.dateOrder).flatMap(DateOrder.init), layouts: texts(.layouts),
            writesRawCSV: flag(.csvRaw), today: today)
        request.sheets = texts(.sheets)
        request.limits = limits
        request.fetching = fetching(isOffline: isOffline)
        return request
    }

    /// How much is read.
    private var limits: ReadingLimits {
        var limits = number(.maxSize).map(ReadingLimits.init(megabytes:)) ?? ReadingLimits()
        // What sets no limit was reported where it was read.
        for case let (limit, number)? in texts(.limits).map({ try? ReadingLimits.setting($0) }) {
            limits.set(limit, to: number)
        }
        return limits
    }

    /// The formats to write.
    package var formats: Set<ExportRequest.Format> {
        Set(texts(.formats).compactMap(ExportRequest.Format.init))
    }

    /// Does something that may find that what a setting asks for can't be had; the line that asks for it is told then.
    package func locating<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let refusal as RequestRefusal {
            let asking = ConfigurationKey.allCases.lazy.filter { key in
                refusal.asked.map { self.text(key) == $0 || self.texts(key).contains($0) } == true
            }
            guard let key = asking.first, case .file(let path, let line) = self[key].origin else { throw refusal }
            throw RequestRefusal(message: "\(path):\(line): \(refusal.message)", remedy: refusal.remedy)
        }
    }

    /// What the workbook shall be like.
    package var workbook: WorkbookRequest {
        var home = HomeRequest(
            name: text(.home), neighbours: text(.neighbours), groups: texts(.groups).map { .reference($0) })
        home.limits = limits
        return WorkbookRequest(
            template: text(.template), palette: text(.palette), regions: texts(.regions), home: home)
    }

    private static func usual(_ key: ConfigurationKey) -> ConfigurationValue? {
        switch key {
        case .output: .text("Output")
        case .template: .text(TemplateLibrary.defaultName)
        case .csvRaw, .strict: .flag(false)
        case .timeout: .number(60)
        case .retries: .number(3)
        case .maxDownload: .number(64)
        case .maxSize: .number(1_000)
        default: nil
        }
    }
}
