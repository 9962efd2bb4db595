import RatingsModel
import Testing

@Suite struct ByteWordsTests {
    /// Every byte beside every other one: a mark may carry over to its neighbour.
    @Test func theFirstZeroByteIsFound() {
        for low in UInt64(0)...255 {
            for high in UInt64(0)...255 {
                let word = 0x0101_0101_0101_0101 ^ (low ^ 1) << 24 ^ (high ^ 1) << 32
                let expected = (low == 0 ? 0x80 << 24 : 0) | (high == 0 ? 0x80 << 32 : 0) as UInt64
                #expect(word.zeroBytes.trailingZeroBitCount == expected.trailingZeroBitCount, "\(low), \(high)")
            }
        }
        #expect(UInt64(0).zeroBytes == 0x8080_8080_8080_8080)
        #expect(UInt64(eightTimes: 0x80).zeroBytes == 0)
    }
}
