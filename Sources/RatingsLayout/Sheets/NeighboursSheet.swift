import RatingsAnalysis
import RatingsModel

/// The home authority and its statistical neighbours by name, with their latest judgements side by side.
enum NeighboursSheet {
    static func make(_ home: Home, _ context: SheetContext) -> SheetDraft {
        let areas = context.analysis.presentAreas
        let authorities = [home.authority] + home.neighbours
        let rows = authorities.map { authority in
            areas.map { area in context.analysis.latest[area].first { $0.authority == authority } }
        }
        let marks = HomeMarks(context)
        let name = context.analysis.names[home.authority]
        var table = TableDraft(hasFilter: false)
        table.add("Local authority", fitting: authorities.map { context.analysis.names[$0] }, atMost: 26)
        table.add("Code", fitting: ["E06000058"])
        table.add("Region", fitting: context.regions, atMost: 16)
        marks.addColumn(to: &table)
        let texts = Set(rows.flatMap { $0 }.map { $0.map { Wording.text($0.standing) } ?? HomeWording.absent })
        for area in areas { table.add(context.catalogue[area].name, fitting: texts, atMost: 22.5, isInset: true) }
        table.addDate("Inspection date")
        let lines = LinesAbove.lines(
            [
                "This sheet contains one table: the latest judgements of \(name) and its "
                    + "\(Wording.count(home.neighbours.count, "statistical neighbour")), the nearest first. "
                    + context.notes.mark(.latest)
            ] + marks.sentences(context) + ["Inspection date is that of the newest inspection. \(Wording.shortForm)"]
                + [Wording.shorthand], over: table)
        let plan = SheetPlan(
            name: "Our neighbours", title: "\(name) and its statistical neighbours\(context.titleEnd)", lines: lines,
            table: table.plan(name: "Our_neighbours", count: rows.count) { position in
                let authority = authorities[position]
                let cells =
                    context.identity(of: authority) + marks.cells(authority)
                    + rows[position].map {
                        $0.map { Wording.shortCell($0.standing) } ?? .text(HomeWording.absent, .noGrade)
                    }
                    + [date(rows[position], context)]
                return marks.mark(cells, of: authority)
            },
            freezesHeading: false)
        return SheetDraft(plan: plan, about: "\(name) beside each of its statistical neighbours by name.")
    }

    private static func date(_ judgements: [LatestJudgement?], _ context: SheetContext) -> Cell {
        let newest = judgements.compactMap { $0.map { context.dataset.inspections[$0.inspection] } }
            .max { ($0.orderingDate?.dayNumber ?? .min) < ($1.orderingDate?.dayNumber ?? .min) }
        guard let newest, !newest.isNotYetInspected else { return .text(Wording.notApplicable) }
        return Wording.cell(newest.start)
    }
}
