import RatingsModel
import TestSupport
import Testing

@testable import RatingsNormalising

@Suite struct ToldInspectionsTests {
    /// Beside a dictionary: with days of which nobody would think, without any, and with each once or several times.
    @Test(arguments: [1, 40, 100_000], [100, 10_000])
    func saysWhatADictionarySays(days: Int32, capacity: Int) {
        var random = SeededGenerator(seed: UInt64(days))
        var told = ToldInspections(capacity: capacity)
        var expected: [UInt64: Int] = [:]
        for position in 0..<3_000 {
            let group = InspectionMatcher.Group(
                authority: Authority.ID(rawValue: UInt16.random(in: 0..<150, using: &random)),
                scheme: UInt16.random(in: 0..<3, using: &random))
            let number = Int32.random(in: 18_000..<18_000 + days, using: &random)
            let day = position % 1_000 == 999 ? nil : CalendarDate(dayNumber: number)
            let key = group.key(day)
            #expect(told.place(key, at: position) == expected[key])
            expected[key] = expected[key] ?? position
            if position % 1_000 == 500 {
                told[key] = 7
                expected[key] = 7
            }
        }
        #expect(expected.allSatisfy { told[$0.key] == $0.value })
        #expect(told[.max] == nil)
    }

    /// The bits of a group end before those of the next one begin.
    @Test func theFirstAndTheLastDaysOfNeighboursAreTheirOwn() {
        var told = ToldInspections(capacity: 10_000)
        let groups = (0..<4).map { InspectionMatcher.Group(authority: Authority.ID(rawValue: $0), scheme: 0) }
        // Those that have a bit come first, of all groups: at the first one that has none, a table takes their place.
        let days = [12_784, 24_815, 24_816, 12_783, 0, Int32.max].map(CalendarDate.init(dayNumber:))
        let keys = days.flatMap { day in groups.map { $0.key(day) } }
        for (position, key) in keys.enumerated() { #expect(told.place(key, at: position) == nil) }
        for (position, key) in keys.enumerated() { #expect(told.place(key, at: 0) == position) }
    }
}
