import RatingsAnalysis
import RatingsModel

/// The charts on a sheet of their own, and their numbers in tables on the sheets after it.
///
/// A chart beside its table would hang over the cells of a long table, and nothing may stand below one. So the tables
/// have sheets of their own, one for each shape of table.
enum ChartsSheet {
    static let name = "Charts"
    /// The width of the text, in characters: what fits an upright A4 page. The charts are wider.
    private static let width = 72.0

    /// The charts and their numbers; no sheets where the data has no grade.
    static func make(_ context: SheetContext) -> [SheetDraft] {
        let bars = GradeBars.make(context)
        guard !bars.isEmpty else { return [] }
        let timeline = context.home.flatMap { HomeTimeline($0, context) }
        var charts: [ChartPlan] = []
        var row = 0
        for chart in bars {
            charts.append(chart.plan(from: row, sheet: ChartDataSheet.name, context))
            row += chart.bars.count
        }
        var data = [ChartDataSheet.make(bars, context)]
        if let timeline {
            charts.append(HomeTimelineSheet.chart(timeline, context))
            data.append(HomeTimelineSheet.make(timeline, context))
        }
        return [sheet(charts, numbersOn: data.map(\.plan.name), timeline, context)] + data
    }

    private static func sheet(
        _ charts: [ChartPlan], numbersOn sheets: [String], _ timeline: HomeTimeline?, _ context: SheetContext
    ) -> SheetDraft {
        let number = ["no charts", "one chart", "two charts", "three charts"]
        let count = number.indices.contains(charts.count) ? number[charts.count] : "\(charts.count) charts"
        var sentences = [
            "This sheet contains \(count) and no table. Their numbers are in the "
                + (sheets.count == 1 ? "table on the sheet " : "tables on the sheets ") + "\(Wording.list(sheets)).",
            "Each bar shows the latest judgements of the authorities graded, as shares; the numbers in it are authorities. "
                + context.notes.mark(.latest),
        ]
        if let home = context.home {
            let name = context.analysis.names[home.authority]
            sentences.append(
                timeline == nil
                    ? "The data has no grade of \(name) with a date, so there is no chart of it over time."
                    : "The last chart shows the judgements of \(name). A line joins those of an area that are one after the other and "
                        + "may be compared. \(context.notes.mark(.direction))")
        }
        if let selection = context.selection { sentences.append("Only these authorities are shown: \(selection).") }
        let lines = (sentences + context.sheet.lines.map(context.filled)).map { sentence in
            SheetPlan.Line(
                .text(sentence, .intro), height: TextMeasure.height(lines: TextMeasure.lines(sentence, in: width)))
        }
        let plan = SheetPlan(
            name: name, title: "Charts of the grades\(context.titleEnd)", lines: lines, freezesHeading: false,
            page: SheetPlan.PageSetUp(orientation: .portrait, paper: context.page.paper), textWidth: width,
            charts: charts)
        let about = timeline == nil ? "Grades by area and by region." : "Grades by area, by region and over time."
        return SheetDraft(plan: plan, about: "Charts: \(about)")
    }
}
