import RatingsModel

/// When an export is made: once a month.
package struct Schedule: Hashable, Sendable {
    /// The days that every month has. On the others some months would go without their export.
    package static let days = 1...28

    /// The day of the month, 1 to 28.
    package let day: Int
    /// The time on the machine's clock.
    package let time: TimeOfDay

    /// Makes a schedule. Returns nil for a day that not every month has.
    package init?(day: Int, time: TimeOfDay) {
        guard Self.days.contains(day) else { return nil }
        self.day = day
        self.time = time
    }

    /// Reads what ``calendarExpression`` gives.
    package init?(calendarExpression text: some StringProtocol) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[0].hasPrefix("*-*-"), parts[1].hasSuffix(":00"),
            let day = Int(parts[0].dropFirst(4)), let time = TimeOfDay(String(parts[1].dropLast(3)))
        else { return nil }
        self.init(day: day, time: time)
    }

    /// The schedule as systemd writes it: `*-*-01 06:30:00`.
    package var calendarExpression: String { "*-*-\(TimeOfDay.twoDigits(day)) \(time.text):00" }

    /// The schedule in words: `on the 1st of each month at 06:30`.
    package var words: String { "on the \(ordinal) of each month at \(time.text)" }

    /// The first run after a moment.
    package func next(after moment: LocalMoment) -> LocalMoment? {
        let (year, month, _) = moment.day.components
        let followingMonth = month == 12 ? (year + 1, 1) : (year, month + 1)
        return [(year, month), followingMonth].lazy
            .compactMap { CalendarDate(year: $0.0, month: $0.1, day: day) }
            .map { LocalMoment(day: $0, minute: time.minutes) }
            .first { $0 > moment }
    }

    private var ordinal: String {
        switch day {
        case 1, 21: "\(day)st"
        case 2, 22: "\(day)nd"
        case 3, 23: "\(day)rd"
        default: "\(day)th"
        }
    }
}
