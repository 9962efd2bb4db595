import RatingsAnalysis
import RatingsModel

/// Every inspection and visit.
enum HistorySheet {
    /// The columns that it can have.
    enum Column: String, ColumnKey {
        case localAuthority = "local-authority"
        case code
        case region
        case ourAuthority = "our-authority"
        case framework
        case type
        case started
        case ended
        case published
        case areas
        case others
        case report
        case source

        var isSortable: Bool {
            switch self {
            case .localAuthority, .region, .ourAuthority, .started, .ended, .published: true
            case .code, .framework, .type, .areas, .others, .report, .source: false
            }
        }
    }

    static func make(_ context: SheetContext) -> SheetDraft {
        let history = context.analysis.history
        let maker = HistoryColumns(history, context)
        let columns = ColumnSet(context.sheet, Column.self, make: maker.columns)
        let positions = columns.sorted(history)
        let marks = HomeMarks(context)
        let table = columns.draft(hasFilter: context.hasFilters)
        var sentences = [
            "This sheet contains one table: every inspection and visit in the data, "
                + "\(columns.order("by authority A to Z, the newest first")). " + context.notes.mark(.frameworks),
            "Visits give no grades by design. \(context.notes.mark(.visits)) \(Wording.shortForm)",
        ]
        if maker.hasOthers {
            sentences.append(
                "Judgements of areas without a column here are in words under “\(HistoryColumns.others)”.")
        }
        sentences += marks.sentences(context) + [Wording.shorthand]
        let plan = SheetPlan(
            name: "Inspection history", title: "Inspection history\(context.titleEnd)",
            lines: context.lines(sentences + context.controls, over: table),
            table: positions.isEmpty
                ? table.plan(name: "Inspection_history", saying: "No inspections")
                : table.plan(name: "Inspection_history", count: positions.count) { row in
                    marks.mark(columns.cells(positions[row]), of: maker.authority(positions[row]))
                },
            freezesHeading: context.freezesHeadings, page: context.page)
        return SheetDraft(plan: plan, about: "Every inspection and visit in the data, the newest first.")
    }
}
