import RatingsModel
import Testing

@testable import RatingsLayout

struct SheetPartsTests {
    private func sheet(rows: Int, name: String = "Inspection history") -> SheetPlan {
        SheetPlan(
            name: name, title: "All inspections",
            lines: [.init(.text("One table.", .intro)), .init(.text("Notes.", .intro))],
            table: TablePlan(
                name: "History", columns: [.init("Row", width: 10)], headingHeight: 30,
                rows: .init(count: rows) { .init([Cell(.integer($0))]) }))
    }

    private func numbers(_ sheet: SheetPlan) -> [Cell.Content] {
        (0..<(sheet.table?.rows.count ?? 0)).compactMap { sheet.table?.rows[$0].cells.first?.content }
    }

    @Test("A table that fits stays whole: title, lines, heading and rows are all that a sheet can hold")
    func whole() {
        #expect(sheet(rows: 6).parts(ofRows: 10).map(\.name) == ["Inspection history"])
        #expect(sheet(rows: 7).parts(ofRows: 10).count == 2)
    }

    @Test("Parts have each row once, fit, and say where the table begins and goes on")
    func parts() {
        let parts = sheet(rows: 12).parts(ofRows: 10)
        #expect(parts.map(\.name) == ["Inspection history", "Inspection history (2)", "Inspection history (3)"])
        #expect(parts.map(\.title) == ["All inspections", "All inspections, part 2", "All inspections, part 3"])
        #expect(parts.compactMap(\.table?.name) == ["History", "History_2", "History_3"])
        #expect(parts.flatMap(numbers) == (0..<12).map { .integer($0) })
        for part in parts { #expect(1 + part.lines.count + 1 + (part.table?.rows.count ?? 0) <= 10) }
        let lines = parts.map { $0.lines[1].cell.content }
        #expect(
            lines == [
                .text(
                    "It has more rows than a sheet can hold. These are its rows 1 to 5 of 12; it goes on on the sheet "
                        + "“Inspection history (2)”."),
                .text(
                    "It has more rows than a sheet can hold. These are its rows 6 to 10 of 12; it begins on the sheet "
                        + "“Inspection history” and goes on on the sheet “Inspection history (3)”."),
                .text(
                    "It has more rows than a sheet can hold. These are its rows 11 to 12 of 12; it begins on the sheet "
                        + "“Inspection history (2)”."),
            ])
    }

    @Test("The names of parts are no longer than spreadsheet programs take")
    func names() {
        let long = "A sheet with a name as long as."
        #expect(long.count == 31)
        #expect(sheet(rows: 12, name: long).parts(ofRows: 10).map(\.name)[1] == "A sheet with a name as long (2)")
    }
}
