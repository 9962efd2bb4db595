import Testing

@testable import XLSXWriter

struct NameTests {
    @Test(
        "Names of sheets that Excel accepts",
        arguments: [
            "Cover", "A's sheet", "Data quality", "1", "Histories", "A#1", "é", "123456789012345678901234567890A",
        ])
    func sheetNames(name: String) throws {
        #expect(try SheetName(name).text == name)
    }

    @Test(
        "Names of sheets that Excel refuses",
        arguments: [
            ("", SheetNameFault.empty), ("12345678901234567890123456789012", .tooLong),
            ("123456789012345678901234567890😀", .tooLong), ("a[b", .character(0x5B)), ("a]b", .character(0x5D)),
            ("a:b", .character(0x3A)), ("a*b", .character(0x2A)), ("a?b", .character(0x3F)),
            ("a/b", .character(0x2F)), ("a\\b", .character(0x5C)), ("a\nb", .character(0x0A)),
            ("a\u{0}b", .character(0)), ("a\u{FFFF}", .character(0xFFFF)), ("'ab", .apostropheAtTheEdge),
            ("ab'", .apostropheAtTheEdge), ("History", .reserved), ("hISTORY", .reserved), ("_x0041_", .escape),
        ])
    func refusedSheetNames(name: String, fault: SheetNameFault) {
        #expect(throws: fault) { try SheetName(name) }
    }

    @Test(
        "The first cell of a sheet, with its name quoted",
        arguments: [
            ("Cover", "'Cover'!A1"), ("A's sheet", "'A''s sheet'!A1"), ("a''b", "'a''''b'!A1"),
        ])
    func firstCells(name: String, cell: String) throws {
        #expect(try SheetName(name).firstCell() == cell)
    }

    @Test(
        "Names of tables that Excel accepts",
        arguments: [
            "Latest", "Latest_2", "_a", "a.b", "ABCD1", "A1B", "Rows1", "R1C1C1", "RC_1", "Columns", "latest1_1",
        ])
    func tableNames(name: String) throws {
        #expect(try TableName(name).text == name)
    }

    @Test(
        "Names of tables that Excel refuses or takes for a cell",
        arguments: [
            ("", TableFault.invalidName), ("1a", .invalidName), (".a", .invalidName), ("a b", .invalidName),
            ("a-b", .invalidName), ("é", .invalidName), ("a\u{0}", .invalidName), ("A1", .nameLikeACell),
            ("xfd1048576", .nameLikeACell), ("R", .nameLikeACell), ("c", .nameLikeACell), ("R1C1", .nameLikeACell),
            ("rc", .nameLikeACell), ("R1", .nameLikeACell), ("C12", .nameLikeACell),
        ])
    func refusedTableNames(name: String, fault: TableFault) {
        #expect(throws: fault) { try TableName(name) }
    }

    @Test("A table's name has at most 255 characters")
    func longTableName() {
        #expect(throws: TableFault.invalidName) { try TableName(String(repeating: "a", count: 256)) }
        #expect(throws: Never.self) { try TableName(String(repeating: "a", count: 255)) }
    }
}
