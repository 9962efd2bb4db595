import RatingsModel
import Testing

@testable import RatingsLayout

@Suite("Where headings and texts stand")
struct AlignmentTests {
    private static let data = {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2018", "2019-05-01", ["overall": .good])
        data.inspect("Leeds", "ILACS-2023", "2024-05-01", ["overall": .good])
        return data
    }()

    private func alignments(_ sheet: String) throws -> [String: TablePlan.Column.Alignment] {
        let plan = try StandardWorkbookTests.plan(Self.data)
        let columns = try #require(plan.sheet(sheet)?.table).columns
        return Dictionary(uniqueKeysWithValues: columns.map { ($0.heading, $0.alignment) })
    }

    @Test("Numbers and their headings stand right, grades and what follows them off the edge")
    func headings() throws {
        let summary = try alignments("Summary")
        #expect(summary["Area"] == .left)
        #expect(summary.filter { $0.key != "Area" }.values.allSatisfy { $0 == .right })
        let area = try alignments("Overall effectiveness")
        #expect(area["Region"] == .left)
        #expect(area["Judgement"] == .inset && area["Direction"] == .inset)
    }

    @Test("No heading stands where a filter button would hide it")
    func filters() throws {
        #expect(try alignments("Trajectory")["Years since"] == .left)
    }

    @Test("A row whose texts are the usual ones is one line high")
    func heights() throws {
        let plan = try StandardWorkbookTests.plan(Self.data)
        let table = try #require(plan.sheet("Overall effectiveness")?.table)
        let row = table.rows[0]
        let shown = row.cells.map(\.shown)
        #expect(shown.contains("Yorkshire and The Humber") && shown.contains("Unchanged, framework changed"))
        #expect(row.height == nil)
    }
}
