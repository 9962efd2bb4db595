import Testing

@testable import XLSXWriter

struct TableTests {
    @Test("A table is read back with its range, headings and filter", arguments: [true, false])
    func table(hasFilter: Bool) throws {
        let scratch = try Scratch()
        let headings = ["Authority", "Grade & \"more\"", "Inspected é", "a_x0041_b"]
        let contents = try scratch.write { sheet, plain in
            try sheet.rows.start()
            try sheet.rows.writeText("Title", at: 0, plain)
            let heading = TableHeading(name: "Latest_inspections", headings: headings, hasFilter: hasFilter)
            try sheet.writeTable(heading, height: 36, plain) { sheet in
                for row in 0..<1_000 {
                    try sheet.rows.start()
                    for column in headings.indices { try sheet.rows.writeText("\(row)", at: column, plain) }
                }
            }
        }
        try PackageVerifier(contents).verify(scratch.path)
        let sheet = try #require(try Readback(scratch.path).first)
        let table = try #require(sheet.tables.first)
        #expect(table.name == "Latest_inspections")
        #expect(table.range == "A2:D1002")
        #expect(table.headings == headings)
        #expect(sheet.cells["B2"]?.value == headings[1])
        #expect(table.style == nil)
        #expect(table.stripes == false)
        #expect(table.hasFilter == hasFilter)
        #expect(sheet.heights["2"] == 36)
        #expect(sheet.cells["D1002"]?.value == "999")
    }

    @Test("Tables on two sheets, the rows of which don't get into each other's way")
    func twoSheets() throws {
        let scratch = try Scratch()
        var book = try scratch.workbook()
        let plain = try book.format(for: CellFormat(font: scratch.font))
        for name in ["One", "Two"] {
            try book.addSheet(named: name) { sheet in
                try sheet.writeTable(TableHeading(name: name, headings: ["Only"]), plain) { sheet in
                    try sheet.rows.start()
                    try sheet.rows.writeText(name, at: 0, plain)
                }
            }
        }
        try book.close()
        let back = try Readback(scratch.path)
        #expect(back.sheets.map { $0.tables.map(\.range) } == [["A1:A2"], ["A1:A2"]])
        #expect(back.sheets.map { $0.cells["A2"]?.value } == ["One", "Two"])
    }

    @Test(
        "Tables that Excel would repair are refused",
        arguments: [
            (TableHeading(name: "a b", headings: ["A"]), TableFault.invalidName),
            (TableHeading(name: "T", headings: []), .noColumns),
            (TableHeading(name: "T", headings: ["Good", "good"]), .duplicateHeading("good")),
            (TableHeading(name: "T", headings: [""]), .heading("", .empty)),
            (TableHeading(name: "T", headings: ["a\nb"]), .heading("a\nb", .lineBreak)),
            (TableHeading(name: "T", headings: ["a\u{1}"]), .heading("a\u{1}", .character(1))),
            (TableHeading(name: "T", headings: Array(repeating: "a", count: 16_385)), .tooManyColumns),
        ])
    func refused(heading: TableHeading, fault: TableFault) throws {
        let scratch = try Scratch()
        #expect(throws: WorkbookError.table(name: heading.name, sheet: "One", fault)) {
            try scratch.write { sheet, plain in
                try sheet.writeTable(heading, plain) { try $0.rows.start() }
            }
        }
    }

    @Test("A table needs a row below its headings")
    func noRows() throws {
        let scratch = try Scratch()
        #expect(throws: WorkbookError.table(name: "T", sheet: "One", .noRows)) {
            try scratch.write { sheet, plain in
                try sheet.writeTable(TableHeading(name: "T", headings: ["A"]), plain) { _ in }
            }
        }
    }

    @Test("Names of tables are unique in the workbook, without regard to case")
    func duplicateNames() throws {
        let scratch = try Scratch()
        var book = try scratch.workbook()
        let plain = try book.format(for: CellFormat(font: scratch.font))
        func table(_ name: String, _ sheet: inout Sheet) throws {
            try sheet.writeTable(TableHeading(name: name, headings: ["A"]), plain) { try $0.rows.start() }
        }
        try book.addSheet(named: "One") { try table("Latest", &$0) }
        let error = #expect(throws: WorkbookError.self) {
            try book.addSheet(named: "Two") { try table("LATEST", &$0) }
        }
        #expect(error == .table(name: "LATEST", sheet: "Two", .duplicateName))
    }

    @Test("A table can't stand in a table")
    func nested() throws {
        let scratch = try Scratch()
        #expect(throws: WorkbookError.table(name: "U", sheet: "One", .nested)) {
            try scratch.write { sheet, plain in
                try sheet.writeTable(TableHeading(name: "T", headings: ["A"]), plain) { sheet in
                    try sheet.writeTable(TableHeading(name: "U", headings: ["A"]), plain) { try $0.rows.start() }
                }
            }
        }
    }
}
