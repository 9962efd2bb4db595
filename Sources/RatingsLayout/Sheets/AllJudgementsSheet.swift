import RatingsAnalysis
import RatingsModel

/// One row for each authority, with its latest judgements side by side.
enum AllJudgementsSheet {
    static func make(_ context: SheetContext) -> SheetDraft {
        let areas = context.analysis.presentAreas
        let rows = Row.gather(areas, context)
        let standings = Set(rows.flatMap { $0.judgements }.map { $0.map { Wording.text($0.standing) } ?? absent })
        var table = TableDraft(hasFilter: context.options.hasFilters)
        table.add("Local authority", fitting: rows.map { context.analysis.names[$0.authority] }, atMost: 26)
        table.add("Code", fitting: ["E06000058"])
        table.add("Region", fitting: context.regions, atMost: 16)
        HomeMarks(context).addColumn(to: &table)
        for area in areas { table.add(context.catalogue[area].name, fitting: standings, atMost: 22.5, isInset: true) }
        table.addDate("Inspection date")
        table.add("Framework", fitting: Set(context.catalogue.frameworks.map(\.key)), atMost: 14)
        let lines = LinesAbove.lines(
            [
                "This sheet contains one table: the latest judgements of each authority side by side, A to Z. "
                    + context.notes.mark(.latest),
                "Inspection date and framework are those of the authority's newest inspection. "
                    + Wording.shortForm,
            ] + HomeMarks(context).sentences(context) + [Wording.shorthand] + LinesAbove.controls(context.options),
            over: table)
        let plan = SheetPlan(
            name: "All judgements", title: "All latest judgements by authority\(context.titleEnd)", lines: lines,
            table: rows.isEmpty
                ? table.plan(name: "All_judgements", saying: "No authority")
                : table.plan(name: "All_judgements", count: rows.count) { rows[$0].cells(context) },
            freezesHeading: context.options.freezesHeadings)
        return SheetDraft(plan: plan, about: "One row for each authority, with its latest judgements side by side.")
    }

    private static let absent = "[x] None in the data"

    private struct Row: Sendable {
        let authority: Authority.ID
        var judgements: [LatestJudgement?]

        /// Puts the areas' lists, each A to Z by authority, side by side.
        static func gather(_ areas: [JudgementArea.ID], _ context: SheetContext) -> [Row] {
            var byAuthority: [Authority.ID: Row] = [:]
            for (column, area) in areas.enumerated() {
                for judgement in context.analysis.latest[area] {
                    var row =
                        byAuthority[judgement.authority]
                        ?? Row(authority: judgement.authority, judgements: Array(repeating: nil, count: areas.count))
                    row.judgements[column] = judgement
                    byAuthority[judgement.authority] = row
                }
            }
            return context.analysis.names.alphabetical.compactMap { byAuthority[$0] }
        }

        func cells(_ context: SheetContext) -> [Cell] {
            // Areas that a family before this one judged too can have an older inspection: the newest is shown.
            let newest = judgements.compactMap { $0.map { context.dataset.inspections[$0.inspection] } }
                .max { ($0.orderingDate?.dayNumber ?? .min) < ($1.orderingDate?.dayNumber ?? .min) }
            let marks = HomeMarks(context)
            var cells = context.identity(of: authority) + marks.cells(authority)
            cells += judgements.map { $0.map { Wording.shortCell($0.standing) } ?? .text(absent, .noGrade) }
            guard let newest, !newest.isNotYetInspected else {
                return marks.mark(
                    cells + [.text(Wording.notApplicable), .text(Wording.notApplicable)], of: authority)
            }
            return marks.mark(cells + [Wording.cell(newest.start), context.framework(of: newest)], of: authority)
        }
    }
}
