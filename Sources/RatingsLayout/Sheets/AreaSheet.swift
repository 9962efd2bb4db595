import RatingsAnalysis
import RatingsModel

/// The latest judgement of one area for each authority, and who moved.
enum AreaSheet {
    static func make(_ area: JudgementArea.ID, _ context: SheetContext) -> SheetDraft {
        let judgements = context.analysis.latest[area]
        let layout = Layout(judgements, context)
        let table = layout.table(context, judgements)
        let name = context.catalogue[area].name
        let tableName =
            "Latest_" + context.catalogue[area].key.map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
        let plan = SheetPlan(
            name: context.catalogue[area].sheetName, title: "\(name): latest judgements\(context.titleEnd)",
            lines: LinesAbove.lines(sentences(area, judgements, layout, context), over: table),
            table: judgements.isEmpty
                ? table.plan(name: tableName, saying: "No authority")
                : table.plan(name: tableName, count: judgements.count) { layout.cells(judgements[$0], context) },
            freezesHeading: context.options.freezesHeadings)
        return SheetDraft(
            plan: plan, about: "\(name): latest judgement of each authority, the one before, and direction.")
    }

    private static func sentences(
        _ area: JudgementArea.ID, _ judgements: [LatestJudgement], _ layout: Layout, _ context: SheetContext
    ) -> [String] {
        let counts = GradeCounts(judgements)
        let marks = [context.notes.mark(.latest), context.notes.mark(.direction)].joined(separator: " ")
        var sentences = [
            "This sheet contains one table: the latest judgement of each authority, A to Z. "
                + "\(Wording.count(counts.graded, "authority has", "authorities have")) a grade, of "
                + "\(counts.authorities) in the table. \(marks)",
            context.catalogue[area].summary,
        ]
        if layout.showsGradeAtTheTime {
            sentences.append(
                "The third grade was called Adequate at the time. It is shown as \(Grade.requiresImprovement.name), and "
                    + "the grade at the time stands beside it. \(context.notes.mark(.adequate))")
        }
        sentences += HomeMarks(context).sentences(context)
        sentences.append(Wording.shorthand)
        sentences += LinesAbove.controls(context.options)
        return sentences
    }
}

/// Which columns the sheet has; those that would say the same in every row are left out.
private struct Layout: Sendable {
    let showsGradeAtTheTime: Bool
    let showsReport: Bool

    init(_ judgements: [LatestJudgement], _ context: SheetContext) {
        showsGradeAtTheTime = judgements.contains { $0.standing.notes.contains(.adequateAtTheTime) }
        showsReport = judgements.contains { context.dataset.inspections[$0.inspection].reportURL != nil }
    }

    func table(_ context: SheetContext, _ judgements: [LatestJudgement]) -> TableDraft {
        let standings = judgements.map { Wording.text($0.standing) }
        let before = judgements.map { $0.previous.map { Wording.text($0.standing) } ?? Self.nonePrevious }
        let rows = judgements.map { context.dataset.inspections[$0.inspection] }
        var table = TableDraft(hasFilter: context.options.hasFilters)
        table.add("Local authority", fitting: judgements.map { context.analysis.names[$0.authority] }, atMost: 26)
        table.add("Code", fitting: ["E06000058"])
        table.add("Region", fitting: context.regions, atMost: 16)
        HomeMarks(context).addColumn(to: &table)
        table.add("Judgement", fitting: Set(standings), atMost: 22.5, isInset: true)
        if showsGradeAtTheTime { table.add("Grade at the time", fitting: ["Outstanding"]) }
        table.add("Previous judgement", fitting: Set(before), atMost: 22.5, isInset: true)
        table.add("Direction", fitting: Set(judgements.map(Self.direction)), atMost: 28)
        table.addDate("Inspection date")
        table.addDate("Report published")
        table.add(
            "Framework", fitting: Set(rows.compactMap { $0.framework.map { context.catalogue[$0].key } }), atMost: 14)
        table.add("Type", fitting: Set(rows.compactMap { $0.type.map { context.catalogue[$0].name } }), atMost: 16)
        if showsReport {
            table.add("Report", fitting: judgements.map { context.links.text($0.inspection) })
        }
        return table
    }

    func cells(_ judgement: LatestJudgement, _ context: SheetContext) -> [Cell] {
        let inspection = context.dataset.inspections[judgement.inspection]
        let isAwaited = inspection.isNotYetInspected
        let marks = HomeMarks(context)
        var cells = context.identity(of: judgement.authority) + marks.cells(judgement.authority)
        cells.append(Wording.cell(judgement.standing))
        if showsGradeAtTheTime { cells.append(.text(Wording.gradeAtTheTime(judgement.standing), .wrapped)) }
        if let previous = judgement.previous {
            cells.append(Wording.cell(previous.standing))
        } else {
            cells.append(.text(isAwaited ? Wording.notApplicable : Self.nonePrevious, .noGrade))
        }
        cells.append(.text(Self.direction(judgement), .wrapped))
        cells.append(isAwaited ? .text(Wording.notApplicable) : Wording.cell(inspection.start))
        cells.append(isAwaited ? .text(Wording.notApplicable) : Wording.cell(inspection.published))
        cells += [context.framework(of: inspection), context.type(of: inspection)]
        if showsReport { cells.append(context.links.cell(judgement.inspection)) }
        return marks.mark(cells, of: judgement.authority)
    }

    private static let nonePrevious = "[x] None in the data"

    private static func direction(_ judgement: LatestJudgement) -> String {
        if let previous = judgement.previous { return Wording.direction(previous) }
        return judgement.standing.status == .notYetInspected ? Wording.notApplicable : "[x] Not known"
    }
}
