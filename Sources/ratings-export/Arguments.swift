import ArgumentParser
import Foundation
import RatingsExport
import RatingsModel
import RatingsNormalising

/// A day on the command line.
struct DayArgument: ExpressibleByArgument {
    let day: CalendarDate

    init?(argument: String) {
        guard let day = CalendarDate(iso: argument) else { return nil }
        self.day = day
    }
}

/// A month on the command line.
struct MonthArgument: ExpressibleByArgument {
    let month: YearMonth

    init?(argument: String) {
        guard let month = YearMonth(iso: argument) else { return nil }
        self.month = month
    }

    /// How the option is explained, wherever it can be given.
    static let help = ArgumentHelp("The month that the export is for. (default: this month)", valueName: "YYYY-MM")

    /// The month that was given, or this one by the machine's clock and zone.
    static func chosen(_ argument: MonthArgument?) -> YearMonth {
        argument?.month ?? YearMonth(containing: Clock.today)
    }
}

// In their own words for these types, since the parser's looks types up for them, at each start.
extension DateOrder: ExpressibleByArgument {
    package static var allValueStrings: [String] { allCases.map { $0.rawValue } }
    package static var allValueDescriptions: [String: String] { [:] }
}

extension LogFormat: ExpressibleByArgument {
    package static var allValueStrings: [String] { allCases.map { $0.rawValue } }
    package static var allValueDescriptions: [String: String] { [:] }
}

/// How flags are explained that several commands have, each by itself: a group of one flag would take the parser as
/// long as one of ten.
enum SharedHelp {
    /// It is for one call, and in no configuration.
    static let offline: ArgumentHelp = "Fetch nothing: use the last good copies of addresses."
    static let csvRaw: ArgumentHelp = "Write text into CSV as it is, even where it looks like a formula."
}

/// The machine's clock.
enum Clock {
    /// Today, in the machine's zone.
    static var today: CalendarDate {
        // Foundation's calendar takes several times as long to say it.
        var (now, parts) = (time(nil), tm())
        localtime_r(&now, &parts)
        let day = CalendarDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        return day ?? CalendarDate(dayNumber: 0)
    }
}

/// What is said of the user's own layouts.
enum LayoutTalk {
    /// Says which layouts were given in vain: somebody expects them to be at work.
    static func tell(unused paths: [String]) {
        for path in paths.map(VisibleText.make) {
            Console.complain(
                "\(path): no table has all of its headings, so that it is not used.",
                remedy: "ratings-export layouts explain FILE --layout \(path) says which are missing.")
        }
    }
}

/// The paths of input files.
enum InputPaths {
    static func validate(_ paths: [String]) throws {
        if paths.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Standard input (-) can be read once only.")
        }
        if paths.contains("") {
            throw ValidationError("A file has an empty name. Check the quotation marks and variables of the call.")
        }
        if paths.count > Int(UInt16.max) {
            throw ValidationError("More than \(UInt16.max) files can't be read in one run.")
        }
    }
}
