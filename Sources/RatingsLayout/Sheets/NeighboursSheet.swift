import RatingsAnalysis
import RatingsModel

/// The home authority and its statistical neighbours by name, with their latest judgements side by side.
enum NeighboursSheet {
    /// The columns that it can have.
    enum Column: String, ColumnKey {
        case localAuthority = "local-authority"
        case code
        case region
        case ourAuthority = "our-authority"
        case areas
        case inspectionDate = "inspection-date"

        var isSortable: Bool {
            switch self {
            case .localAuthority, .region, .ourAuthority, .inspectionDate: true
            case .code, .areas: false
            }
        }
    }

    /// The sheet; none without a home that has neighbours.
    static func drafts(_ context: SheetContext) -> [SheetDraft] {
        guard let home = context.home, !home.neighbours.isEmpty else { return [] }
        return [make(home, context)]
    }

    private static func make(_ home: Home, _ context: SheetContext) -> SheetDraft {
        let areas = context.whole.presentAreas
        let gathered = AuthorityRow.gather(areas, context.whole, [home.authority] + home.neighbours)
        let maker = AuthorityColumns(gathered, areas, context)
        let columns = ColumnSet(context.sheet, Column.self) { key in
            switch key {
            case .localAuthority: [maker.name]
            case .code: [maker.code]
            case .region: [maker.region]
            case .ourAuthority: maker.ourAuthority
            case .areas: maker.areaColumns
            case .inspectionDate: [maker.inspectionDate]
            }
        }
        let marks = HomeMarks(context)
        let name = context.whole.names[home.authority]
        let rows = columns.sorted(gathered)
        let table = columns.draft(hasFilter: false)
        let lines = context.lines(
            [
                "This sheet contains one table: the latest judgements of \(name) and its "
                    + "\(Wording.count(home.neighbours.count, "statistical neighbour")), "
                    + "\(columns.order("the nearest first")). \(context.notes.mark(.latest))"
            ] + marks.sentences(context)
                + ["Inspection date is that of the newest inspection. \(Wording.shortForm)", Wording.shorthand],
            over: table)
        let plan = SheetPlan(
            name: "Our neighbours", title: "\(name) and its statistical neighbours\(context.titleEnd)", lines: lines,
            table: table.plan(name: "Our_neighbours", count: rows.count) {
                marks.mark(columns.cells(rows[$0]), of: rows[$0].authority)
            },
            freezesHeading: false, page: context.page)
        return SheetDraft(plan: plan, about: "\(name) beside each of its statistical neighbours by name.")
    }
}
