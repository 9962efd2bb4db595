import RatingsModel

/// The order of day and month in dates that are written in figures.
package enum DateOrder: String, CaseIterable, Sendable {
    /// 31/03/2025, as everything English has it.
    case dayFirst = "dmy"
    /// 03/31/2025, as a spreadsheet program set to American English saves it.
    case monthFirst = "mdy"
}

/// What a date cell says.
enum DateReading: Hashable, Sendable {
    /// Nothing, or a program's word for nothing.
    case blank
    /// A day.
    case day(CalendarDate)
    /// The authority has not been inspected yet.
    case notYetInspected
    /// Something that is no day of the calendar.
    case impossible
}

/// What the figures of a column tell of the order of day and month.
struct DateEvidence: Sendable {
    /// Whether a value can only be day first, such as 31/03/2025. Nothing else can tell anything then.
    private(set) var isDayFirst = false
    /// The first value that can only be month first, such as 03/31/2025, and its row.
    private(set) var firstMonthFirst: (value: String, row: UInt32)?

    /// Whether the column is written month first. A single slip in a day-first column does not make it so.
    var isMonthFirst: Bool { firstMonthFirst != nil && !isDayFirst }

    /// Adds the figures of a value.
    mutating func add(_ figures: DateScanner.Figures, value: @autoclosure () -> String, row: UInt32) {
        if figures.first > 12, figures.second <= 12 {
            isDayFirst = true
        } else if figures.first <= 12, figures.second > 12, firstMonthFirst == nil {
            firstMonthFirst = (value(), row)
        }
    }
}
