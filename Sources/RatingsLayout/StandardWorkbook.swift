import BackgroundWork
import RatingsAnalysis
import RatingsModel

/// The month's workbook, as a template has it: who stands where in each area, who moved, and what the sources say.
package struct StandardWorkbook: Sendable {
    private let analysis: Analysis
    private let month: YearMonth
    private let options: WorkbookOptions

    /// Prepares a workbook.
    ///
    /// - Parameters:
    ///   - month: The month that it is made for.
    ///   - asOf: The day as at which ratings are told; nil where everything in the data counts.
    package init(dataset: Dataset, month: YearMonth, asOf: CalendarDate? = nil, options: WorkbookOptions) {
        self.init(analysis: Analysis(dataset, asOf: asOf), month: month, options: options)
    }

    /// Prepares a workbook from an analysis that was made for something else too.
    package init(analysis: Analysis, month: YearMonth, options: WorkbookOptions) {
        self.analysis = analysis
        self.month = month
        self.options = options
    }

    /// The workbook as it shall be.
    package func plan() -> WorkbookPlan {
        let template = options.template
        var scopes = AuthorityScopes(analysis, month, options)
        let contexts = template.sheets.map { scopes.context(for: $0) }
        let drafts = Workers.map(contexts) { context in
            (context, context.sheet.kind.make(context))
        }
        let listed = drafts.flatMap { parts(of: Self.named($1, $0)) }
        let sheets = drafts.flatMap { context, made in
            let isContents = context.sheet.kind == .contents
            return parts(of: Self.named(isContents ? [ContentsSheet.make(listing: listed, context)] : made, context))
        }
        return WorkbookPlan(
            properties: properties(contexts.first), theme: template.theme,
            sheets: sheets.map { $0.plan.scaled(by: template.font.size / 12) })
    }

    /// The table of each area's sheet with all authorities and the usual columns, for formats that have no sheets.
    package func areaTables() -> [(area: JudgementArea.ID, table: TablePlan)] {
        var options = options
        options.template.sheets = [TemplateSheet(.areas)]
        options.template.areas = .all
        options.template.authorities = .all
        options.template.rows = .latest
        var scopes = AuthorityScopes(analysis, month, options)
        let context = scopes.context(for: TemplateSheet(.areas))
        return analysis.areas.compactMap { area in
            AreaSheet.make(area, context).plan.table.map { (area, $0) }
        }
    }

    /// Sheets such that each can hold its rows.
    private func parts(of drafts: [SheetDraft]) -> [SheetDraft] {
        drafts.flatMap { draft in
            draft.plan.parts(ofRows: options.greatestRows).enumerated().map { index, plan in
                SheetDraft(plan: plan, about: index == 0 ? draft.about : draft.about + " Part \(index + 1).")
            }
        }
    }

    /// Sheets under the name and title that the template gives the first of them.
    private static func named(_ drafts: [SheetDraft], _ context: SheetContext) -> [SheetDraft] {
        guard var first = drafts.first else { return [] }
        if let name = context.sheet.name { first.plan.name = name }
        if let title = context.sheet.title { first.plan.title = context.filled(title) + context.titleEnd }
        return [first] + drafts.dropFirst()
    }

    private func properties(_ context: SheetContext?) -> DocumentProperties {
        let title = context?.filled(options.template.title) ?? options.template.title
        return DocumentProperties(
            title: "\(title), \(month.longEnglish)",
            subject: "Ofsted's judgements of English local authority children's services",
            author: options.template.council,
            keywords: "Ofsted, ratings, children's services, inspection, judgement, grade, local authority",
            comments: "Contains public sector information licensed under the Open Government Licence v3.0.",
            created: month.firstDay)
    }
}
