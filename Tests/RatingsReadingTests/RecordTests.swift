import RatingsReading
import Testing

@Test func recordEmpty() { #expect(Record().count == 0) }
