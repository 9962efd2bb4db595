import RatingsAnalysis
import RatingsModel

/// Authorities by grade and area.
enum SummarySheet {
    /// The columns that it can have.
    enum Column: String, ColumnKey {
        case area
        case grades
        case graded
        case shares
        case goodOrOutstanding = "good-or-outstanding"
        case notJudged = "not-judged"
        case notYetInspected = "not-yet-inspected"
        case noGrade = "no-grade"
        case authorities

        var isSortable: Bool { false }
    }

    static func make(_ context: SheetContext) -> SheetDraft {
        let areas = context.areas
        let columns = ColumnSet(context.sheet, Column.self) { column($0, areas.map { context.catalogue[$0].name }) }
        let table = columns.draft(hasFilter: false)
        let existing = context.analysis.existingAuthorities
        let told = areas.map { context.analysis.counts(of: $0).authorities }.max() ?? 0
        let lines = context.lines(
            [
                "This sheet contains one table: how many authorities have which grade in each area, by their latest "
                    + "judgement. \(context.notes.mark(.latest))",
                "The data tells of \(Wording.count(told, "authority", "authorities")) of the \(existing) that "
                    + (context.analysis.asOf.day == nil ? "exist. " : "existed on that day. ")
                    + context.notes.mark(.authorities),
                "Shares are of the authorities graded. Each row adds up: graded, not judged under this framework, not yet "
                    + "inspected and no grade available make the authorities.",
                "[z] means that a share does not apply, as no authority is graded.",
            ], over: table)
        let rows = areas.map { Row(name: context.catalogue[$0].name, counts: context.analysis.counts(of: $0)) }
        let plan = SheetPlan(
            name: "Summary", title: "Authorities by grade and area\(context.titleEnd)", lines: lines,
            table: rows.isEmpty
                ? table.plan(name: "Summary_by_area", saying: "No inspections")
                : table.plan(name: "Summary_by_area", count: rows.count) { columns.cells(rows[$0]) },
            freezesHeading: false, page: context.page)
        return SheetDraft(plan: plan, about: "How many authorities have which grade in each area, with shares.")
    }

    private struct Row: Sendable {
        let name: String
        let counts: GradeCounts
    }

    private typealias Columns = TableColumn<Row>

    private static func column(_ key: Column, _ names: [String]) -> [Columns] {
        switch key {
        case .area: [Columns("Area", .texts(names + ["No inspections"], atMost: 50)) { .text($0.name, .wrapped) }]
        case .grades: Grade.allCases.map { grade in number(grade.name) { $0[grade] } }
        case .graded: [number("Graded", \.graded)]
        case .shares: Grade.allCases.map { grade in share("\(grade.name), share") { $0.share(of: grade) } }
        case .goodOrOutstanding: [share("Good or outstanding, share", \.shareGoodOrBetter)]
        case .notJudged: [number("Not judged under this framework") { $0[.notInFramework] }]
        case .notYetInspected: [number("Not yet inspected") { $0[.notYetInspected] }]
        case .noGrade: [number("No grade available", \.withoutGrade)]
        case .authorities: [number("Authorities", \.authorities)]
        }
    }

    private static func number(_ heading: String, _ value: @escaping @Sendable (GradeCounts) -> Int) -> Columns {
        Columns(heading, .number) { Cell(.integer(value($0.counts))) }
    }

    private static func share(_ heading: String, _ value: @escaping @Sendable (GradeCounts) -> Double?) -> Columns {
        Columns(heading, .number) {
            value($0.counts).map { Cell(.share($0)) } ?? .text(Wording.notApplicable, .noNumber)
        }
    }
}
