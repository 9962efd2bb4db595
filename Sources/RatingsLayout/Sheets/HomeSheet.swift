import RatingsAnalysis
import RatingsModel

/// The home authority beside its neighbours, its region, England and its groups: counts, shares and its place.
enum HomeSheet {
    /// The columns that it can have.
    enum Column: String, ColumnKey {
        case area
        case judgement
        case comparedWith = "compared-with"
        case place
        case goodOrOutstanding = "good-or-outstanding"
        case grades
        case graded
        case authorities

        var isSortable: Bool { false }
    }

    static func make(_ home: Home, _ context: SheetContext) -> SheetDraft {
        let analysis = context.whole
        let rows = Comparison(home, in: analysis, areas: analysis.presentAreas).rows
        let name = analysis.names[home.authority]
        let columns = ColumnSet(context.sheet, Column.self) { column($0, rows, context) }
        let table = columns.draft(hasFilter: false)
        var sentences = [
            "This sheet contains one table: the latest judgement of \(name) in each area, and those of the authorities that "
                + "it is compared with. \(context.notes.mark(.latest))",
            "Shares are of the authorities graded. The region and England include \(name), its statistical neighbours do not.",
            "The place is by grade among those graded and \(name): equal grades share a place, and the places after it stay "
                + "empty.",
        ]
        if !home.neighbours.isEmpty, let sheet = context.name(of: .ourNeighbours) {
            sentences.append("The sheet \(sheet) names each of them with its judgements.")
        }
        sentences.append(Wording.shorthand)
        let plan = SheetPlan(
            name: "Our authority", title: "\(name) compared with others\(context.titleEnd)",
            lines: context.lines(sentences, over: table),
            table: rows.isEmpty
                ? table.plan(name: "Our_authority", saying: "No inspections")
                : table.plan(name: "Our_authority", count: rows.count) { columns.cells(rows[$0]) },
            freezesHeading: false, page: context.page)
        return SheetDraft(plan: plan, about: "\(name) compared with its neighbours, region, England and groups.")
    }

    private typealias Columns = TableColumn<Comparison.Row>

    private static func column(_ key: Column, _ rows: [Comparison.Row], _ context: SheetContext) -> [Columns] {
        let catalogue = context.catalogue
        return switch key {
        case .area:
            [
                Columns("Area", .texts(rows.map { catalogue[$0.area].name } + ["No inspections"], atMost: 38)) {
                    .text(catalogue[$0.area].name, .wrapped)
                }
            ]
        case .judgement:
            [
                Columns(
                    "Our judgement", .texts(rows.map { judgement($0).text }, atMost: 38, isInset: true),
                    cell: { judgement($0).cell })
            ]
        case .comparedWith:
            [
                Columns("Compared with", .texts(rows.map { HomeWording.name(of: $0.comparator) }, atMost: 36)) {
                    .text(HomeWording.name(of: $0.comparator), .wrapped)
                }
            ]
        case .place:
            [
                Columns("Our place", .texts(rows.map { place($0.rank) }, atMost: 20)) {
                    .text(place($0.rank), .wrapped)
                }
            ]
        case .goodOrOutstanding:
            [
                Columns("Good or outstanding, share", .number) {
                    $0.counts.shareGoodOrBetter.map { Cell(.share($0)) } ?? .text(Wording.notApplicable, .noNumber)
                }
            ]
        case .grades:
            Grade.allCases.map { grade in Columns(grade.name, .number) { Cell(.integer($0.counts[grade])) } }
        case .graded: [Columns("Graded", .number) { Cell(.integer($0.counts.graded)) }]
        case .authorities: [Columns("Authorities", .number) { Cell(.integer($0.counts.authorities)) }]
        }
    }

    private static func judgement(_ row: Comparison.Row) -> (text: String, cell: Cell) {
        guard let own = row.own else { return (Wording.noneInData, .text(Wording.noneInData, .noGrade)) }
        return (Wording.text(own.standing), Wording.cell(own.standing))
    }

    private static func place(_ rank: Comparison.Rank?) -> String {
        rank.map(HomeWording.place) ?? "[z] No grade to place"
    }
}
