import RatingsAnalysis
import RatingsModel

/// The columns of the inspection history: those that the data can fill.
struct HistoryColumns: Sendable {
    private typealias HistoryColumn = TableColumn<Int32>

    /// The areas that have a column: those of the family of frameworks in force. Fifteen columns of grades
    /// could not be read on any page, so the older areas are told in words in one column.
    private let areas: [JudgementArea.ID]
    private let hasColumn: [Bool]
    private let hasEnd: Bool
    private let hasReport: Bool
    /// Whether there are visits, or judgements of areas without a column.
    let hasOthers: Bool
    private let types: [String]
    private let context: SheetContext
    private let identity: IdentityColumns

    init(_ positions: [Int32], _ context: SheetContext) {
        let catalogue = context.catalogue
        let current = catalogue.currentFamily.map(catalogue.areas(ofFamily:)) ?? []
        let areas = context.analysis.areas.filter(current.contains)
        let hasColumn = catalogue.areaIDs.map(areas.contains)
        var (ends, others) = (false, false)
        var types: Set<InspectionType.ID> = []
        for position in positions {
            let inspection = context.dataset.inspections[Int(position)]
            ends = ends || inspection.end != nil
            others =
                others || inspection.isVisit
                || inspection.judgements.contains { !hasColumn[Int($0.area.rawValue)] }
            if let type = inspection.type { types.insert(type) }
        }
        self.areas = areas
        self.hasColumn = hasColumn
        self.context = context
        identity = IdentityColumns(context)
        hasEnd = ends
        hasReport = context.links.areAny
        hasOthers = others
        self.types = types.map { catalogue[$0].name }
    }

    /// The heading of the column that tells in words what has no column.
    static let others = "Other judgements and themes of visits"
    /// The greatest width of the column that names the source, in characters.
    private static let sourceWidth = 44.0
    private static let othersWidth = 50.0
    /// What stands in for the grades of a row without any.
    private static let visit = "[z] Visit"

    /// The columns of a key; none where the data has nothing for it.
    func columns(_ key: HistorySheet.Column) -> [TableColumn<Int32>] {
        switch key {
        case .localAuthority: [identity.name(context.register.ids, authority)]
        case .code: [identity.code(authority)]
        case .region: [identity.region(authority)]
        // Every row of an authority would say the same: only a template that asks for it gets it.
        case .ourAuthority: context.sheet.columns == nil ? [] : HomeMarks(context).columns(authority)
        case .framework: [framework]
        case .type: [HistoryColumn("Type", .texts(types, atMost: 18)) { context.type(of: inspection($0)) }]
        case .started: [date("Started", \.start)]
        case .ended: hasEnd ? [date("Ended", \.end)] : []
        case .published: [date("Published", \.published)]
        case .areas: areas.map(grades)
        case .others: hasOthers ? [othersColumn] : []
        case .report: hasReport ? [report] : []
        case .source: [source]
        }
    }

    /// The authority of the inspection at a position.
    func authority(_ position: Int32) -> Authority.ID { inspection(position).authority }

    private func inspection(_ position: Int32) -> Inspection { context.dataset.inspections[Int(position)] }

    private var framework: HistoryColumn {
        HistoryColumn("Framework", .texts(context.catalogue.frameworks.map(\.key), atMost: 14)) {
            context.framework(of: inspection($0))
        }
    }

    private func date(_ heading: String, _ day: @escaping @Sendable (Inspection) -> CalendarDate?) -> HistoryColumn {
        HistoryColumn(
            heading, .date, order: { day(inspection($0)).map { Int($0.dayNumber) } },
            cell: { position in
                let inspection = inspection(position)
                return inspection.isNotYetInspected ? .text(Wording.notApplicable) : Wording.cell(day(inspection))
            })
    }

    private func grades(of area: JudgementArea.ID) -> HistoryColumn {
        HistoryColumn(
            context.catalogue[area].name,
            .texts([Grade.requiresImprovement.name], atMost: 21, isInset: true)
        ) { position in
            let inspection = inspection(position)
            if inspection.isVisit { return .text(Self.visit, .noGrade) }
            if inspection.isNotYetInspected { return Wording.cell(Standing(.notYetInspected)) }
            return Wording.shortCell(Standing(of: area, at: inspection, in: context.catalogue))
        }
    }

    private var othersColumn: HistoryColumn {
        let widest = String(repeating: "0", count: Int(Self.othersWidth))
        return HistoryColumn(Self.others, .texts([widest], atMost: Self.othersWidth)) {
            .text(others(inspection($0), context.catalogue), .wrapped)
        }
    }

    private var report: HistoryColumn {
        HistoryColumn(context.links.heading, .texts(context.links.samples)) { context.links.cell(Int($0)) }
    }

    private var source: HistoryColumn {
        let sources = context.dataset.sources.map {
            DataText.breakingWords(DataText.plain($0.name), in: Self.sourceWidth) + ", row 100,000"
        }
        return HistoryColumn("Source and row", .texts(sources, atMost: Self.sourceWidth)) {
            .text(source(of: inspection($0), context.dataset), .wrapped)
        }
    }

    /// The judgements that have no column, or the theme of a visit, in words.
    private func others(_ inspection: Inspection, _ catalogue: FrameworkCatalogue) -> String {
        if inspection.isVisit {
            return inspection.theme.map(DataText.plain) ?? "[x] Theme not given"
        }
        let parts = inspection.judgements.filter { !hasColumn[Int($0.area.rawValue)] && $0.status != .notInFramework }
            .map { judgement in
                let standing = Standing(of: judgement.area, at: inspection, in: catalogue)
                let adequate = standing.notes.contains(.adequateAtTheTime) ? " (Adequate at the time)" : ""
                return "\(catalogue[judgement.area].name): \(Wording.text(standing))\(adequate)"
            }
        return parts.isEmpty ? Wording.notApplicable : parts.joined(separator: "; ")
    }

    private func source(of inspection: Inspection, _ dataset: Dataset) -> String {
        let index = Int(inspection.location.source)
        let row = "row \(Wording.grouped(Int(inspection.location.row)))"
        guard dataset.sources.indices.contains(index) else { return row }
        let name = DataText.plain(dataset.sources[index].name)
        return DataText.breakingWords("\(name), \(row)", in: Self.sourceWidth)
    }
}
