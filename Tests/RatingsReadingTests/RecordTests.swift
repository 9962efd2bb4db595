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
