import RatingsModel
import Testing

@testable import RatingsAnalysis
@testable import RatingsLayout

@Suite("Charts and their numbers")
struct ChartsSheetTests {
    private func plan(_ data: Fixture = StandardWorkbookTests.data, home: String? = nil) throws -> WorkbookPlan {
        let options = WorkbookOptions(
            template: try TemplateFixture.named("default", data), home: home.map { Home(Fixture.authority($0)) })
        return try StandardWorkbookTests.plan(data, options: options)
    }

    /// The texts of cells of a chart.
    private func shown(_ cells: ChartPlan.Cells, of chart: ChartPlan, in plan: WorkbookPlan) throws -> [String] {
        let table = try #require(plan.sheet(chart.sheet)?.table)
        return cells.rows.map { table.rows[$0].cells[cells.column].shown }
    }

    private func shares(_ chart: ChartPlan) -> ChartPlan.Shares? {
        if case .shares(let shares) = chart.content { shares } else { nil }
    }

    private func timeline(_ chart: ChartPlan?) -> ChartPlan.Timeline? {
        if case .timeline(let timeline) = chart?.content { timeline } else { nil }
    }

    @Test("Bars by area have the grades of each area with a grade, and no rows of another chart")
    func byArea() throws {
        let data = StandardWorkbookTests.data
        let plan = try plan(data)
        let sheet = try #require(plan.sheet("Charts"))
        #expect(sheet.table == nil)
        // A single column that is wider than the page would be cut off in print.
        #expect(sheet.textWidth * TextMeasure.digitPixels / 96 <= 8.27 - 1.4)
        #expect(
            sheet.charts.map(\.title) == [
                "Grades by area, November 2026", "Overall effectiveness by region, November 2026",
            ])
        #expect(sheet.text.contains("This sheet contains two charts and no table."))
        let chart = try #require(sheet.charts.first)
        let bars = try #require(shares(chart))
        let analysis = data.analysis()
        let areas = analysis.areas.filter { analysis.counts(of: $0).graded > 0 }
        #expect(try shown(bars.names, of: chart, in: plan) == areas.map { data.dataset.catalogue[$0].name })
        #expect(bars.parts.map(\.grade) == Grade.allCases)
        for part in bars.parts {
            let counts = areas.map { String(analysis.counts(of: $0)[part.grade]) }
            #expect(try shown(part.counts, of: chart, in: plan) == counts)
        }
        // Leeds could not be read there, and Buckinghamshire is good.
        #expect(plan.sheet("Chart data")?.rows.first { $0["Area or region"] == "Care leavers" }?["Graded"] == "1")
    }

    @Test("Every row of the table is a bar of one chart, and the headings are those of the grades")
    func ranges() throws {
        let plan = try plan()
        let table = try #require(plan.sheet("Chart data")?.table)
        let charts = try #require(plan.sheet("Charts")).charts
        var rows: [Int] = []
        for chart in charts {
            let bars = try #require(shares(chart))
            rows += bars.names.rows
            for part in bars.parts {
                #expect(part.counts.rows == bars.names.rows)
                #expect(table.columns[part.counts.column].heading == part.grade.name)
            }
            let names = Set(bars.names.rows.map { table.rows[$0].cells[0].shown })
            #expect(names == [String(chart.title.prefix { $0 != "," })])
        }
        #expect(rows == Array(0..<table.rows.count))
    }

    @Test(
        "A part has its number where that is no wider",
        arguments: [
            (2, 146, true), (4, 146, false), (5, 103, false), (10, 310, true), (10, 146, false), (0, 146, false),
        ])
    func thinParts(count: Int, graded: Int, isThin: Bool) {
        #expect(GradeBars.isThin(count, of: graded) == isThin)
    }

    @Test("Bars by region add up to the area's grades")
    func byRegion() throws {
        var data = Fixture()
        for (name, grade) in [
            ("Leeds", Grade.outstanding), ("Nottingham", .good), ("Buckinghamshire", .inadequate), ("Dorset", .good),
            ("Bournemouth, Christchurch and Poole", .requiresImprovement),
        ] { data.inspect(name, "ILACS-2023", "2024-05-01", ["overall": grade]) }
        let plan = try plan(data)
        let rows = try #require(plan.sheet("Chart data")).rows.filter { $0["Chart"] != "Grades by area" }
        #expect(
            rows.map { $0["Area or region"] } == [
                "East Midlands", "South East", "South West", "Yorkshire and The Humber",
            ])
        #expect(rows.map { $0["Good"] } == ["1", "0", "1", "0"])
        #expect(rows.map { $0["Graded"] } == ["1", "1", "2", "1"])
        let altText = try #require(plan.sheet("Charts")?.charts.last?.altText)
        #expect(
            altText
                == "Overall effectiveness by region. Good or outstanding: most in East Midlands and Yorkshire and The Humber "
                + "(100%), least in South East (0%). Altogether: 1 Outstanding, 2 Good, 1 Requires improvement, 1 Inadequate. "
                + "Numbers: sheet Chart data.")
    }

    @Test(
        "Where no framework in force judges overall effectiveness any more, the first area that it judges takes its place"
    )
    func regionsOfAnotherArea() throws {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2026", "2026-05-01", ["leaders": .good])
        #expect(
            try plan(data).sheet("Charts")?.charts.map(\.title) == [
                "Grades by area, November 2026", "Impact of leaders by region, November 2026",
            ])
    }

    @Test("Without a grade there are no charts, and no sheet speaks of them")
    func none() throws {
        var data = Fixture()
        data.awaits("Leeds")
        for data in [data, Fixture()] {
            let plan = try plan(data, home: "Leeds")
            #expect(plan.sheets.allSatisfy { !$0.name.contains("Chart") && !$0.text.contains("chart") })
            #expect(plan.sheet("Contents")?.rows.contains { $0["Sheet"] == "Charts" } == false)
        }
    }

    private var history: Fixture {
        var data = Fixture()
        data.inspect("Leeds", "SIF", "2015-01-12", ["overall": .requiresImprovement, "help-protection": .good])
        data.inspect("Leeds", "ILACS-2018", nil, published: "2018-12-18", ["overall": .outstanding, "leaders": .good])
        data.inspect("Leeds", "ILACS-2018", "2020-01-01", ["overall": nil, "leaders": .outstanding])
        data.inspect("Leeds", "ILACS-2023", "2024-02-21", ["overall": .outstanding, "leaders": .outstanding])
        return data
    }

    @Test("A line joins judgements that may be compared of inspections one after the other, and stops at a gap")
    func lines() throws {
        let plan = try plan(history, home: "Leeds")
        let charts = try #require(plan.sheet("Charts")).charts
        #expect(charts.count == 3)
        let chart = try #require(charts.last)
        let lines = try #require(timeline(chart)).lines
        let words = try lines.map { line in
            try zip(shown(line.name, of: chart, in: plan), [shown(line.days, of: chart, in: plan)])
                .map { "\($0): \($1.joined(separator: " "))" }.joined()
        }
        // The grade of 2020 could not be read, and help and protection was not told of after 2015.
        #expect(
            words == [
                "Overall effectiveness: 2015-01-12 2018-12-18", "Overall effectiveness: 2024-02-21",
                "Impact of leaders: 2018-12-18 2020-01-01 2024-02-21", "Help and protection: 2015-01-12",
            ])
        #expect(lines.map(\.look) == [0, 0, 1, 2])
        #expect(lines.map(\.isContinuation) == [false, true, false, false])
        #expect(chart.title == "Judgements of Leeds over time, November 2026")
        #expect(
            chart.altText
                == "Leeds. Overall effectiveness: Requires improvement (2015), Outstanding (2018); Outstanding (2024). Impact of "
                + "leaders: Good (2018), Outstanding (2020), Outstanding (2024). Help and protection: Good (2015). "
                + "Numbers: sheet Chart data over time.")
    }

    @Test("Nothing is joined across a break")
    func breaks() throws {
        // In this catalogue children in care of 2023 and 2026 may be compared, and overall effectiveness of SLAC with nothing.
        var catalogue = FixtureCatalogue()
        catalogue.areas[0].series = [["ILACS-2018", "ILACS-2023"]]
        var data = Fixture(catalogue.catalogue)
        data.inspect("Leeds", "SIF", "2015-01-12", ["overall": .good])
        data.inspect("Leeds", "ILACS-2018", "2019-01-12", ["overall": .good])
        data.inspect("Leeds", "ILACS-2023", "2024-01-12", ["overall": .good])
        let chart = timeline(try plan(data, home: "Leeds").sheet("Charts")?.charts.last)
        #expect(chart?.lines.map(\.days.rows.count) == [1, 2])
    }

    @Test("Heights stay nearest to their grade, and no two areas share one; the scale has the grades in order")
    func heights() throws {
        let plan = try plan(history, home: "Leeds")
        let rows = try #require(plan.sheet("Chart data over time")).rows
        var areas: [String: Set<String>] = [:]
        for row in rows.dropLast(4) {
            let height = try #require(Int(row["Height on the chart"] ?? ""))
            let grade = try #require(Grade.allCases.first { $0.name == row["Judgement"] })
            #expect(abs(height - HomeTimeline.height(of: grade)) < HomeTimeline.step / 2)
            areas[String(height), default: []].insert(row["Area"] ?? "")
        }
        #expect(areas.values.allSatisfy { $0.count == 1 })
        #expect(rows.suffix(4).map { $0["Height on the chart"] } == ["400", "300", "200", "100"])
        #expect(rows.suffix(4).map { $0["Judgement"] } == Grade.allCases.map(\.name))
        let chart = try #require(timeline(plan.sheet("Charts")?.charts.last))
        #expect(chart.scaleDays.rows == (rows.count - 4)..<rows.count)
        #expect(chart.firstLabel == day("2015-01-01"))
        #expect(chart.days.upperBound == day("2027-01-02"))
        #expect(rows.last?["Date"] == chart.days.lowerBound.iso)
        #expect(chart.days.lowerBound < chart.firstLabel)
    }

    @Test("A home without a grade has no chart over time, and the sheet says so")
    func homeWithoutGrades() throws {
        let plan = try plan(home: "Cumberland")
        #expect(plan.sheet("Chart data over time") == nil)
        #expect(plan.sheet("Charts")?.charts.count == 2)
        #expect(
            plan.sheet("Charts")?.text.contains(
                "The data has no grade of Cumberland with a date, so there is no chart of it over time.") == true)
    }

    @Test("Alternative texts have the sentences that fit, and are never empty or too long")
    func altText() {
        let long = String(repeating: "word ", count: 60)
        #expect(ChartText.altText(["One.", "Two.", long, "Three."], end: "End.") == "One. Two. End.")
        let cut = ChartText.altText([long], end: "End.")
        #expect(cut.utf16.count <= 255 && cut.hasPrefix("word word") && cut.hasSuffix("… End."))
        #expect(ChartText.altText([], end: "End.") == "End.")
    }

    @Test("Where the palette has no colours, the greys go from dark to light, with readable text")
    func greys() throws {
        let theme = try TemplateFixture.named("publication").theme
        let paints = Grade.allCases.map(theme.chartPaint)
        #expect(paints.map(\.fill.luminance) == paints.map(\.fill.luminance).sorted())
        for (one, next) in zip(paints, paints.dropFirst()) { #expect(one.fill.contrast(to: next.fill) > 1.5) }
        for paint in paints { #expect(paint.text.contrast(to: paint.fill) >= 4.5) }
        let standard = try TemplateFixture.named("default")
        #expect(standard.theme.chartPaint(.good) == standard.palette.grades[.good])
        #expect(ChartLook.lines.allSatisfy { $0.colour.contrast(to: .white) >= 3 })
        #expect(Set(ChartLook.lines.map(\.shape)).count == ChartLook.lines.count)
    }
}
