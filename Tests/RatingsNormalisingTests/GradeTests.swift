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

    /// What rows say is remembered, and each is told by itself all the same.
    @Test func rowsThatSayTheSameKeepTheirPlaces() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Overall effectiveness,Impact of leaders
                Leeds,13/05/2024,Good,Outstanding
                York,14/05/2024,Good,Outstanding
                Bury,15/05/2024,Goodish,Outstanding
                Hull,16/05/2024,Good,Outstanding
                Kent,17/05/2024,Goodish,Outstanding
                Devon,18/05/2024,Outstanding,Good
                """)
        #expect(
            result.dataset.inspections.map { $0.judgements.map { "\($0.location.row) \($0.grade?.id ?? "-")" } } == [
                ["2 good", "2 outstanding"], ["3 good", "3 outstanding"], ["4 -", "4 outstanding"],
                ["5 good", "5 outstanding"], ["6 -", "6 outstanding"], ["7 outstanding", "7 good"],
            ])
        #expect(result.dataset.findings.filter { $0.code == .unrecognisedGrade }.map(\.row) == [4, 6])
    }

    /// What cells say is remembered by their ends and their length first: a letter between them counts too.
    @Test func longCellsAreReadToTheirMiddle() throws {
        let grade = "Requires improvement to be good"
        let cells =
            [grade]
            + (8..<23).map { place in
                String(grade.enumerated().map { $0.offset == place ? "x" : $0.element })
            }
        let rows = cells.enumerated().map { "Leeds,\($0.offset + 1)/05/2024,\($0.element),Good\n" }
        let result = try Normalised(
            csv: "Local authority,Inspection date,Overall effectiveness,Impact of leaders\n" + rows.joined())
        #expect(
            result.dataset.inspections.map { $0.judgements.first?.grade } == [.requiresImprovement]
                + cells.dropFirst().map { _ in nil })
        #expect(result.dataset.findings.map(\.value) == Array(cells.dropFirst()))
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
