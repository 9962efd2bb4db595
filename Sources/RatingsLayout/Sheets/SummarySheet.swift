import RatingsAnalysis
import RatingsModel

/// Authorities by grade and area.
enum SummarySheet {
    static func make(_ context: SheetContext) -> SheetDraft {
        let areas = context.analysis.areas
        let table = columns(areas.map { context.catalogue[$0].name })
        let existing = context.analysis.existingAuthorities
        let told = areas.map { context.analysis.counts(of: $0).authorities }.max() ?? 0
        let lines = LinesAbove.lines(
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
        let rows = areas.map { row(context.catalogue[$0].name, context.analysis.counts(of: $0)) }
        let plan = SheetPlan(
            name: "Summary", title: "Authorities by grade and area\(context.titleEnd)", lines: lines,
            table: rows.isEmpty
                ? table.plan(name: "Summary_by_area", saying: "No inspections")
                : table.plan(name: "Summary_by_area", count: rows.count) { rows[$0] },
            freezesHeading: false)
        return SheetDraft(plan: plan, about: "How many authorities have which grade in each area, with shares.")
    }

    private static func columns(_ names: [String]) -> TableDraft {
        // As wide as a word, so that columns of small numbers don't run into each other.
        let number = "Inadequate"
        var table = TableDraft(hasFilter: false)
        table.add("Area", fitting: names + ["No inspections"], atMost: 36)
        for grade in Grade.allCases { table.add(grade.name, fitting: [number]) }
        table.add("Graded", fitting: [number])
        for grade in Grade.allCases { table.add("\(grade.name), share", fitting: [number]) }
        table.add("Good or outstanding, share", fitting: [number])
        table.add("Not judged under this framework", fitting: [number])
        table.add("Not yet inspected", fitting: [number])
        table.add("No grade available", fitting: [number])
        table.add("Authorities", fitting: [number])
        return table
    }

    private static func row(_ name: String, _ counts: GradeCounts) -> [Cell] {
        func number(_ value: Int) -> Cell { Cell(.integer(value)) }
        func share(_ value: Double?) -> Cell {
            value.map { Cell(.share($0)) } ?? .text(Wording.notApplicable)
        }
        var cells: [Cell] = [.text(name, .wrapped)]
        cells += Grade.allCases.map { number(counts[$0]) }
        cells.append(number(counts.graded))
        cells += Grade.allCases.map { share(counts.share(of: $0)) }
        cells.append(share(counts.shareGoodOrBetter))
        cells += [counts[.notInFramework], counts[.notYetInspected], counts.withoutGrade, counts.authorities]
            .map(number)
        return cells
    }
}
