import RatingsModel
import RatingsNormalising
import Testing

@Suite struct GradeTests {
    private func overall(_ cell: String, start: String = "13/05/2024") throws -> (Judgement?, [String]) {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Overall effectiveness,Impact of leaders
                Leeds,\(start),"\(cell)",Good
                """)
        let area = result.dataset.catalogue.area(key: "overall")
        return (area.flatMap { result.dataset.inspections.first?.judgement(of: $0) }, result.codes)
    }

    @Test(arguments: [
        ("Outstanding", Grade.outstanding), ("GOOD", .good), (" good ", .good),
        ("Requires  improvement", .requiresImprovement),
        ("requires improvement to be good", .requiresImprovement), ("inadequate", .inadequate),
    ])
    func readsWords(text: String, grade: Grade) throws {
        let (judgement, codes) = try overall(text)
        #expect(judgement?.grade == grade)
        #expect(codes.isEmpty)
    }

    @Test(arguments: [
        ("1", "unrecognised", ["unrecognised-grade"]), ("4", "unrecognised", ["unrecognised-grade"]),
        ("N/A", "unrecognised", ["unrecognised-grade"]), ("Goodish", "unrecognised", ["unrecognised-grade"]),
        ("Adequate", "unrecognised", ["adequate-after-2013"]), ("", "missing", ["missing-grade"]),
        ("nan", "missing", ["missing-grade"]), ("None", "missing", ["missing-grade"]),
        (" -", "not-judged", ["not-judged"]),
        ("data_unreadable", "unreadable", ["unreadable-grade"]),
        ("inspection_pre_dates_judgement", "missing", ["marker-contradicts-date"]),
        ("not_reported_post_reform", "missing", ["marker-contradicts-date"]),
    ])
    func saysWhyThereIsNoGrade(text: String, status: String, codes: [String]) throws {
        let (judgement, found) = try overall(text)
        #expect(judgement?.status.id == status)
        #expect(judgement?.grade == nil)
        #expect(found == codes)
    }

    @Test func aGradeOutsideTheFrameworkIsDiscarded() throws {
        let (judgement, codes) = try overall("Good", start: "27/04/2026")
        #expect(judgement?.status == .notInFramework)
        #expect(judgement?.grade == nil)
        #expect(codes == ["grade-discarded-not-in-framework"])
    }

    @Test func adequateIsAGradeUntil2013() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection type,Publication date,slac-safeguarding,slac-looked-after
                Leeds,SLAC,07/01/2010,Inadequate,Adequate
                """)
        #expect(
            Set(result.rows) == [
                "2|E08000035|Leeds|SLAC|SLAC inspection||2010-01-07|slac-safeguarding|inadequate|graded",
                "2|E08000035|Leeds|SLAC|SLAC inspection||2010-01-07|slac-looked-after|requires-improvement|graded",
            ])
        #expect(result.codes == ["legacy-adequate"])
        let notes = result.dataset.inspections.first?.judgements.map(\.notes)
        #expect(notes?.contains(.adequateAtTheTime) == true)
    }

    @Test func overallIsNeverDerived() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Impact of leaders,help_and_protection_grade,in_care_grade,care_leavers_grade
                Leeds,13/05/2024,Good,Good,Good,Good
                """)
        #expect(!result.rows.contains { $0.contains("|overall|") })
    }
}
