import Testing

@testable import XLSXWriter

struct SerialDateTests {
    @Test(
        "Numbers are those that Excel shows",
        arguments: [
            (1900, 1, 1, 1), (1900, 2, 28, 59), (1900, 3, 1, 61), (1970, 1, 1, 25_569), (2000, 2, 29, 36_585),
            (2025, 1, 1, 45_658), (2026, 8, 1, 46_235), (9999, 12, 31, 2_958_465),
        ])
    func numbers(year: Int, month: Int, day: Int, number: Int) throws {
        #expect(SerialDate(year: year, month: month, day: day)?.number == number)
    }

    @Test(
        "Days that don't exist, and years that Excel doesn't have, are refused",
        arguments: [
            (1899, 12, 31), (10_000, 1, 1), (2025, 0, 1), (2025, 13, 1), (2025, 2, 29), (2024, 2, 30), (1900, 2, 29),
            (2025, 4, 31), (2025, 4, 0), (2025, -1, 1), (2025, 1, -1),
        ])
    func refused(year: Int, month: Int, day: Int) {
        #expect(SerialDate(year: year, month: month, day: day) == nil)
    }

    @Test("Noon in UTC, for the day of creation")
    func noon() throws {
        #expect(SerialDate(year: 1970, month: 1, day: 1)?.unixNoon == 43_200)
        #expect(SerialDate(year: 2026, month: 8, day: 1)?.unixNoon == 1_785_585_600)
        #expect(SerialDate(year: 1900, month: 1, day: 1)?.unixNoon == -2_208_945_600)
    }
}
