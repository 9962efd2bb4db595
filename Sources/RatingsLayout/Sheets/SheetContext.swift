import RatingsAnalysis
import RatingsModel

/// What every sheet is made from.
struct SheetContext: Sendable {
    let analysis: Analysis
    let month: YearMonth
    let options: WorkbookOptions
    let notes: NoteBook
    let links: ReportLinks

    init(analysis: Analysis, month: YearMonth, options: WorkbookOptions) {
        self.analysis = analysis
        self.month = month
        self.options = options
        notes = NoteBook(analysis)
        links = ReportLinks(analysis)
    }

    var dataset: Dataset { analysis.dataset }
    var catalogue: FrameworkCatalogue { analysis.dataset.catalogue }
    var register: AuthorityRegister { analysis.dataset.register }

    /// The names of all authorities, for the width of their column.
    var authorityNames: [String] { register.ids.map { analysis.names[$0] } }

    /// The regions of all authorities, for the width of their column.
    var regions: Set<String> { Set(register.authorities.map(\.region)) }

    /// What the ratings are told as at, for titles: ", November 2026" or ", as at 31 March 2026".
    var titleEnd: String { ", " + (analysis.asOf.day.map { "as at \($0.longEnglish)" } ?? month.longEnglish) }

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

    /// The cells that say which authority a row is about: name, code, region.
    func identity(of id: Authority.ID) -> [Cell] {
        let authority = register[id]
        return [.text(analysis.names[id], .wrapped), .text(authority.code), .text(authority.region, .wrapped)]
    }
}

/// A sheet with what the Contents say of it.
struct SheetDraft: Sendable {
    var plan: SheetPlan
    /// What the sheet shows, in a sentence.
    var about: String
}
