import Testing

@testable import XLSXWriter

struct PartScannerTests {
    @Test("Counts are the same however the bytes come", arguments: 1...12)
    func pieces(size: Int) throws {
        let part = """
            <?xml version="1.0"?>
            <worksheet a="b"><cols><col a="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c>\
            <c r="B1" t="s"/></row><row r="2" ht="3"/><rowBreaks/></sheetData></worksheet>
            """
        var scanner = PartScanner()
        var bytes = Array(part.utf8)[...]
        while !bytes.isEmpty {
            bytes.prefix(size).withUnsafeBytes { scanner.scan($0) }
            bytes = bytes.dropFirst(size)
        }
        #expect(scanner.rows == 2)
        #expect(scanner.cells == 2)
    }
}
