import RatingsReading
import TestSupport
import Testing

/// Damaged and hostile files end with an error that names the file and the part: nothing crashes, hangs or fills the
/// memory.
@Suite struct DamagedSpreadsheetTests {
    private func error(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> ReadError? {
        do {
            _ = try sheets(of: bytes, path: "book", limits: limits)
            return nil
        } catch {
            return error as? ReadError
        }
    }

    private func reason(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> String {
        switch error(bytes, limits: limits) {
        case .damaged("book", let part, let reason): "\(part ?? "-"): \(reason)"
        case .tooLarge("book", let reason, .size): "too large: \(reason)"
        case .tooLarge("book", let reason, .fixed): "too much: \(reason)"
        case .tooLarge("book", let reason, .limit(let limit)): "too large (\(limit.rawValue)): \(reason)"
        case .locked("book"): "locked"
        case .notText("book", let kind): kind
        case let other: "\(other.map { "\($0)" } ?? "read")"
        }
    }

    private let part = "xl/worksheets/sheet1.xml"

    // MARK: - XML

    static let mistakes: [(rows: String, says: String, kind: String)] = [
        ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", "names a text that the workbook doesn't have", ""),
        ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", "names a text that the workbook doesn't have", ""),
        (
            "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
            "the cells of row 1 are not in order", ""
        ),
        ("<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>", "“1A” in row 1 is no place of a cell", ""),
        ("<row r=\"0\"><c><v>1</v></c></row>", "row 0 stands below row 0", ""),
        ("<row r=\"5\"><c><v>1</v></c></row><row r=\"4\"><c><v>1</v></c></row>", "row 4 stands below row 5", ""),
        ("<row r=\"1048577\"><c><v>1</v></c></row>", "more than 1048576 rows", "too much: "),
        ("<row r=\"999999999999999999\"><c><v>1</v></c></row>", "more than 1048576 rows", "too much: "),
        ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "row 1 has more than 16384 columns", "too large (columns): "),
        ("<row r=\"1\"><c r=\"A1\"><v>1</v></row>", "its XML is damaged in line 2", ""),
        ("<row r=\"1\"><c r=\"A1\"><v>&undefined;</v></c></row>", "its XML is damaged", ""),
        ("<row r=\"1\"><c r=\"A1\"><v>\u{1}</v></c></row>", "its XML is damaged", ""),
        (
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\(String(repeating: "x", count: 10 << 20))</v></c></row>",
            "a cell of row 1 has more than 1048576 bytes", "too large (cell-length): "
        ),
        (
            "<row r=\"1\"><c r=\"A1\" s=\"\(String(repeating: "1", count: 5 << 20))\"><v>1</v></c></row>",
            "a tag of more than 1048576 bytes", ""
        ),
        (String(repeating: "<a>", count: 300), "more than 256 elements within each other", ""),
    ]

    /// By their positions, as the log of the tests would have megabytes of rows.
    @Test(arguments: mistakes.indices)
    func mistakesOfRowsAreToldWithTheirPart(position: Int) {
        let (rows, says, kind) = Self.mistakes[position]
        var file = ExcelFile(rows: rows)
        file.texts = ["<si><t>one</t></si>"]
        #expect(reason(file.bytes).hasPrefix("\(kind)\(part): "))
        #expect(reason(file.bytes).contains(says))
    }

    @Test(arguments: [
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
    ])
    func documentTypesAreRefused(declaration: String) {
        var members = ExcelFile(rows: "<row r=\"1\"><c t=\"str\"><v>&a;</v></c></row>").members
        let text = String(decoding: members[0].bytes, as: UTF8.self)
        members[0].bytes = Array(text.replacing("?>\n", with: "?>\n\(declaration)").utf8)
        #expect(reason(PackedFile(members).bytes) == "\(part): it declares a document type, which no spreadsheet has")
        var open = OpenDocumentFile(rows: openRow("a")).members
        open[1].bytes = Array("\(declaration)<a>&a;</a>".utf8)
        #expect(
            reason(PackedFile(open).bytes) == "content.xml: it declares a document type, which no spreadsheet has")
    }

