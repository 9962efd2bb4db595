import TestSupport
import Testing

@testable import RatingsNormalising

@Suite struct PositionTableTests {
    /// Beside a dictionary, from a table that is made for few keys on, so that it grows several times.
    @Test(arguments: [0, 48, 5_000])
    func saysWhatADictionarySays(capacity: Int) {
        var random = SeededGenerator(seed: 13)
        // Few enough for some to come twice, and neighbours, which are close in their hashes' beginnings.
        let keys = (0..<4_000).map { _ in UInt64.random(in: 0..<3_000, using: &random) << UInt64.random(in: 0...40) }
        var table = PositionTable(capacity: capacity)
        var expected: [UInt64: Int] = [:]
        for (position, key) in keys.enumerated() {
            #expect(table[key] == expected[key])
            if position.isMultiple(of: 2) {
                let known = expected[key]
                #expect(table.place(key, at: position) == known)
                expected[key] = known ?? position
            } else {
                table[key] = position
                expected[key] = position
            }
        }
        #expect(expected.allSatisfy { table[$0.key] == $0.value })
        #expect(table[.max] == nil)
        #expect(expected.count < keys.count)
    }
}
