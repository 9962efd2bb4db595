/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Inspection and publication days are days, not moments: no clock, zone or locale can move them.
@usableFromInline
package struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970; negative before it.
    @usableFromInline
    package let dayNumber: Int32

    /// Makes a day from its number.
    ///
    /// - Parameter dayNumber: Days since 1 January 1970.
    @inlinable
    package init(dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// Makes a day that exists in the calendar.
    ///
    /// Returns nil for a day that does not exist, such as 31 February, and for years outside 1 to 9999.
    @inlinable
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        // Howard Hinnant's days_from_civil: years begin in March, so that leap days come last.
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    @inlinable
    package init?(iso text: some StringProtocol) {
        var (numbers, field, digits) = ([0, 0, 0], 0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard digits < Self.isoDigits(field) else { return nil }
                numbers[field] = numbers[field] * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
            case UInt8(ascii: "-"):
                guard digits == Self.isoDigits(field), field < 2 else { return nil }
                (field, digits) = (field + 1, 0)
            default: return nil
            }
        }
        guard field == 2, digits == Self.isoDigits(field) else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The number of digits of a year, a month and a day, which are the fields from 0 on.
    @inlinable
    static func isoDigits(_ field: Int) -> Int { field == 0 ? 4 : 2 }

    /// The year, month (1 to 12) and day of the month.
    package var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(dayNumber) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The calendar year.
    package var year: Int { components.year }

    /// The day as `YYYY-MM-DD`.
    package var iso: String {
        let (year, month, day) = components
        return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    }

    /// The day as GOV.UK writes it: `9 May 2025`.
    package var longEnglish: String {
        let (year, month, day) = components
        return "\(day) \(Self.englishMonths[month - 1]) \(year)"
    }

    /// The number of days from another day to this one; negative where this one is earlier.
    package func days(since other: CalendarDate) -> Int {
        Int(dayNumber) - Int(other.dayNumber)
    }

    @usableFromInline
    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.dayNumber < right.dayNumber
    }

    /// The English names of the months, January first.
    package static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// How many days a month from 1 to 12 has.
    @inlinable
    static func days(inMonth month: Int, of year: Int) -> Int {
        if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
        // The odd months up to July and the even ones from August on have 31. Without a branch, as no processor could
        // foresee the month of the next date.
        return 30 | (month ^ (month >> 3)) & 1
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
