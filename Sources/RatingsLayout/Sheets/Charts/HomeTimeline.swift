import RatingsAnalysis
import RatingsModel

/// The judgements of the home authority, as points in lines: by their day and by the height of their grade.
struct HomeTimeline: Sendable {
    /// One judgement.
    struct Point: Sendable {
        let entry: Series.Entry
        let grade: Grade
        let day: CalendarDate
    }

    /// Judgements that may be compared, of inspections one after the other; never empty.
    struct Line: Sendable {
        let area: JudgementArea.ID
        /// The number of the area among those drawn, from 0.
        let look: Int
        /// The number of the line within its area, from 1.
        let number: Int
        let points: [Point]
    }

    let authority: Authority.ID
    /// The lines, by area and then by time; never empty.
    let lines: [Line]
    /// The number of areas drawn.
    let areas: Int

    /// The judgements in the areas of the family in force; nil where the data has none with a grade and a day.
    init?(_ home: Home, _ context: SheetContext) {
        authority = home.authority
        let finder = SeriesFinder(context.analysis)
        var lines: [Line] = []
        var look = 0
        for area in context.analysis.presentAreas where look < ChartLook.lines.count {
            let stretches = Self.stretches(of: finder.series(of: area, for: home.authority))
            guard !stretches.isEmpty else { continue }
            lines += stretches.enumerated().map { position, points in
                Line(area: area, look: look, number: position + 1, points: points)
            }
            look += 1
        }
        guard !lines.isEmpty else { return nil }
        self.lines = lines
        areas = look
    }

    /// Cuts a series where two inspections must not be compared, and where a grade or a day between two is not known.
    private static func stretches(of series: Series) -> [[Point]] {
        var stretches: [[Point]] = []
        var run: Int?
        for entry in series.entries {
            guard let number = entry.run, let grade = entry.standing.grade, let day = entry.day,
                day.year >= earliestYear
            else {
                run = nil
                continue
            }
            let point = Point(entry: entry, grade: grade, day: day)
            if run == number {
                stretches[stretches.endIndex - 1].append(point)
            } else {
                stretches.append([point])
            }
            run = number
        }
        return stretches
    }

    /// Spreadsheet programs have no days before 1900, and the axis starts some years before the first judgement.
    private static let earliestYear = 1950

    /// From one grade to the next on the chart.
    static let step = 100
    /// The lowest and the greatest height.
    static let heights = 50...450

    /// The height of a grade: 400 for the best, 100 for the worst.
    static func height(of grade: Grade) -> Int { (Grade.allCases.count - Int(grade.rawValue)) * step }

    /// The height of a point: that of its grade, and a little more for the first areas and less for the last, so that
    /// lines of areas with the same grade don't hide one another.
    func height(of point: Point, in line: Line) -> Int {
        let gap = areas > 1 ? min(14, 70 / Double(areas - 1)) : 0
        return Self.height(of: point.grade) + Int(((Double(areas - 1) / 2 - Double(line.look)) * gap).rounded())
    }

    /// The first and the last year of the axis that have a label.
    func years(_ context: SheetContext) -> ClosedRange<Int> {
        let days = lines.flatMap { $0.points.map(\.day) }
        let today = (context.analysis.asOf.day ?? context.month.lastDay).year
        let first = days.map(\.year).min() ?? today
        return first...max(days.map(\.year).max() ?? today, today)
    }

    /// The first and the last day of the axis: before the first judgement there is room for the names of the grades.
    ///
    /// It starts on 2 January, since the steps of an axis are days: from there, steps of 365.25 days always end in the
    /// first days of a year.
    func days(_ context: SheetContext) -> ClosedRange<CalendarDate> {
        let years = years(context)
        let room = max(1, Int((Double(years.count) * 0.42).rounded(.up)))
        return Self.secondOfJanuary(years.lowerBound - room)...Self.secondOfJanuary(years.upperBound + 1)
    }

    private static func secondOfJanuary(_ year: Int) -> CalendarDate {
        // Every year has this day; day 0 can't be reached.
        CalendarDate(year: year, month: 1, day: 2) ?? CalendarDate(dayNumber: 0)
    }
}
