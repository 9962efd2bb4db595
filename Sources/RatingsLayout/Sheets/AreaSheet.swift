import RatingsAnalysis
import RatingsModel

/// The latest judgement of one area for each authority, and who moved; or every judgement of the area.
enum AreaSheet {
    /// The columns that it can have.
    enum Column: String, ColumnKey {
        case localAuthority = "local-authority"
        case code
        case region
        case ourAuthority = "our-authority"
        case judgement
        case gradeAtTheTime = "grade-at-the-time"
        case previousJudgement = "previous-judgement"
        case direction
        case inspectionDate = "inspection-date"
        case reportPublished = "report-published"
        case framework
        case type
        case report
        case reportName = "report-name"

        var isSortable: Bool {
            switch self {
            case .localAuthority, .region, .ourAuthority, .judgement, .previousJudgement, .direction,
                .inspectionDate, .reportPublished:
                true
            case .code, .gradeAtTheTime, .framework, .type, .report, .reportName: false
            }
        }
    }

    static func make(_ area: JudgementArea.ID, _ context: SheetContext) -> SheetDraft {
        let rows = context.sheet.rows ?? context.template.rows
        let judgements =
            switch rows {
            case .latest: context.analysis.latestJudgements(of: area)
            case .all: context.analysis.judgements(of: area)
            }
        let maker = AreaColumns(judgements, context)
        let columns = ColumnSet(context.sheet, Column.self, make: maker.columns)
        let table = columns.draft(hasFilter: context.hasFilters)
        let order = columns.order(of: judgements)
        let marks = HomeMarks(context)
        let name = context.catalogue[area].name
        let tableName =
            "Latest_" + context.catalogue[area].key.map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
        let first =
            switch rows {
            case .latest: latest(context.analysis.counts(of: area), columns.order("A to Z"))
            case .all:
                all(
                    judgements.count, of: maker.authorities.count,
                    columns.order("by authority A to Z, the newest first"))
            }
        let note = [context.notes.mark(.latest), context.notes.mark(.direction)].joined(separator: " ")
        let sentences = ["\(first) \(note)"] + explanations(area, maker, context) + context.controls
        let plan = SheetPlan(
            name: context.catalogue[area].sheetName,
            title: "\(name): \(rows == .latest ? "latest" : "all") judgements\(context.titleEnd)",
            lines: context.lines(sentences, over: table),
            table: judgements.isEmpty
                ? table.plan(name: tableName, saying: "No authority")
                : table.plan(name: tableName, count: judgements.count) {
                    let judgement = judgements[order?[$0] ?? $0]
                    return marks.mark(columns.cells(judgement), of: judgement.authority)
                },
            freezesHeading: context.freezesHeadings, page: context.page)
        return SheetDraft(
            plan: plan,
            about: rows == .latest
                ? "\(name): latest and previous judgement, and direction."
                : "\(name): every judgement of each authority, the one before, and direction.")
    }

    private static func latest(_ counts: GradeCounts, _ order: String) -> String {
        "This sheet contains one table: the latest judgement of each authority, \(order). "
            + "\(Wording.count(counts.graded, "authority has", "authorities have")) a grade, of "
            + "\(counts.authorities) in the table."
    }

    private static func all(_ judgements: Int, of authorities: Int, _ order: String) -> String {
        "This sheet contains one table: every inspection that could judge the area, \(order). It has "
            + "\(Wording.count(judgements, "inspection")) of "
            + "\(Wording.count(authorities, "authority", "authorities"))."
    }

    private static func explanations(
        _ area: JudgementArea.ID, _ maker: AreaColumns, _ context: SheetContext
    ) -> [String] {
        var sentences = [context.catalogue[area].summary]
        if maker.hasAdequate {
            sentences.append(
                "The third grade was called Adequate at the time. It is shown as \(Grade.requiresImprovement.name), and "
                    + "the grade at the time stands beside it. \(context.notes.mark(.adequate))")
        }
        return sentences + HomeMarks(context).sentences(context) + [Wording.shorthand]
    }
}
