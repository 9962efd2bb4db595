import RatingsAnalysis
import RatingsModel

/// The numbers of the chart of the home authority's judgements over time, one row for each judgement.
enum HomeTimelineSheet {
    static let name = "Chart data over time"
    private static let scaleName = "Scale of the chart"
    private enum Column {
        static let area = 0
        static let day = 2
        static let height = 5
    }

    static func make(_ timeline: HomeTimeline, _ context: SheetContext) -> SheetDraft {
        let rows = judgements(timeline, context) + scale(timeline, context)
        let authority = context.analysis.names[timeline.authority]
        var table = TableDraft(hasFilter: false)
        table.add("Area", fitting: timeline.lines.map { context.catalogue[$0.area].name } + [scaleName], atMost: 40)
        table.add("Line", .numbers(["Line"]))
        table.add("Date", .date.inset)
        table.add("Framework", fitting: context.catalogue.frameworks.map(\.key))
        table.add("Judgement", fitting: Grade.allCases.map(\.name), atMost: 36, isInset: true)
        table.add("Height on the chart", .numbers(["Height on"]))
        let lines = LinesAbove.lines(
            [
                "This sheet contains one table: the judgements of \(authority) on the last chart of the sheet "
                    + "\(context.name(of: .charts) ?? ChartsSheet.name). "
                    + context.notes.mark(.direction),
                "Dates are those on which inspections started, or, where the data does not have that, on which reports were "
                    + "published. Inspections whose date or grade is not known are left out.",
                "Judgements of an area with the same line number are joined on the chart: they are of inspections one after "
                    + "the other, and may be compared.",
                "Heights are 400 for Outstanding, 300 for Good, 200 for Requires improvement to be good and 100 for Inadequate, "
                    + "a little more or less for each area so that no line hides another.",
                "The last four rows are the scale of the chart: the names of the grades at its left edge.",
                "[z] means that it does not apply, as the row is of the scale.",
            ], over: table)
        let plan = SheetPlan(
            name: name, title: "Numbers of the chart of \(authority) over time\(context.titleEnd)", lines: lines,
            table: table.plan(name: "Chart_data_over_time", count: rows.count) { rows[$0] }, freezesHeading: false,
            page: context.page)
        return SheetDraft(plan: plan, about: "The numbers of the chart of \(authority)’s judgements over time.")
    }

    private static func judgements(_ timeline: HomeTimeline, _ context: SheetContext) -> [[Cell]] {
        timeline.lines.flatMap { line in
            line.points.map { point in
                [
                    .text(context.catalogue[line.area].name, .wrapped), Cell(.integer(line.number)),
                    date(point.day),
                    .text(context.catalogue[point.entry.framework].key), .text(point.grade.name, .grade(point.grade)),
                    Cell(.integer(timeline.height(of: point, in: line))),
                ]
            }
        }
    }

    private static func scale(_ timeline: HomeTimeline, _ context: SheetContext) -> [[Cell]] {
        let day = timeline.days(context).lowerBound
        return Grade.allCases.map { grade in
            [
                .text(scaleName, .wrapped), .text(Wording.notApplicable, .noNumber), date(day),
                .text(Wording.notApplicable),
                .text(grade.name, .grade(grade)), Cell(.integer(HomeTimeline.height(of: grade))),
            ]
        }
    }

    /// A day, off the number before it.
    private static func date(_ day: CalendarDate) -> Cell {
        var cell = Cell(.date(day))
        cell.isInset = true
        return cell
    }

    /// The chart, its numbers in the table of this sheet.
    static func chart(_ timeline: HomeTimeline, _ context: SheetContext) -> ChartPlan {
        var next = 0
        let lines = timeline.lines.map { line in
            let rows = next..<(next + line.points.count)
            next = rows.upperBound
            return ChartPlan.Timeline.Line(
                name: ChartPlan.Cells(column: Column.area, rows: rows.lowerBound..<(rows.lowerBound + 1)),
                look: line.look, days: ChartPlan.Cells(column: Column.day, rows: rows),
                heights: ChartPlan.Cells(column: Column.height, rows: rows), isContinuation: line.number > 1)
        }
        let scale = next..<(next + Grade.allCases.count)
        let first = CalendarDate(year: timeline.years(context).lowerBound, month: 1, day: 1)
        let days = timeline.days(context)
        return ChartPlan(
            title: "Judgements of \(context.analysis.names[timeline.authority]) over time\(context.titleEnd)",
            altText: altText(timeline, context), sheet: name, rows: 22,
            content: .timeline(
                ChartPlan.Timeline(
                    lines: lines,
                    scale: Grade.allCases.map { ChartPlan.Timeline.ScaleMark(grade: $0, text: $0.name) },
                    scaleDays: ChartPlan.Cells(column: Column.day, rows: scale),
                    scaleHeights: ChartPlan.Cells(column: Column.height, rows: scale), days: days,
                    firstLabel: first ?? days.lowerBound, heights: HomeTimeline.heights, step: HomeTimeline.step)))
    }

    /// The judgements of the first areas in words, as many as fit: "Good (2018), Outstanding (2022)". Lines that are not
    /// joined are divided by a semicolon.
    private static func altText(_ timeline: HomeTimeline, _ context: SheetContext) -> String {
        let areas = (0..<timeline.areas).compactMap { look -> String? in
            let lines = timeline.lines.filter { $0.look == look }
            guard let area = lines.first?.area else { return nil }
            let words = lines.map { line in
                line.points.map { "\(ChartText.short($0.grade)) (\($0.day.year))" }.joined(separator: ", ")
            }
            return "\(context.catalogue[area].name): \(words.joined(separator: "; "))."
        }
        let authority = context.analysis.names[timeline.authority]
        let first = areas.first.map { ["\(authority). \($0)"] } ?? []
        return ChartText.altText(first + areas.dropFirst(), end: "Numbers: sheet \(name).")
    }
}
