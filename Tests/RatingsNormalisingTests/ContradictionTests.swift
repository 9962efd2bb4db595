import RatingsModel
import RatingsNormalising
import Testing

/// What a source says that can't be so, or that does not fit the rest of it.
@Suite struct ContradictionTests {
    private static let headings =
        "Local authority,Inspection date,Publication date,Overall effectiveness,Impact of leaders,care_leavers_grade"

    /// The codes that a row gets, with those of the cells' columns.
    private func codes(_ rows: String...) throws -> [String] {
        try Normalised(csv: ([Self.headings] + rows).joined(separator: "\n") + "\n").codes
    }

    @Test(arguments: [
        ("Leeds,31/02/2024,20/06/2024,Good,Good,Good", ["impossible-date"]),
        ("Leeds,13/05/2124,20/06/2124,Good,Good,Good", ["future-date"]),
        ("Leeds,13/05/2024,20/06/2027,Good,Good,Good", ["future-date"]),
        ("Leeds,20/06/2024,13/05/2024,Good,Good,Good", ["published-before-inspection"]),
        ("Leeds,13/05/1998,20/06/1998,Good,Good,Good", ["framework-undecided"]),
    ])
    func impossibleDatesLeaveARowOut(row: String, expected: [String]) throws {
        #expect(try codes(row) == expected)
    }

    @Test(arguments: [
        // Judged before there was such a judgement, and after it was taken away.
        ("Leeds,21/02/2022,09/05/2022,Good,Good,Good", ["grade-discarded-not-in-framework"]),
        ("Leeds,11/05/2026,07/07/2026,Good,Good,Good", ["grade-discarded-not-in-framework"]),
        // Markers that the date contradicts, under a framework that judges the area and under one that does not.
        ("Leeds,13/05/2024,20/06/2024,Good,Good,inspection_pre_dates_judgement", ["marker-contradicts-date"]),
        ("Leeds,13/05/2024,20/06/2024,not_reported_post_reform,Good,Good", ["marker-contradicts-date"]),
        ("Leeds,21/02/2022,09/05/2022,Good,Good,not_reported_post_reform", ["marker-contradicts-date"]),
        ("Leeds,11/05/2026,07/07/2026,inspection_pre_dates_judgement,Good,Good", ["marker-contradicts-date"]),
        ("Leeds,21/02/2022,09/05/2022,Good,Good,inspection_pre_dates_judgement", []),
        ("Leeds,11/05/2026,07/07/2026,not_reported_post_reform,Good,Good", []),
        ("Leeds,13/05/2024,20/06/2024,Adequate,Good,Good", ["adequate-after-2013"]),
        ("Cumberland,13/05/2019,20/06/2019,Good,Good,", ["authority-not-existing"]),
    ])
    func contradictionsAreFlagged(row: String, expected: [String]) throws {
        #expect(try codes(row) == expected)
    }

    @Test func anEndAfterThePublicationIsNotUsed() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection start date,Inspection end date,Publication date,Overall effectiveness,Impact of leaders
                Leeds,13/05/2024,24/06/2024,20/06/2024,Good,Good
                """)
        #expect(result.codes == ["end-after-publication"])
        #expect(result.dataset.inspections.map(\.end) == [nil])
    }

    // MARK: - Authorities and their codes

    private func named(_ rows: String..., code: String = "ltla23cd") throws -> Normalised {
        try Normalised(
            csv: (["\(code),Local authority,Inspection date,Overall effectiveness,Impact of leaders"] + rows)
                .joined(separator: "\n") + "\n")
    }

    @Test func ofACodeThatTwoShareTheNamesAreTrusted() throws {
        let result = try named(
            "E10000006,Cumberland,13/05/2024,Good,Good",
            "E10000006,Westmorland and Furness,13/05/2024,Inadequate,Good",
            "E10000009,Dorset,17/03/2025,Outstanding,Good",
            "E10000027,Somerset,13/05/2024,Good,Good")
        #expect(result.codes == ["gss-mismatch", "gss-mismatch", "gss-mismatch", "gss-superseded"])
        #expect(
            result.dataset.inspections.map { result.dataset.register[$0.authority].code } == [
                "E06000063", "E06000064", "E06000059", "E06000066",
            ])
    }

    @Test func aCodeAloneIsItsAuthoritysAndItsTimeIsChecked() throws {
        let result = try named("E10000006,,13/05/2024,Good,Good", "E06000063,,13/05/2019,Good,Good")
        #expect(result.codes == ["authority-not-existing", "abolished-authority", "authority-not-existing"])
        #expect(
            result.dataset.inspections.map { result.dataset.register[$0.authority].name } == ["Cumbria", "Cumberland"])
    }

    // MARK: - Reports

    private func reports(_ rows: String...) throws -> Normalised {
        try Normalised(
            csv: (["Local authority,Inspection date,Overall effectiveness,Impact of leaders,report_url"] + rows)
                .joined(separator: "\n") + "\n")
    }

    @Test func theSameReportOfTwoAuthoritiesIsFlaggedAtBoth() throws {
        let address = "https://files.ofsted.gov.uk/v1/file/50276411"
        let result = try reports(
            "Leeds,13/05/2024,Good,Good,\(address)", "Bradford,13/05/2024,Good,Good,\(address)1",
            "Barnet,13/05/2024,Good,Good,\(address)", "Leeds,13/05/2019,Good,Good,\(address)")
        let findings = result.dataset.findings
        #expect(findings.map(\.code) == [.sharedReport, .sharedReport, .sharedReport])
        #expect(findings.map(\.row) == [2, 4, 5])
        #expect(findings.map(\.value) == [address, address, address])
        #expect(findings.map { $0.message.contains("Barnet") } == [true, false, true])
    }

    @Test func ofOneAuthorityOneReportMayStandTwice() throws {
        let address = "https://files.ofsted.gov.uk/v1/file/50276411"
        let once = try reports("Leeds,13/05/2024,Good,Good,\(address)", "Leeds,13/05/2019,Good,Good,\(address)")
        #expect(once.codes == [])
        let refused = try reports(
            "Leeds,13/05/2024,Good,Good,http://example.org/report",
            "Bradford,13/05/2024,Good,Good,http://example.org/report")
        #expect(refused.codes == ["link-refused", "link-refused"])
    }

    @Test func aSharedReportIsFoundAcrossFilesWhereItStands() throws {
        func table(_ authority: String, _ address: String) -> String {
            "Local authority,Inspection date,Overall effectiveness,Impact of leaders,report_url\n"
                + "\(authority),13/05/2024,Good,Good,\(address)\n"
        }
        let address = "https://files.ofsted.gov.uk/v1/file/50276411"
        let result = try Normalised(csv: table("Leeds", ""), table("Leeds", address), table("Bradford", address))
        let shared = result.dataset.findings.filter { $0.code == .sharedReport }
        #expect(shared.map(\.source) == [1, 2])
    }
}
