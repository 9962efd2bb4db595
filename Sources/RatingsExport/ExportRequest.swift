import RatingsFetching
import RatingsLayout
import RatingsModel
import RatingsNormalising
import RatingsReading

/// What is to be exported, and how.
public struct ExportRequest: Sendable {
    /// A kind of output.
    public enum Format: String, CaseIterable, Hashable, Sendable {
        /// The workbook.
        case xlsx
        /// The workbook as an OpenDocument spreadsheet, made by LibreOffice.
        case ods
        /// The normalised table as tidy CSV, and the latest judgements of each area.
        case csv
        /// The normalised table as JSON.
        case json
    }

    /// Paths of files, patterns such as `data/*.csv`, https addresses, `-` for standard input; none for the built-in sample.
    public var inputs: [String]
    /// The kinds of output.
    public var formats: Set<Format>
    /// The folder for the output; made where it is missing.
    public var outputFolder: String
    /// The month that the export is made for, and named after.
    package var month: YearMonth
    /// The day as at which ratings are told; nil where everything counts.
    package var asOf: CalendarDate?
    /// The order of day and month in dates that are written in figures, in all files; nil where it is day first but
    /// for tables whose layout says otherwise.
    package var dateOrder: DateOrder?
    /// Paths of the user's own layouts.
    public var layouts: [String]
    /// The sheets of spreadsheets to read, by name; none for all that are tables of ratings.
    package var sheets: [String] = []
    /// How much of a source is taken in before it is refused.
    package var limits = ReadingLimits()
    /// Whether text goes into CSV as it is, even where a spreadsheet program would take it for a formula.
    public var writesRawCSV: Bool
    /// Today, which decides what lies in the future.
    package var today: CalendarDate
    /// What the workbook is made by; nil for the default template.
    package var workbook: WorkbookOptions?
    /// How sources with an address are fetched.
    package var fetching = FetchSettings.inherited
    /// Whether the workbook may be larger where that takes less time.
    package var isFast = false
    /// Hears how far the export is.
    package var watch: ExportWatch = { _ in }
    /// Whether the fingerprints of sources are told of, and have to be worked out.
    package var tellsFingerprints = true
    /// With what the ratings are compared.
    package var since = Since.newest

    /// Makes a request.
    package init(
        inputs: [String] = [], formats: Set<Format> = [.xlsx], outputFolder: String = "Output", month: YearMonth,
        asOf: CalendarDate? = nil, dateOrder: DateOrder? = nil, layouts: [String] = [], writesRawCSV: Bool = false,
        today: CalendarDate
    ) {
        self.inputs = inputs
        self.formats = formats
        self.outputFolder = outputFolder
        self.month = month
        self.asOf = asOf
        self.dateOrder = dateOrder
        self.layouts = layouts
        self.writesRawCSV = writesRawCSV
        self.today = today
    }

    /// Makes a request for the month of a day, from texts.
    ///
    /// - Parameters:
    ///   - month: `YYYY-MM`; nil for the month of `today`.
    ///   - asOf: `YYYY-MM-DD`; nil where everything counts.
    ///   - today: `YYYY-MM-DD`.
    /// - Returns: Nil where one of the texts is no month or day.
    public init?(
        inputs: [String], formats: Set<Format> = [.xlsx], outputFolder: String = "Output", month: String? = nil,
        asOf: String? = nil, today: String
    ) {
        guard let today = CalendarDate(iso: today) else { return nil }
        var chosenMonth = YearMonth(containing: today)
        var chosenDay: CalendarDate?
        if let month {
            guard let read = YearMonth(iso: month) else { return nil }
            chosenMonth = read
        }
        if let asOf {
            guard let read = CalendarDate(iso: asOf) else { return nil }
            chosenDay = read
        }
        self.init(
            inputs: inputs, formats: formats, outputFolder: outputFolder, month: chosenMonth, asOf: chosenDay,
            today: today)
    }

    /// Days after this one are taken for slips: an export for a later month may know of later days.
    package var latestDay: CalendarDate { max(today, month.lastDay) }
}
