import RatingsAnalysis
import RatingsModel

/// The home authority beside its neighbours, its region, England and its groups: counts, shares and its place.
enum HomeSheet {
    static func make(_ home: Home, _ context: SheetContext) -> SheetDraft {
        let comparison = Comparison(home, in: context.analysis, areas: context.analysis.presentAreas)
        let rows = comparison.rows
        let name = context.analysis.names[home.authority]
        let table = table(rows, context)
        var sentences = [
            "This sheet contains one table: the latest judgement of \(name) in each area, and those of the authorities that "
                + "it is compared with. \(context.notes.mark(.latest))",
            "Shares are of the authorities graded. The region and England include \(name), its statistical neighbours do not.",
            "The place is by grade among those graded and \(name): equal grades share a place, and the places after it stay "
                + "empty.",
        ]
        if !home.neighbours.isEmpty {
            sentences.append("The sheet Our neighbours names each of them with its judgements.")
        }
        sentences.append(Wording.shorthand)
        let plan = SheetPlan(
            name: "Our authority", title: "\(name) compared with others\(context.titleEnd)",
            lines: LinesAbove.lines(sentences, over: table),
            table: rows.isEmpty
                ? table.plan(name: "Our_authority", saying: "No inspections")
                : table.plan(name: "Our_authority", count: rows.count) { cells(rows[$0], context) },
            freezesHeading: false)
        return SheetDraft(plan: plan, about: "\(name) compared with its neighbours, region, England and groups.")
    }

    private static func table(_ rows: [Comparison.Row], _ context: SheetContext) -> TableDraft {
        let number = "Inadequate"
        var table = TableDraft(hasFilter: false)
        table.add("Area", fitting: rows.map { context.catalogue[$0.area].name } + ["No inspections"], atMost: 26)
        table.add("Our judgement", fitting: rows.map { judgement($0).text }, atMost: 22.5, isInset: true)
        table.add("Compared with", fitting: rows.map { words($0.comparator) }, atMost: 36)
        table.add("Our place", fitting: rows.map { place($0.rank) }, atMost: 20)
        table.add("Good or outstanding, share", fitting: [number])
        for grade in Grade.allCases { table.add(grade.name, fitting: [number]) }
        table.add("Graded", fitting: [number])
        table.add("Authorities", fitting: [number])
        return table
    }

    private static func cells(_ row: Comparison.Row, _ context: SheetContext) -> [Cell] {
        var cells: [Cell] = [
            .text(context.catalogue[row.area].name, .wrapped), judgement(row).cell,
            .text(words(row.comparator), .wrapped), .text(place(row.rank), .wrapped),
            row.counts.shareGoodOrBetter.map { Cell(.share($0)) } ?? .text(Wording.notApplicable),
        ]
        cells += Grade.allCases.map { Cell(.integer(row.counts[$0])) }
        cells += [Cell(.integer(row.counts.graded)), Cell(.integer(row.counts.authorities))]
        return cells
    }

    private static func judgement(_ row: Comparison.Row) -> (text: String, cell: Cell) {
        guard let own = row.own else { return (HomeWording.absent, .text(HomeWording.absent, .noGrade)) }
        return (Wording.text(own.standing), Wording.cell(own.standing))
    }

    private static func words(_ comparator: Comparison.Comparator) -> String {
        switch comparator.kind {
        case .neighbours: "Statistical neighbours"
        case .region: "Region: \(comparator.name)"
        case .england: "England"
        case .group: "Group: \(DataText.plain(comparator.name))"
        }
    }

    private static func place(_ rank: Comparison.Rank?) -> String {
        rank.map(HomeWording.place) ?? "[z] No grade to place"
    }
}

/// The words of the sheets about the home authority.
enum HomeWording {
    /// Where the data has nothing.
    static let absent = "[x] None in the data"

    /// A place in words: "1st of 8", "Joint 3rd of 11".
    static func place(_ rank: Comparison.Rank) -> String {
        let place = "\(ordinal(rank.place)) of \(rank.count)"
        return rank.isShared ? "Joint \(place)" : place
    }

    /// A number as an ordinal: 1st, 2nd, 3rd, 4th, 11th, 22nd.
    static func ordinal(_ number: Int) -> String {
        let ending =
            switch (number % 100, number % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return Wording.grouped(number) + ending
    }
}
