import Foundation
import RatingsModel

/// A minute on the machine's own clock, without a zone: what a schedule is kept in.
package struct LocalMoment: Hashable, Comparable, Sendable {
    /// The day.
    package let day: CalendarDate
    /// Minutes since midnight, 0 to 1439.
    package let minute: Int

    /// Makes a moment.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - minute: Minutes since midnight, 0 to 1439.
    package init(day: CalendarDate, minute: Int) {
        self.day = day
        self.minute = minute
    }

    /// Makes the moment that a clock shows.
    ///
    /// - Parameters:
    ///   - date: When.
    ///   - zone: The zone of the clock.
    package init(_ date: Date, in zone: TimeZone = .current) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        let day = CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
        self.init(day: day ?? CalendarDate(dayNumber: 0), minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }

    /// Reads a moment as systemd prints it in plain English, such as `Tue 2026-12-01 06:30:00 GMT`.
    ///
    /// Returns nil for anything else, such as the empty text and `n/a`, which stand for no moment.
    package init?(systemd text: some StringProtocol) {
        let parts = text.split(separator: " ")
        guard parts.count >= 3, let day = CalendarDate(iso: parts[1]),
            let time = TimeOfDay(String(parts[2].prefix(5)))
        else { return nil }
        self.init(day: day, minute: time.minutes)
    }

    /// The time of the day.
    package var time: TimeOfDay { TimeOfDay(minutes: minute) }

    /// The moment as `YYYY-MM-DDTHH:MM`.
    package var iso: String { "\(day.iso)T\(time.text)" }

    /// The moment in words: `1 December 2026 at 06:30`.
    package var words: String { "\(day.longEnglish) at \(time.text)" }

    package static func < (left: LocalMoment, right: LocalMoment) -> Bool {
        (left.day, left.minute) < (right.day, right.minute)
    }
}

/// A time of the day, to the minute.
package struct TimeOfDay: Hashable, Sendable {
    /// Minutes since midnight, 0 to 1439.
    package let minutes: Int

    /// Makes a time.
    ///
    /// - Parameter minutes: Minutes since midnight, 0 to 1439.
    package init(minutes: Int) {
        self.minutes = minutes
    }

    /// Reads `HH:MM` from 00:00 to 23:59, and nothing else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        self.init(minutes: hour * 60 + minute)
    }

    /// The hour, 0 to 23.
    package var hour: Int { minutes / 60 }

    /// The minute of the hour, 0 to 59.
    package var minute: Int { minutes % 60 }

    /// The time as `HH:MM`.
    package var text: String { Self.twoDigits(hour) + ":" + Self.twoDigits(minute) }

    /// A number from 0 to 99 with two digits.
    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
