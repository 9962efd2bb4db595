import RatingsModel
import RatingsNormalising
import Testing

@Suite struct DateTests {
    private func table(_ dates: String...) -> String {
        "Local authority,Inspection date,Overall effectiveness,Impact of leaders\n"
            + dates.map { "Leeds,\($0),Good,Good\n" }.joined()
    }

    @Test(arguments: [
        ("09/05/2025", "2025-05-09"), ("9/5/2025", "2025-05-09"), ("09/05/25", "2025-05-09"),
        ("2025-05-09", "2025-05-09"), ("2025-05-09T00:00:00", "2025-05-09"), ("2025-05-09 00:00:00", "2025-05-09"),
        ("2025/05/09", "2025-05-09"), ("9 May 2025", "2025-05-09"), ("9th May 2025", "2025-05-09"),
        ("09-May-25", "2025-05-09"), ("09.05.2025", "2025-05-09"), ("9 September 2025", "2025-09-09"),
        ("9 Sept 2025", "2025-09-09"), ("45786", "2025-05-09"), ("45786.0", "2025-05-09"), ("29/02/2024", "2024-02-29"),
        ("09/05/2025 00:00", "2025-05-09"), (" 09/05/2025 ", "2025-05-09"),
    ])
    func readsDatesAsOfficersHaveThem(text: String, iso: String) throws {
        let result = try Normalised(csv: table(text, "31/12/2024"))
        #expect(result.dataset.inspections.first?.start?.iso == iso)
    }

    @Test(arguments: [
        "31/02/2025", "32/01/2025", "0/5/2025", "2025-02-30", "May 2025", "2025", "soon", "9/5", "1/1/1", "#####",
        "12/2025", "99999", "9/May/2025/1", "+9/5/2025", "9-5/2025", "0:/05/2025", "09/0a/2025", "09/05/202:",
        "09/05/20/5", "09/05.2025", "09.05/2025", "o9/05/2025", "09/05/2٠",
    ])
    func rejectsWhatIsNoDay(text: String) throws {
        let result = try Normalised(csv: table(text, "31/12/2024"))
        #expect(result.codes == ["impossible-date"])
        let finding = try #require(result.dataset.findings.first)
        #expect(finding.row == 2)
        #expect(finding.column == "Inspection date")
        #expect(finding.value == text)
        #expect(result.dataset.tally.rejected == 1)
        #expect(result.dataset.tally.used == 1)
    }

    @Test func refusesAMonthFirstColumn() throws {
        let result = try Normalised(csv: table("05/09/2025", "03/31/2025", "01/02/2025"))
        #expect(result.dataset.inspections.isEmpty)
        #expect(result.refusals.map(\.code) == [.monthFirstDates])
        #expect(result.refusals.first?.value == "03/31/2025")
        #expect(result.refusals.first?.row == 3)
    }

    @Test func readsMonthFirstWhereTheUserSaysSo() throws {
        let result = try Normalised(csv: table("05/09/2025", "03/31/2025"), dateOrder: .monthFirst)
        #expect(result.dataset.inspections.map(\.start?.iso) == ["2025-05-09", "2025-03-31"])
    }

    @Test func neverSwapsASingleCell() throws {
        let result = try Normalised(csv: table("31/03/2025", "03/31/2025", "05/09/2025"))
        #expect(result.codes == ["impossible-date"])
        #expect(result.dataset.inspections.map(\.start?.iso) == ["2025-03-31", "2025-09-05"])
    }

    @Test func aDayThatHasNotComeYetIsLeftOut() throws {
        let result = try Normalised(csv: table("01/01/2062", "31/12/2024"))
        #expect(result.codes == ["future-date"])
    }

    @Test func publishedBeforeTheInspectionIsLeftOut() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Publication date,Overall effectiveness,Impact of leaders
                Leeds,13/05/2024,01/05/2024,Good,Good
                """)
        #expect(result.codes == ["published-before-inspection"])
    }

    @Test func anEndBeforeTheStartIsNotUsed() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection start date,Inspection end date,Overall effectiveness,Impact of leaders
                Leeds,13/05/2024,03/05/2024,Good,Good
                """)
        #expect(result.codes == ["end-before-start"])
        #expect(result.dataset.inspections.first?.end == nil)
    }
}
