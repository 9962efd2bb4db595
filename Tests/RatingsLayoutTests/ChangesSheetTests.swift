import RatingsModel
import Testing

@testable import RatingsAnalysis
@testable import RatingsLayout

@Suite("The sheet Changes")
struct ChangesSheetTests {
    private let october = Edition(
        .month(YearMonth(containing: day("2026-10-01"))), asOf: day("2026-10-31"), sources: ["latest.csv", "=1+1"])

    private static let old = {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2018", "2019-05-13", published: "2019-07-01", ["overall": .good])
        data.inspect("Nottingham", "ILACS-2018", "2019-05-13", published: "2019-07-01", ["overall": .good])
        return data
    }()

    private static let new = {
        var data = old
        data.dataset.inspections[0].reportURL =
            "https://files.ofsted.gov.uk/v1/file/\(String(repeating: "5", count: 60))"
        data.inspect(
            "Nottingham", "ILACS-2023", "2026-11-02", published: "2026-11-20", url: "https://example.org/2",
            ["overall": .outstanding])
        return data
    }()

    private func sheet(_ report: ChangeReport, home: String? = nil) throws -> SheetPlan {
        var options = WorkbookOptions(
            template: try TemplateFixture.named("default", Self.new), home: home.map { Home(Fixture.authority($0)) })
        options.changes = report
        let plan = try StandardWorkbookTests.plan(Self.new, options: options)
        #expect(plan.sheets.map(\.name).firstIndex(of: "Changes") == 4)
        return try #require(plan.sheet("Changes"))
    }

    private func compared(with old: Fixture = ChangesSheetTests.old, home: String? = nil) -> ChangeReport {
        .compared(
            Changes(
                from: old.analysis(), october, to: Self.new.analysis(), pairs: [0: 0, 1: 1],
                home: home.map(Fixture.authority)))
    }

    @Test("Each row has the grades in their colours, and says which way it went")
    func rows() throws {
        let sheet = try sheet(compared(), home: "Leeds")
        #expect(sheet.title.hasPrefix("What changed since October 2026, "))
        #expect(sheet.text.contains("1 new inspection and 0 inspections corrected") == false)
        #expect(sheet.text.contains("1 new inspection: 2 inspections before, 3 now."))
        #expect(sheet.text.contains("1 improved, 0 declined."))
        #expect(sheet.text.contains("1 filled in, 0 left out now."))
        #expect(sheet.text.contains("were read from latest.csv and “=1+1”."))
        let first = try #require(sheet.cells.first)
        #expect(first["Local authority"]?.shown == "Nottingham")
        #expect(first["Our authority"]?.shown == "No")
        #expect(first["What changed"]?.shown == "Grade changed")
        #expect(first["Before"]?.role == .grade(.good))
        #expect(first["Now"]?.role == .grade(.outstanding))
        #expect(first["Direction"]?.shown == "Improved, framework changed")
        #expect(first["Inspection date"]?.content == .date(day("2026-11-02")))
        #expect(first["Report"]?.content == .link(text: "Nottingham report 2026", address: "https://example.org/2"))
        let last = try #require(sheet.cells.last)
        #expect(last["What changed"]?.shown == "Filled in")
        #expect(last["Local authority"]?.isStrong == true)
        #expect(last["Before"]?.shown == "[x] None in the data")
        #expect(last["Now"]?.shown.split(separator: "\n").joined() == Self.new.dataset.inspections[0].reportURL)
        #expect(!sheet.rows.flatMap(\.values).contains(""))
    }

    @Test("Without changes, the table says so")
    func nothing() throws {
        let sheet = try sheet(
            .compared(
                Changes(
                    from: Self.new.analysis(), october, to: Self.new.analysis(), pairs: [0: 0, 1: 1, 2: 2])))
        #expect(sheet.text.contains("Nothing changed: 3 inspections before, 3 now."))
        #expect(sheet.rows.map { $0["Local authority"] } == ["Nothing changed"])
    }

    @Test(
        "Without anything to compare with, the sheet says why",
        arguments: [
            (ChangeReport.noEarlier, "there is no earlier month to compare with"), (.notWanted, "--since none"),
            (
                .unusable(path: "Output/snapshots/a.csv", reason: "it is cut short"),
                "the snapshot Output/snapshots/a.csv can't be used, as it is cut short."
            ),
        ])
    func why(report: ChangeReport, words: String) throws {
        let sheet = try sheet(report)
        #expect(sheet.text.contains(words))
        #expect(sheet.rows.map { $0["Local authority"] } == ["Nothing to compare"])
        #expect(sheet.freezesHeading == false)
    }

    @Test("A workbook that nobody asked for changes has no such sheet")
    func absent() throws {
        #expect(try StandardWorkbookTests.plan(Self.new).sheet("Changes") == nil)
    }
}
