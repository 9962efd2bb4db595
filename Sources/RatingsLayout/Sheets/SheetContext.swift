import RatingsAnalysis
import RatingsModel

/// What a sheet is made from.
struct SheetContext: Sendable {
    /// The data of the authorities that the sheet is about.
    let analysis: Analysis
    /// The data of all authorities, with which others are compared.
    let whole: Analysis
    let month: YearMonth
    let options: WorkbookOptions
    let notes: NoteBook
    let links: ReportLinks
    /// What the template says of the sheet.
    let sheet: TemplateSheet
    /// The authorities that the sheet is limited to, in words; nil where it has all.
    let selection: String?
    /// The authorities whose rows are shown, where the analysis has others too; nil for all that it has.
    let only: Set<Authority.ID>?

    var template: Template { options.template }
    var home: Home? { options.home }
    var dataset: Dataset { analysis.dataset }
    var catalogue: FrameworkCatalogue { analysis.dataset.catalogue }
    var register: AuthorityRegister { analysis.dataset.register }

    /// Whether the headings of a long table have filter buttons.
    var hasFilters: Bool { sheet.hasFilters ?? template.hasFilters }
    /// Whether the heading of a long table stays in view.
    var freezesHeadings: Bool { sheet.freezesHeadings ?? template.freezesHeadings }
    /// How the sheet prints.
    var page: SheetPlan.PageSetUp { sheet.page ?? template.page }

    /// The name of the sheet of a kind; nil where the workbook has none.
    func name(of kind: SheetKind) -> String? {
        template.sheets.first { $0.kind == kind }.flatMap { $0.name ?? kind.sheetName }
    }

    /// The areas that the sheet is about, of those that its data has.
    var areas: [JudgementArea.ID] { template.areas.chosen(in: analysis) }

    /// The areas that the data has and that the template gives no sheet of their own.
    var areasWithoutOwnSheet: [JudgementArea.ID] {
        let own = template.sheets.compactMap(\.area)
        return template.areas.chosen(in: whole).filter { !own.contains($0) }
    }

    /// The names of all authorities, for the width of their column.
    var authorityNames: [String] { register.ids.map { analysis.names[$0] } }

    /// The regions of all authorities, for the width of their column.
    var regions: [String] { Set(register.authorities.map(\.region)).sorted() }

    /// What the ratings are told as at, for titles: ", November 2026" or ", as at 31 March 2026".
    var titleEnd: String { ", " + (analysis.asOf.day.map { "as at \($0.longEnglish)" } ?? month.longEnglish) }

    /// The lines above a table: the sheet's own sentences, and the template's after the first one.
    func lines(_ sentences: [String], over table: TableDraft) -> [SheetPlan.Line] {
        let limited = selection.map { ["Only these authorities are shown: \($0)."] } ?? []
        let own = sheet.lines.map(filled)
        return LinesAbove.lines(sentences.prefix(1) + limited + own + sentences.dropFirst(), over: table)
    }

    /// The sentence that the guidance asks for where headings are frozen or have filter buttons.
    var controls: [String] { LinesAbove.controls(isFrozen: freezesHeadings, hasFilter: hasFilters) }

    /// A text of the template with its placeholders filled in.
    func filled(_ text: String) -> String {
        TemplateText.fill(text) { placeholder in
            switch placeholder {
            case .month: month.longEnglish
            case .council: template.council
            case .home: home.map { whole.names[$0.authority] } ?? "our authority"
            case .region: selection ?? home.map { register[$0.authority].region } ?? "England"
            }
        }
    }

    /// The framework of an inspection as a cell.
    func framework(of inspection: Inspection) -> Cell {
        .text(inspection.framework.map { catalogue[$0].key } ?? Wording.notApplicable, .wrapped)
    }

    /// The type of an inspection as a cell.
    func type(of inspection: Inspection) -> Cell {
        let known = inspection.type.map { catalogue[$0].name }
        return .text(
            known ?? (inspection.isNotYetInspected ? Wording.notApplicable : Wording.notAvailable), .wrapped)
    }
}

/// A sheet with what the Contents say of it.
struct SheetDraft: Sendable {
    var plan: SheetPlan
    /// What the sheet shows, in a sentence.
    var about: String
}

extension TemplateAreas {
    /// The areas of some data, in the catalogue's order.
    func chosen(in analysis: Analysis) -> [JudgementArea.ID] {
        switch self {
        case .all: analysis.areas
        case .present: analysis.presentAreas
        }
    }
}
