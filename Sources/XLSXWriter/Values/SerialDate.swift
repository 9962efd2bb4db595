/// A day as Excel counts it.
package struct SerialDate: Hashable, Sendable {
    /// Days since 31 December 1899, with 29 February 1900, which did not exist, counted as Excel counts it.
    package let number: Int

    /// Makes a day of the years 1900 to 9999; nil for other years and for days that don't exist.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        let leapDays = Self.leapDays(before: year) - Self.leapDays(before: 1900)
        let before = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
        let days = (year - 1900) * 365 + leapDays + before + day
        number = days > 59 ? days + 1 : days
    }

    /// Noon of the day in UTC, in seconds since 1970.
    var unixNoon: Int {
        let daysBefore1970 = 25_569
        let days = number >= 61 ? number : number + 1
        return (days - daysBefore1970) * 86_400 + 43_200
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func leapDays(before year: Int) -> Int {
        let last = year - 1
        return last / 4 - last / 100 + last / 400
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
