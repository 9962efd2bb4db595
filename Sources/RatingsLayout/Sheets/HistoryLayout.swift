import RatingsAnalysis
import RatingsModel

/// The columns of the inspection history: those that the data can fill.
struct HistoryLayout: Sendable {
    /// The areas that have a column: those of the family of frameworks in force. Fifteen columns of grades
    /// could not be read on any page, so the older areas are told in words in one column.
    private let areas: [JudgementArea.ID]
    private let hasColumn: [Bool]
    private let showsEnd: Bool
    private let showsReport: Bool
    let showsOthers: Bool
    private let types: Set<String>

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
        showsEnd = ends
        showsReport = !context.links.samples.isEmpty
        showsOthers = others
        self.types = Set(types.map { catalogue[$0].name })
    }

    /// The greatest width of the column that names the source, in characters.
    private static let sourceWidth = 28.0
    private static let othersWidth = 50.0
    /// What stands in for the grades of a row without any.
    private static let visit = "[z] Visit"

    func table(_ context: SheetContext) -> TableDraft {
        var table = TableDraft(hasFilter: context.options.hasFilters)
        table.add("Local authority", fitting: context.authorityNames, atMost: 26)
        table.add("Code", fitting: ["E06000058"])
        table.add("Region", fitting: context.regions, atMost: 16)
        table.add("Framework", fitting: context.catalogue.frameworks.map(\.key), atMost: 14)
        table.add("Type", fitting: types, atMost: 18)
        table.addDate("Started")
        if showsEnd { table.addDate("Ended") }
        table.addDate("Published")
        for area in areas {
            table.add(
                context.catalogue[area].name, fitting: [Grade.requiresImprovement.name], atMost: 21, isInset: true)
        }
        if showsOthers {
            table.add(
                "Other judgements and themes of visits",
                fitting: [String(repeating: "0", count: Int(Self.othersWidth))],
                atMost: Self.othersWidth)
        }
        if showsReport { table.add("Report", fitting: context.links.samples) }
        table.add(
            "Source and row",
            fitting: context.dataset.sources.map {
                DataText.breakingWords(DataText.plain($0.name), in: Self.sourceWidth) + ", row 100,000"
            }, atMost: Self.sourceWidth)
        return table
    }

    func cells(_ position: Int, _ context: SheetContext) -> [Cell] {
        let inspection = context.dataset.inspections[position]
        let isAwaited = inspection.isNotYetInspected
        func day(_ date: CalendarDate?) -> Cell {
            isAwaited ? .text(Wording.notApplicable) : Wording.cell(date)
        }
        var cells = context.identity(of: inspection.authority)
        cells += [context.framework(of: inspection), context.type(of: inspection), day(inspection.start)]
        if showsEnd { cells.append(day(inspection.end)) }
        cells.append(day(inspection.published))
        cells += areas.map { grade(of: $0, at: inspection, context.catalogue) }
        if showsOthers { cells.append(.text(others(inspection, context.catalogue), .wrapped)) }
        if showsReport { cells.append(context.links.cell(position)) }
        cells.append(.text(source(of: inspection, context.dataset), .wrapped))
        return cells
    }

    private func grade(
        of area: JudgementArea.ID, at inspection: Inspection, _ catalogue: FrameworkCatalogue
    ) -> Cell {
        if inspection.isVisit { return .text(Self.visit, .noGrade) }
        if inspection.isNotYetInspected { return Wording.cell(Standing(.notYetInspected)) }
        return Wording.shortCell(Standing(of: area, at: inspection, in: catalogue))
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
