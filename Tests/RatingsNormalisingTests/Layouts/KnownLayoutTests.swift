import Foundation
import RatingsModel
import RatingsNormalising
import RatingsReading
import TestSupport
import Testing

/// Which layout a table is taken for.
@Suite struct KnownLayoutTests {
    static let files = [
        ("official-2025-latest.csv", ["Ofsted: latest judgements as at 31 March, from 2025, heading in row 3"]),
        (
            "official-2025-latest.semicolon.csv",
            ["Ofsted: latest judgements as at 31 March, from 2025, heading in row 3"]
        ),
        ("official-2025-latest.utf8bom.csv", ["Ofsted: latest judgements as at 31 March, from 2025, heading in row 3"]),
        ("official-2024-latest.csv", ["Ofsted: latest judgements as at 31 March, 2023 and 2024, heading in row 3"]),
        ("official-2025-in-year.csv", ["Ofsted: in-year inspections and visits, heading in row 3"]),
        (
            "official-2009-2023.csv",
            [
                "Ofsted: all inspections from 2009 to 2023, heading in row 5",
                "Ofsted: all inspections from 2009 to 2023, heading in row 161",
            ]
        ),
        ("history-scraped-2026.csv", ["Data to Insight: scraped history, heading in row 1"]),
        ("judgements-tidy.json", ["Tidy judgements"]),
    ]

    @Test(
        .enabled(if: ProjectFolder.shared != nil, "there is no shared folder beside the project"), arguments: files)
    func aRealFileIsTakenForWhatItIs(file: String, layouts: [String]) throws {
        let path = try #require(ProjectFolder.shared).appending(path: "data/\(file)")
        let result = try Normalised([(file, Array(try Data(contentsOf: path)))], rules: try Normalised.rules.get())
        #expect(result.dataset.sources.map(\.layouts) == [layouts])
    }

    private static let areas =
        "Overall effectiveness,Impact of leaders,Experiences and progress of children who need help and protection,"
        + "Experiences and progress of children in care,Experiences and progress of care leavers"

    static let headings = [
        (
            "Web link,Local authority name,Region,Inspection/Visit date,Inspection/Visit type,\(areas),Visit Theme",
            "Ofsted: in-year inspections and visits"
        ),
        (
            "Web link,Local authority area code,Local authority name,Local authority status,Ofsted region,"
                + "Inspection date,Publication date,Inspection type,\(areas)",
            "Ofsted: ILACS inspection history, from 2025"
        ),
        // A year after the overall judgement has gone.
        (
            "Web link,Local authority area code,Local authority name,Ofsted region,Inspection date,Publication date,"
                + areas.replacing("Overall effectiveness,", with: ""),
            "Ofsted: latest judgements as at 31 March, from 2025"
        ),
        (
            "Local authority name,LA region,First ILACS publication date,First ILACS inspection type,"
                + "First ILACS overall effectiveness,First ILACS impact of leaders,Second ILACS publication date,"
                + "Second ILACS overall effectiveness",
            "Ofsted: ILACS inspection history, 2024"
        ),
        (
            "Local authority name,ILACS publication date,ILACS overall effectiveness,ILACS impact of leaders",
            "Ofsted: ILACS inspection history, 2024"
        ),
        (
            "urn,la_code,region_code,ltla23cd,stat_neighbours,local_authority,inspection_link,publication_date,"
                + "inspection_start_date,overall_effectiveness_grade,impact_of_leaders_grade,help_and_protection_grade",
            "Data to Insight: scraped overview"
        ),
        (
            "gss_code,authority,region,framework,inspection_type,inspection_start,inspection_end,published,area,grade,"
                + "status,report_url,source_file,source_row",
            "ratings-export: tidy CSV"
        ),
        ("Local authority,Judgement,Grade,Inspection date", "Tidy judgements"),
        (
            "Local authority,Inspection date,Overall effectiveness,Impact of leaders",
            "a table of its own: one row per inspection"
        ),
    ]

    @Test(arguments: headings)
    func aHeadingIsTakenForWhatItIs(heading: String, layout: String) throws {
        let rules = try Normalised.rules.get()
        var opened = try OpenedSource(path: "1.csv", bytes: Array(heading.utf8))
        var explainer = LayoutExplainer(rules: rules)
        let tables = try explainer.explain(&opened.reader).tables
        #expect(tables.map(\.name) == [layout])
        #expect(
            tables.first?.columns.allSatisfy { column in
                if case .unknown = column.use { false } else { true }
            } == true)
    }

    @Test func everyLayoutHasANameOfItsOwn() throws {
        let layouts = try Normalised.rules.get().layouts
        #expect(Set(layouts.map(\.id)).count == layouts.count)
        #expect(Set(layouts.map(\.name)).count == layouts.count)
    }

    @Test(arguments: [
        ("columns: [authority, start, type", "columns: [authority, begin, type"), ("    from: Any", "    form: Any"),
        ("shape: blocks", "shape: wide"),
        ("headings: [visit]", "headings: [visitor]"), ("id: ofsted-latest\n", "id: ofsted-in-year\n"),
    ])
    func anEntryThatCouldNeverFitIsAMistake(old: String, new: String) throws {
        var files = RuleFiles.builtIn
        let layouts = try ProjectFolder.text(of: "Sources/RatingsNormalising/Resources/layouts.yaml")
        #expect(layouts.contains(old))
        files.layouts = .yaml(layouts.replacing(old, with: new, maxReplacements: 1))
        #expect(throws: RulesError.self) { try Rules(files) }
    }
}
