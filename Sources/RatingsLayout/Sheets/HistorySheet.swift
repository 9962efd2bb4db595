import RatingsAnalysis
import RatingsModel

/// Every inspection and visit.
enum HistorySheet {
    static func make(_ context: SheetContext) -> SheetDraft {
        let positions = context.analysis.history
        let layout = HistoryLayout(positions, context)
        let table = layout.table(context)
        var sentences = [
            "This sheet contains one table: every inspection and visit in the data, by authority A to Z, the newest first. "
                + context.notes.mark(.frameworks),
            "Visits give no grades by design. \(context.notes.mark(.visits)) \(Wording.shortForm)",
        ]
        if layout.showsOthers {
            sentences.append(
                "Judgements of areas without a column here are in words under “Other judgements and themes of visits”.")
        }
        sentences.append(Wording.shorthand)
        let plan = SheetPlan(
            name: "Inspection history", title: "Inspection history\(context.titleEnd)",
            lines: LinesAbove.lines(sentences + LinesAbove.controls(context.options), over: table),
            table: positions.isEmpty
                ? table.plan(name: "Inspection_history", saying: "No inspections")
                : table.plan(name: "Inspection_history", count: positions.count) {
                    layout.cells(Int(positions[$0]), context)
                },
            freezesHeading: context.options.freezesHeadings)
        return SheetDraft(plan: plan, about: "Every inspection and visit in the data, the newest first.")
    }
}
