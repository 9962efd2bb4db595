import RatingsAnalysis
import RatingsModel

/// The columns of the sheet of an area; those that would say the same in every row are left out.
struct AreaColumns: Sendable {
    private typealias AreaColumn = TableColumn<LatestJudgement>

    /// Whether there is a grade that was called Adequate at the time.
    let hasAdequate: Bool
    private let hasReport: Bool
    /// Those that the judgements are of, each once.
    let authorities: [Authority.ID]
    private let judgements: AreaJudgements
    private let standings: Set<Standing>
    private let context: SheetContext
    /// Those of the dataset. What makes the cells of dates takes them by themselves, as all of this would be copied for each.
    private let inspections: [Inspection]
    private let identity: IdentityColumns

    init(_ judgements: AreaJudgements, _ context: SheetContext) {
        self.judgements = judgements
        standings = judgements.standings
        inspections = context.dataset.inspections
        var isJudged = [Bool](repeating: false, count: context.register.authorities.count)
        for position in judgements.inspections { isJudged[Int(inspections[position].authority.rawValue)] = true }
        authorities = context.register.ids.filter { isJudged[Int($0.rawValue)] }
        self.context = context
        identity = IdentityColumns(context)
        hasAdequate = standings.contains { $0.notes.contains(.adequateAtTheTime) }
        let pages = context.dataset.pages
        hasReport = judgements.inspections.contains { [inspections] in
            inspections[$0].hasReport || pages[inspections[$0].authority] != nil
        }
    }

    /// The columns of a key; none where the data has nothing for it.
    func columns(_ key: AreaSheet.Column) -> [TableColumn<LatestJudgement>] {
        switch key {
        case .localAuthority: [identity.name(authorities, \.authority)]
        case .code: [identity.code(\.authority)]
        case .region: [identity.region(\.authority)]
        case .ourAuthority: HomeMarks(context).columns(\.authority)
        case .judgement: [judgement]
        case .gradeAtTheTime: hasAdequate ? [gradeAtTheTime] : []
        case .previousJudgement: [previousJudgement]
        case .direction: [direction]
        case .inspectionDate: [date("Inspection date") { [inspections] in inspections[$0.inspection].start }]
        case .reportPublished: [date("Report published") { [inspections] in inspections[$0.inspection].published }]
        case .framework: [framework]
        case .type: [type]
        case .report: hasReport ? [report] : []
        // The links say it already: only a template that asks for it gets it.
        case .reportName: context.sheet.columns == nil ? [] : [reportName]
        }
    }

    private var judgement: AreaColumn {
        AreaColumn(
            "Judgement", grades(standings), order: { $0.standing.order },
            cell: { Wording.cell($0.standing) })
    }

    private var gradeAtTheTime: AreaColumn {
        AreaColumn("Grade at the time", .texts([Grade.outstanding.name])) {
            .text(Wording.gradeAtTheTime($0.standing), .wrapped)
        }
    }

    private var previousJudgement: AreaColumn {
        let before = Set(judgements.lazy.compactMap { $0.previous?.standing })
        return AreaColumn(
            "Previous judgement", grades(before, orSaying: [Wording.noneInData]),
            order: { $0.previous?.standing.order },
            cell: { [inspections] judgement in
                if let previous = judgement.previous { return Wording.cell(previous.standing) }
                return .text(
                    inspections[judgement.inspection].isNotYetInspected ? Wording.notApplicable : Wording.noneInData,
                    .noGrade)
            })
    }

    private var direction: AreaColumn {
        AreaColumn(
            "Direction", .texts(Array(Set(judgements.lazy.map(Self.direction))), atMost: 32),
            order: { $0.previous?.order },
            cell: { .text(Self.direction($0), .wrapped) })
    }

    private var framework: AreaColumn {
        let keys = Set(judgements.inspections.lazy.compactMap { inspections[$0].framework })
            .map { context.catalogue[$0].key }
        return AreaColumn("Framework", .texts(keys, atMost: 14)) { context.framework(of: inspections[$0.inspection]) }
    }

    private var type: AreaColumn {
        let names = Set(judgements.inspections.lazy.compactMap { inspections[$0].type })
            .map { context.catalogue[$0].name }
        return AreaColumn("Type", .texts(names, atMost: 20)) { context.type(of: inspections[$0.inspection]) }
    }

    private var report: AreaColumn {
        AreaColumn(context.links.heading, .texts(judgements.inspections.map(context.links.text))) {
            context.links.cell($0.inspection)
        }
    }

    /// Which report it is, in plain text, whether the data has its address or not.
    private var reportName: AreaColumn {
        AreaColumn("Report", .texts(authorities.map(context.links.sample))) {
            .text(
                inspections[$0.inspection].isNotYetInspected
                    ? Wording.notApplicable : context.links.text($0.inspection), .wrapped)
        }
    }

    private func grades(_ standings: Set<Standing>, orSaying texts: [String] = []) -> TableDraft.Fit {
        .texts(standings.map(Wording.text) + texts, atMost: 22.5, isInset: true)
    }

    private func date(
        _ heading: String, _ day: @escaping @Sendable (LatestJudgement) -> CalendarDate?
    ) -> AreaColumn {
        AreaColumn(
            heading, .date, order: { day($0).map { Int($0.dayNumber) } },
            cell: { [inspections] judgement in
                inspections[judgement.inspection].isNotYetInspected
                    ? .text(Wording.notApplicable) : Wording.cell(day(judgement))
            })
    }

    private static func direction(_ judgement: LatestJudgement) -> String {
        if let previous = judgement.previous { return Wording.direction(previous) }
        return judgement.standing.status == .notYetInspected ? Wording.notApplicable : "[x] Not known"
    }
}

extension Standing {
    /// Rows are sorted by the grade, the best first.
    var order: Int? { grade.map { Int($0.rawValue) } }
}

extension PreviousJudgement {
    /// Rows are sorted by the direction, the greatest improvement first.
    var order: Int? {
        guard case .moved(let direction) = comparison else { return nil }
        return switch direction {
        case .improved(let grades): -grades
        case .unchanged: 0
        case .declined(let grades): grades
        }
    }
}
