import RatingsAnalysis
import RatingsModel

/// What is different from an earlier month: one row for each difference.
enum ChangesSheet {
    /// The columns that it can have.
    enum Column: String, ColumnKey {
        case localAuthority = "local-authority"
        case code
        case region
        case ourAuthority = "our-authority"
        case whatChanged = "what-changed"
        case detail
        case before
        case now
        case direction
        case inspectionDate = "inspection-date"
        case reportPublished = "report-published"
        case report

        var isSortable: Bool {
            switch self {
            case .localAuthority, .region, .ourAuthority, .inspectionDate, .reportPublished: true
            case .code, .whatChanged, .detail, .before, .now, .direction, .report: false
            }
        }
    }

    static func make(_ report: ChangeReport, _ context: SheetContext) -> SheetDraft {
        let shown = (report.changes?.all ?? []).filter { context.only?.contains($0.authority) ?? true }
        let nothing = report.changes == nil ? "Nothing to compare" : "Nothing changed"
        let maker = ChangesColumns(shown, orSaying: nothing, context)
        let columns = ColumnSet(context.sheet, Column.self, make: maker.columns)
        let rows = columns.sorted(shown)
        let marks = HomeMarks(context)
        let hasFilter = context.hasFilters && !rows.isEmpty
        let isFrozen = context.freezesHeadings && !rows.isEmpty
        let table = columns.draft(hasFilter: hasFilter)
        var sentences = sentences(report, shown, context)
        if !rows.isEmpty {
            sentences += marks.sentences(context) + [Wording.shorthand]
            sentences += LinesAbove.controls(isFrozen: isFrozen, hasFilter: hasFilter)
        }
        let plan = SheetPlan(
            name: "Changes", title: title(report, context), lines: context.lines(sentences, over: table),
            table: rows.isEmpty
                ? table.plan(name: "Changes", saying: nothing)
                : table.plan(name: "Changes", count: rows.count) {
                    marks.mark(columns.cells(rows[$0]), of: rows[$0].authority)
                },
            freezesHeading: isFrozen, page: context.page)
        return SheetDraft(plan: plan, about: "What is different from an earlier month, one row for each difference.")
    }

    private static func title(_ report: ChangeReport, _ context: SheetContext) -> String {
        let since = report.changes.map { " since \(ChangeWording.name(Edition($0.earlier.origin)))" } ?? ""
        return "What changed\(since)\(context.titleEnd)"
    }

    private static func sentences(
        _ report: ChangeReport, _ shown: [Change], _ context: SheetContext
    ) -> [String] {
        switch report {
        case .notWanted:
            ["\(nothing), as the export was made with --since none."]
        case .noEarlier:
            [
                "\(nothing), as there is no earlier month to compare with. Each export keeps its ratings in the folder "
                    + "snapshots beside the workbook, and the next month is compared with them."
            ]
        case .unusable(let path, let reason):
            [
                "\(nothing): the snapshot \(DataText.plain(path)) can't be used, as \(reason).",
                "To compare with another month, or with a file of an earlier month, make the export again with --since.",
            ]
        case .compared(let changes): compared(changes, shown, context)
        }
    }

    private static let nothing = "This sheet contains one table, which has nothing to compare"

    private static func compared(
        _ changes: Changes, _ shown: [Change], _ context: SheetContext
    ) -> [String] {
        let sources = Wording.list(changes.earlier.sources.prefix(5).map(DataText.plain))
        var sentences = [
            "This sheet contains one table: what is different from \(ChangeWording.name(changes.earlier)), each difference "
                + "once. \(context.notes.mark(.direction))"
        ]
        sentences +=
            context.only == nil
            ? ChangeWording.numbers(changes)
            : ["\(Wording.count(shown.count, "difference")) of these authorities; \(changes.all.count) of all."]
        if !sources.isEmpty {
            let more = changes.earlier.sources.count > 5 ? " and others" : ""
            sentences.append("The ratings of \(ChangeWording.name(changes.earlier)) were read from \(sources)\(more).")
        }
        if !shown.isEmpty {
            sentences.append(
                "Of an area's latest judgement, Before is the latest one that was told then; of other inspections, the "
                    + "judgement before. Grades are compared only where that is allowed. Visits are not compared.")
        }
        return sentences
    }
}
