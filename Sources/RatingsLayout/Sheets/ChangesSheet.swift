import RatingsAnalysis
import RatingsModel

/// What is different from an earlier month: one row for each difference.
enum ChangesSheet {
    /// The sheet; none where nobody asked what changed.
    static func makeIfWanted(_ context: SheetContext) -> [SheetDraft] {
        context.options.changes.map { [make($0, context)] } ?? []
    }

    static func make(_ report: ChangeReport, _ context: SheetContext) -> SheetDraft {
        let rows = report.changes?.all ?? []
        let marks = HomeMarks(context)
        let words = ChangeWording(context.dataset)
        let showsReport = rows.contains { $0.position != nil && $0.inspection?.reportURL != nil }
        var table = TableDraft(hasFilter: context.options.hasFilters && !rows.isEmpty)
        let nothing = report.changes == nil ? "Nothing to compare" : "Nothing changed"
        table.add(
            "Local authority", fitting: rows.isEmpty ? [nothing] : rows.map { context.analysis.names[$0.authority] },
            atMost: 26)
        table.add("Code", fitting: ["E06000058"])
        table.add("Region", fitting: context.regions, atMost: 16)
        marks.addColumn(to: &table)
        table.add("What changed", fitting: Set(rows.map { ChangeWording.kind($0.kind) }), atMost: 18)
        table.add("Area or detail", fitting: Set(rows.map(words.subject)), atMost: 24)
        table.add("Before", fitting: Set(rows.map { text(words.before($0)) }), atMost: width, isInset: true)
        table.add("Now", fitting: Set(rows.map { text(words.now($0)) }), atMost: width, isInset: true)
        table.add("Direction", fitting: Set(rows.map { ChangeWording.direction($0) }), atMost: 22)
        table.addDate("Inspection date")
        table.addDate("Report published")
        if showsReport {
            table.add(
                "Report", fitting: rows.compactMap { $0.position.map(context.links.text) } + [Wording.notApplicable])
        }
        let lines = LinesAbove.lines(
            sentences(report, context)
                + (rows.isEmpty
                    ? [] : marks.sentences(context) + [Wording.shorthand] + LinesAbove.controls(context.options)),
            over: table)
        let plan = SheetPlan(
            name: "Changes", title: title(report, context), lines: lines,
            table: rows.isEmpty
                ? table.plan(name: "Changes", saying: nothing)
                : table.plan(name: "Changes", count: rows.count) { position in
                    let change = rows[position]
                    let cells = cells(change, words, marks, showsReport: showsReport, context)
                    return marks.mark(cells, of: change.authority)
                },
            freezesHeading: context.options.freezesHeadings && !rows.isEmpty)
        return SheetDraft(plan: plan, about: "What is different from an earlier month, one row for each difference.")
    }

    /// The greatest width of what was told before and of what is told now, in characters.
    private static let width = 24.0

    private static func title(_ report: ChangeReport, _ context: SheetContext) -> String {
        let since = report.changes.map { " since \(ChangeWording.name(Edition($0.earlier.origin)))" } ?? ""
        return "What changed\(since)\(context.titleEnd)"
    }

    private static func sentences(_ report: ChangeReport, _ context: SheetContext) -> [String] {
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
        case .compared(let changes): compared(changes, context)
        }
    }

    private static let nothing = "This sheet contains one table, which has nothing to compare"

    private static func compared(_ changes: Changes, _ context: SheetContext) -> [String] {
        let sources = Wording.list(changes.earlier.sources.prefix(5).map(DataText.plain))
        var sentences = [
            "This sheet contains one table: what is different from \(ChangeWording.name(changes.earlier)), each difference "
                + "once. \(context.notes.mark(.direction))"
        ]
        sentences += ChangeWording.numbers(changes)
        if !sources.isEmpty {
            let more = changes.earlier.sources.count > 5 ? " and others" : ""
            sentences.append("The ratings of \(ChangeWording.name(changes.earlier)) were read from \(sources)\(more).")
        }
        if !changes.all.isEmpty {
            sentences.append(
                "Of an area's latest judgement, Before is the latest one that was told then; of other inspections, the "
                    + "judgement before. Grades are compared only where that is allowed. Visits are not compared.")
        }
        return sentences
    }

    private static func cells(
        _ change: Change, _ words: ChangeWording, _ marks: HomeMarks, showsReport: Bool, _ context: SheetContext
    ) -> [Cell] {
        var cells = context.identity(of: change.authority) + marks.cells(change.authority)
        cells += [.text(ChangeWording.kind(change.kind), .wrapped), .text(words.subject(change), .wrapped)]
        var (before, now) = (Standing?.none, Standing?.none)
        var isJudgement = false
        if case .judgement(_, let first, let second, _) = change.subject {
            (before, now, isJudgement) = (first, second, true)
        }
        cells += [
            .text(text(words.before(change)), role(before, isJudgement)),
            .text(text(words.now(change)), role(now, isJudgement)),
            .text(ChangeWording.direction(change), .wrapped),
            change.inspection.map { Wording.cell($0.start) } ?? .text(Wording.notApplicable),
            change.inspection.map { Wording.cell($0.published) } ?? .text(Wording.notApplicable),
        ]
        if showsReport { cells.append(change.position.map(context.links.cell) ?? .text(Wording.notApplicable)) }
        return cells
    }

    private static func role(_ standing: Standing?, _ isJudgement: Bool) -> Cell.Role {
        guard isJudgement else { return .wrapped }
        return standing?.grade.map(Cell.Role.grade) ?? .noGrade
    }

    /// Addresses of reports are longer than any column.
    private static func text(_ text: String) -> String { DataText.breakingWords(text, in: width) }
}