    static let openMistakes: [(rows: String, says: String, kind: String)] = [
        (openRow("a", attributes: "table:number-rows-repeated=\"1000000000\""), "more than 1048576 rows", "too much: "),
        (
            openRow("a", attributes: "table:number-rows-repeated=\"1048577\"") + openRow("b"), "more than 1048576 rows",
            "too much: "
        ),
        (
            "<table:table-row><table:table-cell table:number-columns-repeated=\"16385\"><text:p>x</text:p></table:table-cell></table:table-row>",
            "row 1 has more than 16384 columns", "too large (columns): "
        ),
        (
            "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"><text:p>\(String(repeating: "x", count: 2000))</text:p></table:table-cell></table:table-row>",
            "row 1 has more than 16777216 bytes", "too large (row-length): "
        ),
        (
            "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>",
            "what its rows say, with all that is repeated, unpacks to more than", "too large: "
        ),
        (
            "<table:table-row><table:table-cell><text:p><text:s text:c=\"999999999999999999\"/><text:s/></text:p></table:table-cell></table:table-row>",
            "a cell of row 1 has more than 1048576 bytes", "too large (cell-length): "
        ),
        ("<table:table-row><table:table-cell><text:p>x</text:p></table:table-row>", "its XML is damaged", ""),
    ]

    @Test(arguments: openMistakes)
    func mistakesOfOpenDocumentRowsAreTold(rows: String, says: String, kind: String) {
        let reason = reason(OpenDocumentFile(rows: rows).bytes)
        #expect(reason.hasPrefix("\(kind)content.xml: "))
        #expect(reason.contains(says))
    }

    // MARK: - Archives

