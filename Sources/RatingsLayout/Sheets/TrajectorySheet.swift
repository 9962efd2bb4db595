import RatingsAnalysis
import RatingsModel

/// One row for each authority and run of comparable judgements: the way that it went.
enum TrajectorySheet {
    static func make(_ context: SheetContext) -> SheetDraft {
        let areas = context.analysis.presentAreas
        let rows = context.analysis.trajectories(in: areas)
        let day = context.analysis.asOf.day ?? context.month.lastDay
        let marks = HomeMarks(context)
        let words = TrajectoryWording(context.dataset)
        let grades = Grade.allCases.map(\.name)
        var table = TableDraft(hasFilter: context.options.hasFilters)
        table.add(
            "Local authority", fitting: rows.map { context.analysis.names[$0.authority] } + ["No inspections"],
            atMost: 26)
        table.add("Code", fitting: ["E06000058"])
        table.add("Region", fitting: context.regions, atMost: 16)
        marks.addColumn(to: &table)
        table.add("Area", fitting: areas.map { context.catalogue[$0].name }, atMost: 24)
        table.add("Judgements in order", fitting: rows.map(words.order), atMost: 48)
        table.add("Present run", fitting: rows.map(words.present), atMost: 30)
        table.add("Best", fitting: grades, atMost: 22.5, isInset: true)
        table.add("Worst", fitting: grades, atMost: 22.5, isInset: true)
        table.addDate("Last inspection")
        table.add("Years since", fitting: ["Years"])
        let sentences = [
            "This sheet contains one table: the judgements of each authority in each area, in order, where they may be "
                + "compared. Nothing reaches across a break. \(context.notes.mark(.direction))",
            "Years in brackets are those in which inspections started, or, where the data does not have that, in which reports "
                + "were published. “Requires improvement” is short for \(Grade.requiresImprovement.name).",
            "The present run is how often the last grade was given in a row. Last inspection is the newest one that could judge "
                + "the area; years since are whole years to \(day.longEnglish).",
        ]
        let lines = LinesAbove.lines(
            sentences + marks.sentences(context) + [Wording.shorthand] + LinesAbove.controls(context.options),
            over: table)
        let plan = SheetPlan(
            name: "Trajectory", title: "Judgements in order, by authority and area\(context.titleEnd)", lines: lines,
            table: rows.isEmpty
                ? table.plan(name: "Trajectory", saying: "No inspections")
                : table.plan(name: "Trajectory", count: rows.count) { position in
                    let row = rows[position]
                    let inspection = context.dataset.inspections[row.newest.inspection]
                    var cells = context.identity(of: row.authority) + marks.cells(row.authority)
                    cells += [
                        .text(context.catalogue[row.area].name, .wrapped), .text(words.order(row), .wrapped),
                        .text(words.present(row), .wrapped), grade(row.run.best), grade(row.run.worst),
                        Wording.cell(inspection.start), years(since: row.newest.day, to: day),
                    ]
                    return marks.mark(cells, of: row.authority)
                },
            freezesHeading: context.options.freezesHeadings)
        return SheetDraft(
            plan: plan, about: "The judgements of each authority in order, with best, worst and present run.")
    }

    private static func grade(_ grade: Grade?) -> Cell {
        grade.map { .text($0.name, .grade($0)) } ?? .text("[x] Not known", .noGrade)
    }

    /// An inspection can be younger than the month that a workbook is made for.
    private static func years(since first: CalendarDate?, to day: CalendarDate) -> Cell {
        guard let first else { return .text(Wording.notAvailable) }
        return first.fullYears(until: day).map { Cell(.integer($0)) } ?? .text(Wording.notApplicable)
    }
}

/// Trajectories in words.
struct TrajectoryWording: Sendable {
    private let dataset: Dataset

    init(_ dataset: Dataset) {
        self.dataset = dataset
    }

    /// The judgements in order: "Requires improvement (2019), Good (2023)".
    func order(_ trajectory: Trajectory) -> String {
        trajectory.run.entries.map { entry in
            var details = [year(entry)]
            if entry.standing.notes.contains(.adequateAtTheTime) { details.append("Adequate at the time") }
            return "\(Self.words(entry.standing)) (\(details.joined(separator: ", ")))"
        }.joined(separator: ", ")
    }

    /// The run at the end: "Outstanding three times running since 2018".
    func present(_ trajectory: Trajectory) -> String {
        let end = trajectory.end.map { entry in
            entry.run == nil ? ", then not judged (\(year(entry)))" : ", then not comparable (\(year(entry)))"
        }
        guard let first = trajectory.present.first else { return "[x] Last grade not known" + (end ?? "") }
        let grade = Self.words(first.standing)
        let run =
            switch trajectory.present.count {
            case 1: "\(grade) in \(year(first))"
            case 2: "\(grade) twice running since \(year(first))"
            case let count: "\(grade) \(Self.number(count)) times running since \(year(first))"
            }
        return run + (end ?? "")
    }

    private func year(_ entry: Series.Entry) -> String {
        entry.day.map { String($0.year) } ?? "year not known"
    }

    private static func words(_ standing: Standing) -> String {
        switch standing.grade {
        case .requiresImprovement: "Requires improvement"
        case let grade?: grade.name
        case nil: standing.status == .notJudged ? "No grade given" : "Not known"
        }
    }

    private static func number(_ number: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(number) ? words[number] : String(number)
    }
}
