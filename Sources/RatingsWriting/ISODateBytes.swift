import RatingsModel

extension [UInt8] {
    /// Adds a day as `YYYY-MM-DD`, or nothing where none is known.
    mutating func append(iso date: CalendarDate?) {
        guard let (year, month, day) = date?.components else { return }
        for divisor in [1000, 100, 10, 1] { append(digit: year / divisor) }
        append(UInt8(ascii: "-"))
        append(digit: month / 10)
        append(digit: month)
        append(UInt8(ascii: "-"))
        append(digit: day / 10)
        append(digit: day)
    }

    private mutating func append(digit number: Int) {
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
