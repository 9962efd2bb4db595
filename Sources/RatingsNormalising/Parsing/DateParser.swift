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

    /// What a date cell says, with its figures where their order is open.
    @inline(__always)
    func read(_ range: Range<Int>, in bytes: [UInt8]) -> (reading: DateReading, figures: DateScanner.Figures?) {
        if let figures = DateScanner.usualFigures(bytes.span.bytes, range) { return (reading(figures), figures) }
        return readOther(range, in: bytes)
    }

    /// The same for whatever is written in another way.
    private func readOther(
        _ range: Range<Int>, in bytes: [UInt8]
    ) -> (reading: DateReading, figures: DateScanner.Figures?) {
        var scanner = DateScanner(bytes: bytes, range: range)
        if scanner.isAtEnd { return (.blank, nil) }
        switch scanner.scan() {
        case .figures(let figures): return (reading(figures), figures)
        case .isoOrder(let year, let month, let day): return (reading(year: year, month: month, day: day), nil)
        case .serial(let number): return (reading(serial: number), nil)
        case .words: return (reading(words: String(decoding: bytes[range], as: UTF8.self)), nil)
        }
    }

    private func reading(serial number: Int) -> DateReading {
        // A number of another century is no day that anybody was inspected on.
        guard let day = dateSystem.day(number), (2000..<2100).contains(day.year) else { return .impossible }
        return .day(day)
    }

    private func reading(words: String) -> DateReading {
        let key = MatchKey.make(words)
        if key.isEmpty || blanks.contains(key) { return .blank }
        return notYetInspected.contains(key) ? .notYetInspected : .impossible
    }

    @inline(__always)
    private func reading(_ figures: DateScanner.Figures) -> DateReading {
        let isDayFirst = order == .dayFirst
        return reading(
            year: figures.year, month: isDayFirst ? figures.second : figures.first,
            day: isDayFirst ? figures.first : figures.second)
    }

    @inline(__always)
    private func reading(year: Int, month: Int, day: Int) -> DateReading {
        CalendarDate(year: year, month: month, day: day).map(DateReading.day) ?? .impossible
    }
}
