import RatingsAnalysis
import RatingsModel

/// The columns of the changes.
struct ChangesColumns: Sendable {
    private typealias ChangesColumn = TableColumn<Change>

    /// The greatest width of what was told before and of what is told now, in characters.
    private static let width = 22.5

    private let changes: [Change]
    /// What the table says where there are none.
    private let nothing: String
    private let context: SheetContext
    private let words: ChangeWording

    init(_ changes: [Change], orSaying nothing: String, _ context: SheetContext) {
        self.changes = changes
        self.nothing = nothing
        self.context = context
        words = ChangeWording(context.dataset)
    }

    /// The columns of a key; none where the data has nothing for it.
    func columns(_ key: ChangesSheet.Column) -> [TableColumn<Change>] {
        let identity = IdentityColumns(context)
        return switch key {
        case .localAuthority:
            [identity.name(changes.map(\.authority), orSaying: changes.isEmpty ? nothing : nil, \.authority)]
        case .code: [identity.code(\.authority)]
        case .region: [identity.region(\.authority)]
        case .ourAuthority: HomeMarks(context).columns(\.authority)
        case .whatChanged: [text("What changed", atMost: 18) { ChangeWording.kind($0.kind) }]
        case .detail: [text("Area or detail", atMost: 28) { words.subject($0) }]
        case .before: [told("Before", { words.before($0) }, { before, _ in before })]
        case .now: [told("Now", { words.now($0) }, { _, now in now })]
        case .direction: [text("Direction", atMost: 32) { ChangeWording.direction($0) }]
        case .inspectionDate: [date("Inspection date", \.start)]
        case .reportPublished: [date("Report published", \.published)]
        case .report: hasReport ? [report] : []
        }
    }

    private var hasReport: Bool { changes.contains { $0.position != nil && $0.inspection?.hasReport == true } }

    private func text(
        _ heading: String, atMost limit: Double, _ text: @escaping @Sendable (Change) -> String
    ) -> ChangesColumn {
        ChangesColumn(heading, .texts(Array(Set(changes.map(text))), atMost: limit)) { .text(text($0), .wrapped) }
    }

    /// What was or is told, in the colour of its grade where it is a judgement.
    private func told(
        _ heading: String, _ words: @escaping @Sendable (Change) -> String,
        _ standing: @escaping @Sendable (_ before: Standing?, _ now: Standing?) -> Standing?
    ) -> ChangesColumn {
        // Addresses of reports are longer than any column.
        let shown = { @Sendable (change: Change) in DataText.breakingWords(words(change), in: Self.width) }
        let samples = Array(Set(changes.map(shown)))
        return ChangesColumn(heading, .texts(samples, atMost: Self.width, isInset: true)) { change in
            guard case .judgement(_, let before, let now, _) = change.subject else {
                return .text(shown(change), .wrapped)
            }
            let grade = standing(before, now)?.grade
            return .text(shown(change), grade.map(Cell.Role.grade) ?? .noGrade)
        }
    }

    private func date(
        _ heading: String, _ day: @escaping @Sendable (Inspection) -> CalendarDate?
    ) -> ChangesColumn {
        ChangesColumn(
            heading, .date, order: { $0.inspection.flatMap(day).map { Int($0.dayNumber) } },
            cell: { $0.inspection.map { Wording.cell(day($0)) } ?? .text(Wording.notApplicable) })
    }

    private var report: ChangesColumn {
        ChangesColumn(
            "Report", .texts(changes.compactMap { $0.position.map(context.links.text) } + [Wording.notApplicable])
        ) { $0.position.map(context.links.cell) ?? .text(Wording.notApplicable) }
    }
}
