import BackgroundWork

/// The kinds of sheets that a workbook can have.
package enum SheetKind: String, CaseIterable, Hashable, Sendable {
    case cover
    case contents
    case notes
    case summary
    case changes
    case ourAuthority = "our-authority"
    case ourNeighbours = "our-neighbours"
    /// A sheet for each area that the data has, but for those that are listed on their own.
    case areas
    /// A sheet for one area.
    case area
    case allJudgements = "all-judgements"
    case trajectory
    /// The charts, and their numbers on the sheets after it.
    case charts
    case history = "inspection-history"
    case dataQuality = "data-quality"

    /// What is on it, in a few words.
    package var about: String {
        switch self {
        case .cover: "what the workbook covers, its sources and how to read it"
        case .contents: "a link to each of the other sheets"
        case .notes: "what has to be known to use the numbers"
        case .summary: "how many authorities have which grade in each area"
        case .changes: "what is different from an earlier month; left out where nobody asked"
        case .ourAuthority: "the home authority compared with others; left out without a home"
        case .ourNeighbours: "the home authority beside its statistical neighbours; left out without them"
        case .areas: "a sheet for each area that the data has"
        case .area: "a sheet for one area"
        case .allJudgements: "the latest judgements of each authority side by side"
        case .trajectory: "the judgements of each authority in order"
        case .charts: "charts of the grades, and sheets with their numbers after it"
        case .history: "every inspection and visit"
        case .dataQuality: "what was found in the sources, row by row"
        }
    }

    /// The name on the tab; nil where it depends on the area.
    package var sheetName: String? {
        switch self {
        case .cover: "Cover"
        case .contents: "Contents"
        case .notes: "Notes"
        case .summary: "Summary"
        case .changes: "Changes"
        case .ourAuthority: "Our authority"
        case .ourNeighbours: "Our neighbours"
        case .areas, .area: nil
        case .allJudgements: "All judgements"
        case .trajectory: "Trajectory"
        case .charts: ChartsSheet.name
        case .history: "Inspection history"
        case .dataQuality: "Data quality"
        }
    }

    /// The names of the sheets that come with it.
    var furtherNames: [String] { self == .charts ? [ChartDataSheet.name, HomeTimelineSheet.name] : [] }

    /// Whether it compares the home with others, which a limit to some authorities must not keep out.
    package var comparesWithAll: Bool { self == .ourAuthority || self == .ourNeighbours }

    /// The keys of the columns that its table can have, in the usual order; empty where they can't be chosen.
    package var columnKeys: [String] { columns.map(\.key) }

    /// The keys that its rows can be sorted by; empty where they can't be sorted.
    package var sortKeys: [String] { columns.filter(\.isSortable).map(\.key) }

    private var columns: [(key: String, isSortable: Bool)] {
        switch self {
        case .cover, .contents, .notes, .charts: []
        case .summary: SummarySheet.Column.all
        case .changes: ChangesSheet.Column.all
        case .ourAuthority: HomeSheet.Column.all
        case .ourNeighbours: NeighboursSheet.Column.all
        case .areas, .area: AreaSheet.Column.all
        case .allJudgements: AllJudgementsSheet.Column.all
        case .trajectory: TrajectorySheet.Column.all
        case .history: HistorySheet.Column.all
        case .dataQuality: DataQualitySheet.Column.all
        }
    }

    /// Makes its sheets: none where there is nothing that it could be about, several for the areas.
    func make(_ context: SheetContext) -> [SheetDraft] {
        switch self {
        // Made of all others, when they are there.
        case .contents: []
        case .cover: [CoverSheet.make(context)]
        case .notes: [NotesSheet.make(context)]
        case .summary: [SummarySheet.make(context)]
        case .changes: context.options.changes.map { [ChangesSheet.make($0, context)] } ?? []
        case .ourAuthority: context.home.map { [HomeSheet.make($0, context)] } ?? []
        case .ourNeighbours: NeighboursSheet.drafts(context)
        case .areas: Workers.map(context.areasWithoutOwnSheet) { AreaSheet.make($0, context) }
        case .area: context.sheet.area.map { [AreaSheet.make($0, context)] } ?? []
        case .allJudgements: [AllJudgementsSheet.make(context)]
        case .trajectory: [TrajectorySheet.make(context)]
        case .charts: ChartsSheet.make(context)
        case .history: [HistorySheet.make(context)]
        case .dataQuality: [DataQualitySheet.make(context)]
        }
    }
}
