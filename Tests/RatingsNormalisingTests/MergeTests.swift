import RatingsModel
import RatingsNormalising
import Testing

/// Inspections of several sources, or of several rows, as one.
@Suite struct MergeTests {
    private static func table(_ rows: String...) -> String {
        let headings =
            "Local authority,Inspection start date,Inspection end date,Publication date,Inspection type,"
            + "Overall effectiveness,Impact of leaders,Visit theme"
        return ([headings] + rows).joined(separator: "\n") + "\n"
    }

    /// Start and publication of each inspection.
    private func days(_ result: Normalised) -> [String] {
        result.dataset.inspections.map { "\($0.start?.iso ?? "-") \($0.published?.iso ?? "-")" }
    }

    @Test func whatOneSourceLacksAnotherFillsIn() throws {
        let result = try Normalised(
            csv: Self.table("Leeds,13/05/2024,,,,Good,,"), Self.table("Leeds,,,20/06/2024,short,Good,Outstanding,"),
            Self.table("Leeds,13/05/2024,17/05/2024,20/06/2024,,Good,,"))
        #expect(days(result) == ["2024-05-13 2024-06-20"])
        #expect(result.dataset.inspections.first?.end?.iso == "2024-05-17")
        #expect(result.dataset.inspections.first?.judgements.compactMap(\.grade) == [.good, .outstanding])
        #expect(
            Set(result.codes).isSubset(of: [
                "duplicate", "missing-grade", "inspection-date-missing", "unknown-inspection-type",
            ]))
        #expect(result.codes.count { $0 == "duplicate" } == 2)
        #expect(result.dataset.tally.read == result.dataset.tally.notData + 3)
    }

    @Test func aConflictIsToldAtBothRowsWithBothValues() throws {
        let result = try Normalised(
            csv: Self.table("Leeds,13/05/2024,17/05/2024,20/06/2024,short,Good,Good,"),
            Self.table("Leeds,14/05/2024,24/05/2024,21/06/2024,standard,Inadequate,Good,"))
        #expect(days(result) == ["2024-05-13 2024-06-20"])
        let conflicts = result.dataset.findings.filter { $0.code == .conflict }
        #expect(
            conflicts.filter { $0.source == 0 }.map(\.value) == [
                "2024-05-13", "2024-05-17", "2024-06-20", "ILACS short", "Good",
            ])
        #expect(
            conflicts.filter { $0.source == 1 }.map(\.value) == [
                "2024-05-14", "2024-05-24", "2024-06-21", "ILACS standard", "Inadequate",
            ])
        #expect(conflicts.last?.message.contains("row 2 of 1.csv says “Good”") == true)
        #expect(result.dataset.inspections.first?.judgements.first?.notes.contains(.disputed) == true)
        #expect(!result.codes.contains("duplicate"))
    }

    @Test func aConflictStandsWhereTheValueStands() throws {
        // The start is the second file's; the first has none.
        let result = try Normalised(
            csv: Self.table("Leeds,,,20/06/2024,short,Good,Good,"), Self.table("Leeds,13/05/2024,,,short,Good,Good,"),
            Self.table("Leeds,14/05/2024,,,short,Good,Good,"))
        let conflicts = result.dataset.findings.filter { $0.code == .conflict }
        #expect(conflicts.map { "\($0.source) \($0.value ?? "")" } == ["1 2024-05-13", "2 2024-05-14"])
    }

    @Test func gradedAndNotJudgedAreAConflict() throws {
        let result = try Normalised(
            csv: Self.table("Leeds,13/05/2024,,,short,Good,Good,"),
            Self.table("Leeds,13/05/2024,,,short,Not judged,Good,"))
        #expect(result.codes.count { $0 == "conflict" } == 2)
    }

    @Test func twoInspectionsOfOneSourceAreNeverOneOfAnother() throws {
        // Both publications are within the longest wait of the start.
        let one = Self.table("Leeds,13/05/2024,,,short,Good,Good,")
        let two = Self.table("Leeds,,,20/11/2024,short,Inadequate,Good,", "Leeds,,,05/07/2024,short,Good,Good,")
        #expect(days(try Normalised(csv: one, two)) == ["2024-05-13 2024-07-05", "- 2024-11-20"])
        #expect(days(try Normalised(csv: two, one)) == ["- 2024-11-20", "2024-05-13 2024-07-05"])
    }

    @Test func theNearestIsTheSameWhateverTheOrderOfRows() throws {
        let known = Self.table("Leeds,13/05/2024,,,short,Good,Good,", "Leeds,01/06/2024,,,short,Good,Good,")
        for rows in [["28/05/2024", "12/05/2024"], ["12/05/2024", "28/05/2024"]] {
            let other = Self.table("Leeds,\(rows[0]),,,short,Good,Good,", "Leeds,\(rows[1]),,,short,Good,Good,")
            #expect(days(try Normalised(csv: known, other)) == ["2024-05-13 -", "2024-06-01 -"])
        }
    }

    @Test func oneReportIsOneInspectionThoughAStartSlipped() throws {
        let result = try Normalised(
            csv: Self.table("Leeds,07/10/2024,,20/12/2024,short,Good,Good,"),
            Self.table("Leeds,10/07/2024,,20/12/2024,short,Good,Good,"))
        #expect(days(result) == ["2024-10-07 2024-12-20"])
        #expect(result.codes.count { $0 == "conflict" } == 2)
    }

    @Test func aRowWithoutAStartIsKnownByItsPublicationInOneSource() throws {
        let rows = ["Leeds,13/05/2024,,20/06/2024,short,Good,Good,", "Leeds,,,20/06/2024,short,Good,Good,"]
        for order in [rows, rows.reversed()] {
            let result = try Normalised(csv: Self.table(order[0], order[1]))
            #expect(days(result) == ["2024-05-13 2024-06-20"])
        }
    }

    @Test func twoAuthoritiesAreNeverOne() throws {
        let result = try Normalised(
            csv: Self.table("North Northamptonshire,03/10/2022,,28/11/2022,standard,Good,Good,"),
            Self.table("West Northamptonshire,03/10/2022,,28/11/2022,standard,Good,Good,"))
        #expect(result.dataset.inspections.count == 2)
    }

    @Test func visitsAreOneWhereTypeAndDayAgreeAndThemesAreCompared() throws {
        let visit = "Leeds,13/05/2024,,20/06/2024,ILACS Focused Visit,,"
        let result = try Normalised(
            csv: Self.table(visit + ",Care leavers", "Leeds,20/08/2024,,20/09/2024,ILACS Focused Visit,,,"),
            Self.table(visit + ",Children in need", "Leeds,13/05/2024,,20/06/2024,LA Monitoring visit,,,"),
            Self.table("Leeds,20/08/2024,,20/09/2024,ILACS Focused Visit,,,Front door"))
        #expect(result.dataset.inspections.map(\.theme) == ["Care leavers", "Front door", nil])
        let conflicts = result.dataset.findings.filter { $0.code == .conflict }
        #expect(conflicts.map(\.value) == ["Care leavers", "Children in need"])
    }

    @Test func theStartOfAnotherSourceCorrectsTheFramework() throws {
        // Published in 2023 without a care leavers grade: taken for the framework of 2018, and it is not.
        let columns =
            "Local authority,Inspection date,Publication date,overall_effectiveness_grade,impact_of_leaders_grade,"
            + "in_care_grade,care_leavers_grade\n"
        let result = try Normalised(
            csv: columns + "Leeds,,20/06/2023,Good,Good,Good,\n", columns + "Leeds,02/05/2023,,Good,Good,Good,Good\n")
        #expect(
            result.dataset.inspections.map { $0.framework.map { result.dataset.catalogue[$0].key } } == ["ILACS-2023"])
        #expect(result.dataset.inspections.map(\.frameworkIsInferred) == [false])
        #expect(result.rows.filter { $0.hasSuffix("graded") }.count == 4)
        #expect(result.codes.contains("grade-discarded-not-in-framework"))
    }
}
