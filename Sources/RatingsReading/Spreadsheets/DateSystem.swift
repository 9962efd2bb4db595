import RatingsModel

/// From which day a spreadsheet counts days.
package enum DateSystem: Hashable, Sendable {
    /// Day 1 is 1 January 1900, which counts as a leap year.
    case since1900
    /// Day 0 is 1 January 1904, as workbooks of old Macintoshes have it.
    case since1904

    /// The day of a serial number; nil where it is none that a sheet of ratings could mean, such as the 29 February
    /// 1900 of the older system.
    package func day(_ serial: Int) -> CalendarDate? {
        guard (1...2_958_465).contains(serial) else { return nil }
        switch self {
        // From March 1900 on the count is right.
        case .since1900: return serial > 60 ? CalendarDate(dayNumber: Int32(serial - 25_569)) : nil
        case .since1904: return CalendarDate(dayNumber: Int32(serial - 24_107))
        }
    }

    /// A date in ISO 8601 without its time of day, where that is midnight.
    static func withoutMidnight(_ date: [UInt8]) -> [UInt8] {
        guard let start = date.firstIndex(of: UInt8(ascii: "T")),
            date[(start + 1)...].allSatisfy({ "0:.Z".utf8.contains($0) })
        else { return date }
        return Array(date[..<start])
    }

    /// A serial number with a time of day as ISO 8601 has it; nil where it is no day.
    func iso(_ serial: Double) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let (days, seconds) = Int((serial * 86_400).rounded()).quotientAndRemainder(dividingBy: 86_400)
        guard let day = day(days) else { return nil }
        guard seconds != 0 else { return day.iso }
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(day.iso)T\(parts.joined(separator: ":"))"
    }
}
