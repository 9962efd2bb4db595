import RatingsAnalysis
import RatingsModel

/// The numbers of the charts of bars, one row for each bar.
enum ChartDataSheet {
    static let name = "Chart data"
    /// The column with the names of bars.
    static let nameColumn = 1
    /// The column of the best grade; the others follow.
    static let firstGradeColumn = 2

    static func make(_ charts: [GradeBars], _ context: SheetContext) -> SheetDraft {
        var table = TableDraft(hasFilter: false)
        table.add("Chart", fitting: charts.map(\.name), atMost: 36)
        table.add("Area or region", fitting: charts.flatMap { $0.bars.map(\.name) }, atMost: 48)
        for grade in Grade.allCases { table.add(grade.name, .number) }
        table.add("Graded", .number)
        let rows = charts.flatMap { chart in
            chart.bars.map { bar -> [Cell] in
                [.text(chart.name, .wrapped), .text(bar.name, .wrapped)]
                    + Grade.allCases.map { Cell(.integer(bar.counts[$0])) } + [Cell(.integer(bar.counts.graded))]
            }
        }
        let lines = LinesAbove.lines(
            [
                "This sheet contains one table: the numbers of the bars on the sheet \(context.name(of: .charts) ?? ChartsSheet.name), one row for each bar. "
                    + context.notes.mark(.latest),
                "They are numbers of authorities, by their latest judgement. Areas and regions without a grade are left out.",
            ], over: table)
        let plan = SheetPlan(
            name: name, title: "Numbers of the charts of grades\(context.titleEnd)", lines: lines,
            table: table.plan(name: "Chart_data", count: rows.count) { rows[$0] }, freezesHeading: false,
            page: context.page)
        return SheetDraft(plan: plan, about: "The numbers of the charts by area and by region.")
    }
}
