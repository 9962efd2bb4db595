import RatingsAnalysis
import RatingsModel

/// A chart of bars, each divided in the grades of some authorities.
struct GradeBars: Sendable {
    /// One bar.
    struct Bar: Sendable {
        let name: String
        let counts: GradeCounts
    }

    /// What the table calls the chart.
    let name: String
    /// What a bar stands for.
    let barTitle: String
    /// The bars, each with at least one authority that is graded.
    let bars: [Bar]
    /// What its alternative text says first.
    let summary: [String]

    /// The charts of some data: by area, and by region in the first area. None without a grade.
    static func make(_ context: SheetContext) -> [GradeBars] {
        [byArea(context), byRegion(context)].compactMap(\.self).filter { !$0.bars.isEmpty }
    }

    private static func byArea(_ context: SheetContext) -> GradeBars {
        let bars = context.areas
            .map { Bar(name: context.catalogue[$0].name, counts: context.analysis.counts(of: $0)) }
            .filter { $0.counts.graded > 0 }
        let summary = bars.prefix(1).map(ChartText.counts) + [ChartText.extremes(bars)].compactMap(\.self)
        return GradeBars(
            name: "Grades by area", barTitle: "Area", bars: bars,
            summary: summary + bars.dropFirst().map(ChartText.counts))
    }

    /// Overall effectiveness is the first area, and stays in the data as long as an authority has a grade in it. After
    /// that, the first one that is still judged takes its place.
    private static func byRegion(_ context: SheetContext) -> GradeBars? {
        let graded = context.analysis.presentAreas.first { context.analysis.counts(of: $0).graded > 0 }
        guard let area = graded else { return nil }
        let latest = context.analysis.latest[area]
        let bars = context.regions
            .map { region in
                Bar(
                    name: region,
                    counts: GradeCounts(latest.filter { context.register[$0.authority].region == region }))
            }
            .filter { $0.counts.graded > 0 }
        // One region alone has nothing to be compared with.
        guard bars.count > 1 || context.selection == nil else { return nil }
        let all = Bar(name: "Altogether", counts: context.analysis.counts(of: area))
        let shares = bars.compactMap { bar in
            bar.counts.shareGoodOrBetter.map { "\(bar.name) \(ChartText.percent($0))" }
        }
        let name = "\(context.catalogue[area].name) by region"
        return GradeBars(
            name: name, barTitle: "Region", bars: bars,
            summary: ["\(name)."] + [ChartText.extremes(bars)].compactMap(\.self)
                + [ChartText.counts(all), "By region: \(shares.joined(separator: ", "))."])
    }

    /// The chart, its numbers in rows of the table of a sheet.
    func plan(from firstRow: Int, sheet: String, _ context: SheetContext) -> ChartPlan {
        let rows = firstRow..<(firstRow + bars.count)
        let parts = Grade.allCases.enumerated().map { position, grade in
            ChartPlan.Shares.Part(
                grade: grade,
                counts: ChartPlan.Cells(column: ChartDataSheet.firstGradeColumn + position, rows: rows),
                thin: Set(bars.indices.filter { Self.isThin(bars[$0].counts[grade], of: bars[$0].counts.graded) }))
        }
        return ChartPlan(
            title: name + context.titleEnd,
            altText: ChartText.altText(summary, end: "Numbers: sheet \(sheet)."), sheet: sheet,
            rows: Self.rows(bars: bars.count),
            content: .shares(
                ChartPlan.Shares(
                    names: ChartPlan.Cells(column: ChartDataSheet.nameColumn, rows: rows), parts: parts,
                    barTitle: barTitle,
                    axisTitle: "Share of the authorities graded; in the bars, how many they are")))
    }

    /// The share of a bar that a digit of a label takes, at the width that charts have.
    private static let digitShare = 0.022

    /// Whether a part of so many authorities is narrower than its number, which would stand on the parts beside it. The
    /// number is in the table.
    static func isThin(_ count: Int, of graded: Int) -> Bool {
        count > 0 && graded > 0
            && Double(count) / Double(graded) < digitShare * Double(String(count).count)
    }

    /// Rows of 24 pixels for the title, legend and axis, and for bars with a name of two lines.
    private static func rows(bars: Int) -> Int { (224 + 32 * bars) / 24 }
}
