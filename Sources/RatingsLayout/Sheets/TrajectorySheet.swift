import RatingsAnalysis
import RatingsModel

/// One row for each authority and run of comparable judgements: the way that it went.
enum TrajectorySheet {
    /// The columns that it can have.
    enum Column: String, ColumnKey {
        case localAuthority = "local-authority"
        case code
        case region
        case ourAuthority = "our-authority"
        case area
        case order = "judgements-in-order"
        case presentRun = "present-run"
        case best
        case worst
        case lastInspection = "last-inspection"
        case yearsSince = "years-since"

        var isSortable: Bool {
            switch self {
            case .localAuthority, .region, .ourAuthority, .area, .best, .worst, .lastInspection, .yearsSince: true
            case .code, .order, .presentRun: false
            }
        }
    }

    static func make(_ context: SheetContext) -> SheetDraft {
        let areas = context.analysis.presentAreas
        let trajectories = context.analysis.trajectories(in: areas)
        let maker = TrajectoryColumns(trajectories, areas, context)
        let columns = ColumnSet(context.sheet, Column.self, make: maker.columns)
        let rows = columns.sorted(trajectories)
        let marks = HomeMarks(context)
        let table = columns.draft(hasFilter: context.hasFilters)
        let sentences = [
            "This sheet contains one table: the judgements of each authority in each area, in order, where they may be "
                + "compared. Nothing reaches across a break. \(context.notes.mark(.direction))",
            "Rows are \(columns.order("A to Z by authority, then by area")). Years in brackets are those in which inspections "
                + "started, or, where the data does not have that, in which reports were published. “Requires improvement” is "
                + "short for \(Grade.requiresImprovement.name).",
            "The present run is how often the last grade was given in a row. Last inspection is the newest one that could judge "
                + "the area; years since are whole years to \(maker.day.longEnglish).",
        ]
        let lines = context.lines(
            sentences + marks.sentences(context) + [Wording.shorthand] + context.controls, over: table)
        let plan = SheetPlan(
            name: "Trajectory", title: "Judgements in order, by authority and area\(context.titleEnd)", lines: lines,
            table: rows.isEmpty
                ? table.plan(name: "Trajectory", saying: "No inspections")
                : table.plan(name: "Trajectory", count: rows.count) {
                    marks.mark(columns.cells(rows[$0]), of: rows[$0].authority)
                },
            freezesHeading: context.freezesHeadings, page: context.page)
        return SheetDraft(
            plan: plan, about: "The judgements of each authority in order, with best, worst and present run.")
    }
}

/// The columns of the trajectories.
private struct TrajectoryColumns: Sendable {
    private typealias TrajectoryColumn = TableColumn<Trajectory>

    /// The day to which years are counted.
    let day: CalendarDate
    private let rows: [Trajectory]
    private let areas: [JudgementArea.ID]
    private let context: SheetContext
    private let words: TrajectoryWording

    init(_ rows: [Trajectory], _ areas: [JudgementArea.ID], _ context: SheetContext) {
        self.rows = rows
        self.areas = areas
        self.context = context
        words = TrajectoryWording(context.dataset)
        day = context.analysis.asOf.day ?? context.month.lastDay
    }

    func columns(_ key: TrajectorySheet.Column) -> [TableColumn<Trajectory>] {
        let identity = IdentityColumns(context)
        return switch key {
        case .localAuthority: [identity.name(rows.map(\.authority), orSaying: "No inspections", \.authority)]
        case .code: [identity.code(\.authority)]
        case .region: [identity.region(\.authority)]
        case .ourAuthority: HomeMarks(context).columns(\.authority)
        case .area: [area]
        case .order: [text("Judgements in order", atMost: 48, words.order)]
        case .presentRun: [text("Present run", atMost: 34, words.present)]
        case .best: [grade("Best", \.run.best)]
        case .worst: [grade("Worst", \.run.worst)]
        case .lastInspection: [lastInspection]
        case .yearsSince: [yearsSince]
        }
    }

    private var area: TrajectoryColumn {
        let catalogue = context.catalogue
        return TrajectoryColumn(
            "Area", .texts(areas.map { catalogue[$0].name }, atMost: 28), order: { Int($0.area.rawValue) },
            cell: { .text(catalogue[$0.area].name, .wrapped) })
    }

    private func text(
        _ heading: String, atMost limit: Double, _ text: @escaping @Sendable (Trajectory) -> String
    ) -> TrajectoryColumn {
        TrajectoryColumn(heading, .texts(rows.map(text), atMost: limit)) { .text(text($0), .wrapped) }
    }

    private func grade(_ heading: String, _ grade: @escaping @Sendable (Trajectory) -> Grade?) -> TrajectoryColumn {
        TrajectoryColumn(
            heading, .texts(Grade.allCases.map(\.name), atMost: 22.5, isInset: true),
            order: { grade($0).map { Int($0.rawValue) } },
            cell: { grade($0).map { .text($0.name, .grade($0)) } ?? .text("[x] Not known", .noGrade) })
    }

    private var lastInspection: TrajectoryColumn {
        TrajectoryColumn(
            "Last inspection", .date, order: { $0.newest.day.map { Int($0.dayNumber) } },
            cell: { Wording.cell(context.dataset.inspections[$0.newest.inspection].start) })
    }

    /// An inspection can be younger than the month that a workbook is made for.
    private var yearsSince: TrajectoryColumn {
        TrajectoryColumn(
            "Years since", .numbers(["Years"]), order: { $0.newest.day?.fullYears(until: day) },
            cell: { row in
                guard let first = row.newest.day else { return .text(Wording.notAvailable, .noNumber) }
                return first.fullYears(until: day).map { Cell(.integer($0)) } ?? .text(Wording.notApplicable, .noNumber)
            })
    }
}
