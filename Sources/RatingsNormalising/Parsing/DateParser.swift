import RatingsModel
import RatingsReading

/// Reads days as sources write them.
///
/// Accepted are `31/03/2025`, `31/03/25` (two figures are years of this century), the same with dots, dashes or
/// blanks, `2025-03-31` with or without a time, `31 March 2025`, `31-Mar-25`, and the serial numbers of
/// spreadsheet programs. The order of day and month is one for a whole source and is never swapped for a cell.
struct DateParser {
    /// The order in which figures are read.
    let order: DateOrder
    /// Words that stand in date columns and mean that there was no inspection yet.
    let notYetInspected: Set<String>
    /// Words for nothing.
    let blanks: Set<String>
    /// From which day numbers count that stand for days.
    var dateSystem = DateSystem.since1900

    /// What a date cell says; adds to the evidence of its column.
    func read(
        _ range: Range<Int>, in bytes: [UInt8], row: UInt32, evidence: inout DateEvidence
    ) -> DateReading {
        if let usual = DateScanner.usualForm(bytes.span.bytes, range) {
            return reading(usual, range, bytes, row, &evidence)
        }
        var scanner = DateScanner(bytes: bytes, range: range)
        return scanner.isAtEnd ? .blank : reading(scanner.scan(), range, bytes, row, &evidence)
    }

    private func reading(
        _ form: DateScanner.Form, _ range: Range<Int>, _ bytes: [UInt8], _ row: UInt32, _ evidence: inout DateEvidence
    ) -> DateReading {
        switch form {
        case .isoOrder(let year, let month, let day):
            return reading(year: year, month: month, day: day)
        case .figures(let first, let second, let year):
            if first > 12, second <= 12 { evidence.dayFirst += 1 }
            if first <= 12, second > 12 {
                evidence.monthFirst += 1
                if evidence.firstMonthFirst == nil {
                    evidence.firstMonthFirst = (String(decoding: bytes[range], as: UTF8.self), row)
                }
            }
            return order == .dayFirst
                ? reading(year: year, month: second, day: first)
                : reading(year: year, month: first, day: second)
        case .serial(let number):
            // A number of another century is no day that anybody was inspected on.
            guard let day = dateSystem.day(number), (2000..<2100).contains(day.year) else { return .impossible }
            return .day(day)
        case .words:
            let key = MatchKey.make(String(decoding: bytes[range], as: UTF8.self))
            if key.isEmpty || blanks.contains(key) { return .blank }
            return notYetInspected.contains(key) ? .notYetInspected : .impossible
        }
    }

    private func reading(year: Int, month: Int, day: Int) -> DateReading {
        CalendarDate(year: year, month: month, day: day).map(DateReading.day) ?? .impossible
    }
}
