import Foundation
import RatingsModel
import Testing

@Suite struct CalendarDateTests {
    @Test func everyDayOfFourCenturiesGoesThereAndBack() throws {
        let first = try #require(CalendarDate(year: 1600, month: 1, day: 1))
        for number in first.dayNumber...(first.dayNumber + 146_097) {
            let (year, month, day) = CalendarDate(dayNumber: number).components
            #expect(CalendarDate(year: year, month: month, day: day)?.dayNumber == number)
        }
    }

    @Test func knownDays() throws {
        #expect(CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
        #expect(CalendarDate(iso: "2025-03-31")?.dayNumber == 20_178)
        #expect(CalendarDate(iso: "2025-03-31")?.longEnglish == "31 March 2025")
        #expect(CalendarDate(dayNumber: 20_178).iso == "2025-03-31")
    }

    @Test(arguments: ["2023-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "2025-01-01T00:00", "", "+025-01-01"])
    func impossibleDaysAreNone(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func aMonthKnowsItsDays() throws {
        let february = try #require(YearMonth(iso: "2024-02"))
        #expect(february.lastDay.iso == "2024-02-29")
        #expect(february.longEnglish == "February 2024")
        #expect(YearMonth(iso: "2024-13") == nil)
    }
}
