import RatingsReading
import Testing

@Suite struct RecordTests {
    @Test func fieldsLieOneAfterTheOther() {
        var record = Record()
        record.reset(row: 7)
        record.append(contentsOf: "Leeds".utf8)
        record.endField()
        record.endField()
        record.append(UInt8(ascii: "x"))
        record.endField()
        #expect(record.row == 7)
        #expect(record.texts == ["Leeds", "", "x"])
        #expect(record.range(of: 1) == 5..<5)
        #expect(record.text(9) == "")
    }

    @Test func knowsBlankRows() throws {
        var record = Record()
        #expect(record.isBlank)
        record.append(contentsOf: " \t\r\n".utf8)
        record.endField()
        #expect(record.isBlank)
        record.append(UInt8(ascii: "0"))
        #expect(!record.isBlank)
    }

    @Test func isEmptyAtTheEnd() throws {
        var reader = CSVReader(DecodedText(decoding: Array("a,b".utf8)), delimiter: .comma, path: "x")
        var record = Record()
        #expect(try reader.read(into: &record))
        #expect(try !reader.read(into: &record))
        #expect(record.count == 0)
        #expect(try !reader.read(into: &record))
    }

    @Test func aRunOfFieldsIsTheirBytesWithWhatLiesBetween() throws {
        // The first line could be another program's, and of the last ones there are no 64 bytes to look at.
        let text = "h\na,bc,,d\n\"a\",bc,,d\n" + String(repeating: "x", count: 64)
        var reader = CSVReader(DecodedText(decoding: Array(text.utf8)), delimiter: .comma, path: "x")
        var record = Record()
        for _ in 1...2 { #expect(try reader.read(into: &record)) }
        #expect(record.run(of: 1...3).map { String(decoding: record.bytes[$0], as: UTF8.self) } == "bc,,d")
        #expect(record.run(of: 0...1).map { String(decoding: record.bytes[$0], as: UTF8.self) } == "a,bc")
        #expect(record.run(of: 2...4) == nil)
        // Nothing lies between these: the fields "ab" and "c" would be the same bytes.
        #expect(try reader.read(into: &record))
        #expect(record.texts == ["a", "bc", "", "d"])
        #expect(record.run(of: 1...3) == nil)
    }

    @Test func aFieldBeforeTheFirstIsEmpty() {
        #expect(Record().text(-1) == "")
    }

    @Test func knowsReplacedCharacters() throws {
        var reader = CSVReader(DecodedText(decoding: [0x61, 0, 0x0A, 0x62]), delimiter: .comma, path: "x")
        var record = Record()
        _ = try reader.read(into: &record)
        #expect(record.hasReplacement)
        _ = try reader.read(into: &record)
        #expect(!record.hasReplacement)
    }
}
