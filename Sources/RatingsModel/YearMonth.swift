/// A calendar month, such as the one an export is made for.
package struct YearMonth: Hashable, Comparable, Sendable {
    /// The calendar year.
    package let year: Int
    /// The month, 1 to 12.
    package let month: Int

    /// Makes a month; nil where it does not exist or its year has not four figures.
    package init?(year: Int, month: Int) {
        guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    /// Reads `YYYY-MM` and nothing else.
    package init?(iso text: some StringProtocol) {
        guard let first = CalendarDate(iso: text + "-01") else { return nil }
        self.init(containing: first)
    }

    /// The month in which a day lies.
    package init(containing date: CalendarDate) {
        let components = date.components
        year = components.year
        month = components.month
    }

    /// The month as `YYYY-MM`.
    package var iso: String { String(firstDay.iso.prefix(7)) }

    /// The month in words: `November 2026`.
    package var longEnglish: String { "\(CalendarDate.englishMonths[month - 1]) \(year)" }

    /// The first day of the month.
    package var firstDay: CalendarDate {
        // Every month that this type admits has a first day; day 0 can't be reached.
        CalendarDate(year: year, month: month, day: 1) ?? CalendarDate(dayNumber: 0)
    }

    /// The last day of the month.
    package var lastDay: CalendarDate {
        let length = CalendarDate.days(inMonth: month, of: year)
        return CalendarDate(dayNumber: firstDay.dayNumber + Int32(length) - 1)
    }

    package static func < (left: YearMonth, right: YearMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}