    @Test func aBombOfBlanksIsRefused() {
        var limits = ReadingLimits()
        limits.harmlessBytes = 1 << 20
        limits.expansion = 100
        let file = ExcelFile(rows: String(repeating: " ", count: 12 << 20))
        #expect(file.bytes.count < 1 << 17)
        #expect(
            reason(file.bytes, limits: limits)
                == "too large (unpacking-ratio): \(part) unpacks to more than 100 times the size of the file, which no table does"
        )
        limits.harmlessBytes = 1 << 40
        limits.unpackedBytes = 8 << 20
        #expect(reason(file.bytes, limits: limits) == "too large: \(part) unpacks to more than 8388608 bytes")
    }

    /// A text of a million letters, named by every cell.
    @Test func textsThatAreNamedAgainAndAgainAreRefused() {
        let row = { (number: Int) in
            "<row r=\"\(number)\">\(String(repeating: "<c t=\"s\"><v>0</v></c>", count: 15))</row>"
        }
        var file = ExcelFile(rows: (1...5_000).map(row).joined())
        file.texts = ["<si><t>\(String(repeating: "x", count: 1_000_000))</t></si>"]
        #expect(reason(file.bytes).contains("what its rows say, with all that is repeated, unpacks to more than 400"))
    }

    @Test func tooManyPartsAreRefused() {
        var limits = ReadingLimits()
        limits.members = 3
        #expect(
            reason(ExcelFile(rows: "").bytes, limits: limits) == "too large (parts): the archive has more than 3 parts")
        var file = OpenDocumentFile(rows: "")
        file.tables = String(repeating: OpenDocumentFile.table("x", ""), count: 4)
        #expect(reason(file.bytes, limits: limits) == "too large (parts): content.xml: it has more than 3 sheets")
    }

    @Test func namesLeadNowhere() throws {
        let row = "Local authority,Overall\nLeeds,Good\n"
        var file = PackedFile([
            "../../etc/passwd": row, "/etc/passwd": row, "C:\\x.csv": row, "a/../b.csv": row, "__MACOSX/._a": row,
            ".DS_Store": row, "folder/": "",
        ])
        file.members.append(PackedFile.Member([0x61, 0, 0x62], Array(row.utf8)))
        file.members.append(PackedFile.Member([0xFF, 0xFE], Array(row.utf8)))
        guard case .archive(let archive) = try OpenedFile(path: "book", bytes: file.bytes) else {
            Issue.record("it is an archive")
            return
        }
        #expect(
            archive.names == ["../../etc/passwd", "/etc/passwd", "C:\\x.csv", "a/../b.csv", "a", "\u{FFFD}\u{FFFD}"])
        for position in archive.names.indices { #expect(try archive.bytes(at: position) == Array(row.utf8)) }
        #expect(try archive.bytes(at: 99) == [])
    }

    @Test func ofPartsOfOneNameTheFirstCounts() throws {
        var members = ExcelFile(rows: excelRow(1, "first")).members
        members.append(ExcelFile(rows: excelRow(1, "second")).members[0])
        #expect(try sheets(of: PackedFile(members).bytes).map(\.fields) == [[["first"]]])
    }

    @Test(arguments: [10, 100_000]) func sizesThatAreNotTrueAreDamage(size: Int) {
        var members = ExcelFile(rows: excelRow(1, "a")).members
        members[0].toldSize = size
        #expect(reason(PackedFile(members).bytes).hasPrefix("\(part): it"))
    }

    @Test(arguments: [true, false]) func aWrongChecksumIsDamage(isPacked: Bool) {
        var members = ExcelFile(rows: excelRow(1, "a")).members
        members[0].damagesChecksum = true
        members[0].isPacked = isPacked
        #expect(
            reason(PackedFile(members).bytes) == "\(part): it can't be unpacked: it was changed, damaged or cut short")
    }

    @Test func passwordsAreTold() {
        var members = ExcelFile(rows: excelRow(1, "a")).members
        for place in members.indices { members[place].flags = 1 }
        #expect(reason(PackedFile(members).bytes) == "locked")
        var file = OpenDocumentFile(rows: openRow("a"))
        file.manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
        #expect(reason(file.bytes) == "locked")
    }

    @Test func missingPartsAreTold() {
        let whole = ExcelFile(rows: excelRow(1, "a")).members
        let without = { (name: String) in PackedFile(whole.filter { $0.name != Array(name.utf8) }).bytes }
        #expect(reason(without("xl/workbook.xml")).contains("xl/workbook.xml: it is missing"))
        #expect(reason(without(part)) == "sheet Sheet1: it is missing")
        let open = OpenDocumentFile(rows: "").members
        #expect(reason(PackedFile([open[0], open[2]]).bytes) == "content.xml: it is missing")
    }

    @Test func packedFilesThatAreCutShortAreTold() {
        let whole = packed(Array("Local authority,Overall\nLeeds,Good\n".utf8))
        #expect(reason(Array(whole.dropLast(3))) == "-: it is cut short")
        #expect(reason(whole.dropLast(8) + [UInt8](repeating: 0, count: 8)).hasPrefix("-: it can't be unpacked"))
    }

    // MARK: - Chance

    static let kinds = ["xlsx", "ods"]

    private func sample(_ kind: String) -> [UInt8] {
        if kind == "ods" {
            let rows = (1...200).map { openRow("Leeds \($0)", "Good", "", "2024-03-05") }.joined()
            return OpenDocumentFile(tables: OpenDocumentFile.table("A", rows), OpenDocumentFile.table("B", rows)).bytes
        }
        let rows = (1...200).map { excelRow($0, "Leeds \($0)", "Good", "x") }.joined()
        var file = ExcelFile(rows: rows, below: "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>")
        file.texts = ["<si><t>one</t></si>"]
        file.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        return file.bytes
    }

    /// Without the last of its bytes, which are zeros, an archive has all that it had.
    @Test(arguments: kinds) func filesThatAreCutShortAreNeverReadInPart(kind: String) throws {
        let whole = sample(kind)
        let truth = try sheets(of: whole).map(\.rows)
        for count in stride(from: 4, to: whole.count, by: max(1, whole.count / 300)) {
            let rows = try? sheets(of: Array(whole.prefix(count))).map(\.rows)
            #expect(rows == nil || rows == truth && whole.count - count < 8, "\(count) bytes")
        }
    }

    /// What is read in spite of a changed byte is what was written: checksums are looked at.
    @Test(arguments: kinds) func changedBytesNeverChangeWhatIsRead(kind: String) throws {
        let whole = sample(kind)
        let truth = try sheets(of: whole).map(\.rows)
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^= UInt8.random(
                    in: 1...255, using: &generator)
            }
            if let read = try? sheets(of: bytes).map(\.rows), !read.isEmpty, read.contains(where: { !$0.isEmpty }) {
                #expect(read == truth)
            }
        }
    }

    /// XML that is put together anew out of its own pieces.
    @Test(arguments: kinds) func shuffledXMLEndsWithRowsOrAnError(kind: String) {
        var generator = SeededGenerator(seed: 12)
        let excel = ExcelFile(
            rows: excelRow(1, "a") + excelRow(2, "b"), below: "<mergeCells><mergeCell ref=\"A1:A9\"/></mergeCells>")
        let open = OpenDocumentFile(
            rows: openRow("a", "b") + openRow("c", attributes: "table:number-rows-repeated=\"9\""))
        let members = kind == "ods" ? open.members : excel.members
        let place = kind == "ods" ? 1 : 0
        let pieces = members[place].bytes.split(separator: UInt8(ascii: "<")).map { [UInt8(ascii: "<")] + $0 }
        for _ in 0..<200 {
            var shuffled = pieces
            for _ in 0..<3 {
                let one = Int.random(in: 1..<shuffled.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: shuffled.remove(at: one)
                case 1: shuffled.insert(shuffled[one], at: Int.random(in: 1..<shuffled.count, using: &generator))
                default: shuffled.swapAt(one, Int.random(in: 1..<shuffled.count, using: &generator))
                }
            }
            var changed = members
            changed[place].bytes = Array(shuffled.joined())
            // An error that is none of ours would be told as one that is not.
            #expect(!reason(PackedFile(changed).bytes).isEmpty)
        }
    }
}
