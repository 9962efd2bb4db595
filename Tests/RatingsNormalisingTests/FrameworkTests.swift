import RatingsModel
import RatingsNormalising
import TestSupport
import Testing

@Suite struct FrameworkTests {
    private let heading =
        "Local authority,Inspection date,Publication date,Overall effectiveness,Impact of leaders,help_and_protection_grade,"
        + "Experiences and progress of children in care,Experiences and progress of care leavers\n"

    private func framework(_ row: String) throws -> (String?, [String]) {
        let result = try Normalised(csv: heading + row + "\n")
        let framework = result.dataset.inspections.first?.framework
        return (framework.map { result.dataset.catalogue[$0].key }, result.codes)
    }

    @Test(arguments: [
        ("Dudley,31/10/2022,13/01/2023,Good,Good,Good,Good,", "ILACS-2018"),
        ("Leeds,31/12/2022,13/03/2023,Good,Good,Good,Good,", "ILACS-2018"),
        ("Leeds,01/01/2023,13/03/2023,Good,Good,Good,Good,Good", "ILACS-2023"),
        ("Wolverhampton,26/01/2026,18/06/2026,Good,Good,Good,Good,Good", "ILACS-2023"),
        ("Brent,27/04/2026,17/06/2026,,Good,Good,Good,Good", "ILACS-2026"),
        ("Leeds,31/03/2026,17/06/2026,Good,Good,Good,Good,Good", "ILACS-2023"),
        ("Leeds,01/04/2026,17/06/2026,,Good,Good,Good,Good", "ILACS-2026"),
        ("Leeds,29/01/2018,17/06/2018,Good,Good,Good,Good,", "ILACS-2018"),
    ])
    func isDecidedByTheDayOfTheStart(row: String, expected: String) throws {
        let (framework, codes) = try framework(row)
        #expect(framework == expected)
        #expect(codes == [])
    }

    @Test(arguments: [
        ("Leeds,,05/09/2022,Good,Good,Good,Good,", "ILACS-2018", ["inspection-date-missing"]),
        (
            "Leeds,,05/09/2023,Good,Good,Good,Good,Good", "ILACS-2023",
            ["inspection-date-missing", "framework-inferred"]
        ),
        ("Leeds,,05/09/2023,Good,Good,Good,Good,", "ILACS-2018", ["inspection-date-missing", "framework-inferred"]),
        ("Leeds,,05/09/2024,Good,Good,Good,Good,Good", "ILACS-2023", ["inspection-date-missing"]),
        (
            "Leeds,,05/09/2026,Good,Good,Good,Good,Good", "ILACS-2023",
            ["inspection-date-missing", "framework-inferred"]
        ),
        ("Leeds,,05/09/2026,,Good,Good,Good,Good", "ILACS-2026", ["inspection-date-missing", "framework-inferred"]),
    ])
    func withoutAStartThePublicationDecidesAsFarAsItCan(row: String, expected: String, codes: [String]) throws {
        let (framework, found) = try framework(row)
        #expect(framework == expected)
        #expect(found == codes)
    }

    @Test func aDateIn2018WithoutTypeOrColumnCannotSettleIt() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Overall effectiveness,help_and_protection_grade
                Leeds,13/03/2018,Good,Good
                """)
        #expect(result.codes == ["framework-undecided"])
    }

    @Test func theTypeSettlesIt() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Inspection type,Overall effectiveness,help_and_protection_grade
                Leeds,13/03/2018,SIF re-inspection,Good,Good
                Bradford,13/03/2018,ILACS Standard Inspection,Good,Good
                """)
        let keys = result.dataset.inspections.compactMap(\.framework).map { result.dataset.catalogue[$0].key }
        #expect(keys == ["SIF", "ILACS-2018"])
    }

    @Test func aTypeThatContradictsTheDateIsLeftOut() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Inspection type,Overall effectiveness,help_and_protection_grade
                Leeds,13/03/2016,ILACS Standard Inspection,Good,Good
                """)
        #expect(result.codes == ["framework-undecided"])
    }

    @Test func theHeadingChildrenInCareHoldsTheCombinedJudgementBefore2023() throws {
        let result = try Normalised(
            csv: heading + "Leeds,21/02/2022,09/05/2022,Outstanding,Outstanding,Good,Outstanding,\n")
        #expect(result.rows.contains { $0.contains("|in-care-and-leavers|outstanding|graded") })
        #expect(result.rows.contains { $0.contains("|care-leavers||not-in-framework") })
        #expect(!result.rows.contains { $0.contains("|in-care|") })
    }

    @Test func anInventedFrameworkIsDataAlone() throws {
        var files = RuleFiles.builtIn
        let frameworks = try ProjectFolder.text(of: "Sources/RatingsNormalising/Resources/frameworks.yaml")
            .replacing(
                "  - id: sif-looked-after\n",
                with: """
                      - id: corporate-parenting
                        name: Corporate parenting
                        sheet: Corporate parenting
                        summary: How the council acts as a parent.
                      - id: kinship
                        name: Kinship care
                        sheet: Kinship care
                        summary: Children who live with relatives.
                      - id: sif-looked-after\n
                    """, maxReplacements: 1
            )
            .replacing(
                "# Judgements of one area under these frameworks",
                with: """
                      - id: ILACS-2027
                        name: An invented framework
                        family: ILACS
                        starts: 2027-04-01
                        areas:
                          leaders: Leaders
                          corporate-parenting: The quality of corporate parenting
                          kinship: The quality of kinship care

                    # Judgements of one area under these frameworks
                    """
            )
            .replacing(
                "    starts: 2026-04-01\n", with: "    starts: 2026-04-01\n    ends: 2027-03-31\n")
        files.frameworks = .yaml(frameworks)
        let text = """
            Local authority,Inspection date,leaders,The quality of corporate parenting,kinship
            Leeds,12/05/2027,Good,Outstanding,Inadequate
            """
        let result = try Normalised(
            [("a.csv", Array(text.utf8))], rules: try Rules(files),
            latestDay: try #require(CalendarDate(iso: "2027-12-31")))
        #expect(result.codes == [])
        #expect(
            result.rows.map { $0.split(separator: "|").suffix(3).joined(separator: "|") } == [
                "leaders|good|graded", "corporate-parenting|outstanding|graded", "kinship|inadequate|graded",
            ])
        #expect(result.dataset.catalogue.currentFamily == "ILACS")
    }
}
