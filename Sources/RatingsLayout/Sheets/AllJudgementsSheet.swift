import RatingsAnalysis
import RatingsModel

/// One row for each authority, with its latest judgements side by side.
enum AllJudgementsSheet {
    /// The columns that it can have.
    enum Column: String, ColumnKey {
        case localAuthority = "local-authority"
        case code
        case region
        case ourAuthority = "our-authority"
        case areas
        case inspectionDate = "inspection-date"
        case framework

        var isSortable: Bool {
            switch self {
            case .localAuthority, .region, .ourAuthority, .inspectionDate: true
            case .code, .areas, .framework: false
            }
        }
    }

    static func make(_ context: SheetContext) -> SheetDraft {
        let areas = context.analysis.presentAreas
        let gathered = AuthorityRow.gather(areas, context.analysis)
        let maker = AuthorityColumns(gathered, areas, context)
        let columns = ColumnSet(context.sheet, Column.self) { key in
            switch key {
            case .localAuthority: [maker.name]
            case .code: [maker.code]
            case .region: [maker.region]
            case .ourAuthority: maker.ourAuthority
            case .areas: maker.areaColumns
            case .inspectionDate: [maker.inspectionDate]
            case .framework: [maker.framework]
            }
        }
        let marks = HomeMarks(context)
        let rows = columns.sorted(gathered)
        let table = columns.draft(hasFilter: context.hasFilters)
        let lines = context.lines(
            [
                "This sheet contains one table: the latest judgements of each authority side by side, "
                    + "\(columns.order("A to Z")). \(context.notes.mark(.latest))",
                "Inspection date and framework are those of the authority's newest inspection. "
                    + Wording.shortForm,
            ] + marks.sentences(context) + [Wording.shorthand] + context.controls,
            over: table)
        let plan = SheetPlan(
            name: "All judgements", title: "All latest judgements by authority\(context.titleEnd)", lines: lines,
            table: rows.isEmpty
                ? table.plan(name: "All_judgements", saying: "No authority")
                : table.plan(name: "All_judgements", count: rows.count) {
                    marks.mark(columns.cells(rows[$0]), of: rows[$0].authority)
                },
            freezesHeading: context.freezesHeadings, page: context.page)
        return SheetDraft(plan: plan, about: "One row for each authority, with its latest judgements side by side.")
    }
}
