import RatingsAnalysis
import RatingsModel

/// The month's workbook: who stands where in each area, who moved, and what the sources say.
package struct StandardWorkbook: Sendable {
    private let analysis: Analysis
    private let month: YearMonth
    private let options: WorkbookOptions

    /// Prepares a workbook.
    ///
    /// - Parameters:
    ///   - month: The month that it is made for.
    ///   - asOf: The day as at which ratings are told; nil where everything in the data counts.
    package init(
        dataset: Dataset, month: YearMonth, asOf: CalendarDate? = nil,
        options: WorkbookOptions = WorkbookOptions()
    ) {
        self.init(analysis: Analysis(dataset, asOf: asOf), month: month, options: options)
    }

    /// Prepares a workbook from an analysis that was made for something else too.
    package init(analysis: Analysis, month: YearMonth, options: WorkbookOptions = WorkbookOptions()) {
        self.analysis = analysis
        self.month = month
        self.options = options
    }

    /// The workbook as it shall be.
    package func plan() -> WorkbookPlan {
        let context = SheetContext(analysis: analysis, month: month, options: options)
        var sheets = [NotesSheet.make(context), SummarySheet.make(context)]
        sheets += ChangesSheet.makeIfWanted(context) + homeSheets(context)
        sheets += analysis.areas.map { AreaSheet.make($0, context) }
        sheets += [
            AllJudgementsSheet.make(context), TrajectorySheet.make(context), HistorySheet.make(context),
            DataQualitySheet.make(context),
        ]
        let cover = CoverSheet.make(context)
        let contents = ContentsSheet.make(listing: [cover] + sheets, context)
        return WorkbookPlan(
            properties: properties, theme: options.palette.theme,
            sheets: ([cover, contents] + sheets).map(\.plan))
    }

    /// The table of each area's sheet, for formats that have no sheets.
    package func areaTables() -> [(area: JudgementArea.ID, table: TablePlan)] {
        let context = SheetContext(analysis: analysis, month: month, options: options)
        return analysis.areas.compactMap { area in
            AreaSheet.make(area, context).plan.table.map { (area, $0) }
        }
    }

    /// The sheets about the home authority; none without one.
    private func homeSheets(_ context: SheetContext) -> [SheetDraft] {
        guard let home = options.home else { return [] }
        let neighbours = home.neighbours.isEmpty ? [] : [NeighboursSheet.make(home, context)]
        return [HomeSheet.make(home, context)] + neighbours
    }

    private var properties: DocumentProperties {
        DocumentProperties(
            title: "Children's services inspection ratings, \(month.longEnglish)",
            subject: "Ofsted's judgements of English local authority children's services",
            author: options.author,
            keywords: "Ofsted, ratings, children's services, inspection, judgement, grade, local authority",
            comments: "Contains public sector information licensed under the Open Government Licence v3.0.",
            created: month.firstDay)
    }
}
