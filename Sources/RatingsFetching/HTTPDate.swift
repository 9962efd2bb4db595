import RatingsModel

/// A moment as servers write it: `Sun, 06 Nov 1994 08:49:37 GMT`.
package struct HTTPDate: Hashable, Sendable {
    /// The day, in Greenwich.
    package let day: CalendarDate
    /// The seconds since its midnight.
    let second: Int

    /// Reads the form that RFC 9110 has servers write, and none of the obsolete ones.
    package init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT", let number = Int(parts[1]),
            let month = CalendarDate.englishMonths.firstIndex(where: { $0.prefix(3) == parts[2] }),
            let year = Int(parts[3]), let day = CalendarDate(year: year, month: month + 1, day: number)
        else { return nil }
        let clock = parts[4].split(separator: ":").compactMap { UInt8($0) }.map(Int.init)
        guard clock.count == 3, clock[0] < 24, clock[1] < 60, clock[2] <= 60 else { return nil }
        self.day = day
        second = (clock[0] * 60 + clock[1]) * 60 + clock[2]
    }

    /// The seconds from another moment to this one; negative where this one is earlier.
    func seconds(since other: HTTPDate) -> Int {
        day.days(since: other.day) * 86_400 + second - other.second
    }
}
