import RatingsAnalysis
import RatingsModel

/// An authority with its latest judgements of some areas.
struct AuthorityRow: Sendable {
    let authority: Authority.ID
    /// One for each area; nil where the data has none.
    fileprivate(set) var judgements: [LatestJudgement?]

    /// Puts the areas' lists side by side: A to Z, those authorities only that one of the lists has.
    static func gather(_ areas: [JudgementArea.ID], _ analysis: Analysis) -> [AuthorityRow] {
        gather(areas, analysis, analysis.names.alphabetical).filter { $0.judgements.contains { $0 != nil } }
    }

    /// The judgements of some authorities, in their order.
    static func gather(
        _ areas: [JudgementArea.ID], _ analysis: Analysis, _ authorities: [Authority.ID]
    ) -> [AuthorityRow] {
        var byAuthority: [Authority.ID: [LatestJudgement?]] = [:]
        for (column, area) in areas.enumerated() {
            for judgement in analysis.latest[area] {
                byAuthority[judgement.authority, default: Array(repeating: nil, count: areas.count)][column] = judgement
            }
        }
        return authorities.map {
            AuthorityRow(authority: $0, judgements: byAuthority[$0] ?? Array(repeating: nil, count: areas.count))
        }
    }

    /// The newest of the inspections. Areas that a family before the present one judged too can have an older one.
    func newest(in dataset: Dataset) -> Inspection? {
        judgements.compactMap { $0.map { dataset.inspections[$0.inspection] } }
            .max { ($0.orderingDate?.dayNumber ?? .min) < ($1.orderingDate?.dayNumber ?? .min) }
    }
}

/// The columns of tables with a row for each authority.
struct AuthorityColumns: Sendable {
    private let rows: [AuthorityRow]
    private let areas: [JudgementArea.ID]
    private let context: SheetContext
    private let identity: IdentityColumns

    init(_ rows: [AuthorityRow], _ areas: [JudgementArea.ID], _ context: SheetContext) {
        self.rows = rows
        self.areas = areas
        self.context = context
        identity = IdentityColumns(context)
    }

    var name: TableColumn<AuthorityRow> { identity.name(rows.map(\.authority), \.authority) }

    var code: TableColumn<AuthorityRow> { identity.code(\.authority) }

    var region: TableColumn<AuthorityRow> { identity.region(\.authority) }

    var ourAuthority: [TableColumn<AuthorityRow>] { HomeMarks(context).columns(\.authority) }

    /// A column for each area.
    var areaColumns: [TableColumn<AuthorityRow>] {
        let texts = rows.flatMap(\.judgements).map { $0.map { Wording.text($0.standing) } ?? Wording.noneInData }
        let samples = Array(Set(texts))
        return areas.enumerated().map { column, area in
            TableColumn(context.catalogue[area].name, .texts(samples, atMost: 22.5, isInset: true)) { row in
                row.judgements[column].map { Wording.shortCell($0.standing) } ?? .text(Wording.noneInData, .noGrade)
            }
        }
    }

    /// The day of the newest inspection.
    var inspectionDate: TableColumn<AuthorityRow> {
        TableColumn(
            "Inspection date", .date,
            order: { inspected($0)?.start.map { Int($0.dayNumber) } },
            cell: { inspected($0).map { Wording.cell($0.start) } ?? .text(Wording.notApplicable) })
    }

    /// The framework of the newest inspection.
    var framework: TableColumn<AuthorityRow> {
        TableColumn("Framework", .texts(context.catalogue.frameworks.map(\.key), atMost: 14)) {
            inspected($0).map(context.framework) ?? .text(Wording.notApplicable)
        }
    }

    private func inspected(_ row: AuthorityRow) -> Inspection? {
        row.newest(in: context.dataset).flatMap { $0.isNotYetInspected ? nil : $0 }
    }
}
