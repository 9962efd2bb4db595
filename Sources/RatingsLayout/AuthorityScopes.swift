import RatingsAnalysis
import RatingsModel

/// Which authorities the sheets of a workbook are about; what is worked out for some of them is kept for other sheets.
struct AuthorityScopes {
    private struct Scope {
        let analysis: Analysis
        let links: ReportLinks
        /// The authorities in words; nil for all.
        let words: String?
    }

    private let whole: Analysis
    private let month: YearMonth
    private let options: WorkbookOptions
    private let notes: NoteBook
    private var scopes: [AuthoritySelection: Scope] = [:]

    init(_ analysis: Analysis, _ month: YearMonth, _ options: WorkbookOptions) {
        whole = analysis
        self.month = month
        self.options = options
        notes = NoteBook(analysis, options.template)
    }

    /// What a sheet is made from.
    mutating func context(for sheet: TemplateSheet) -> SheetContext {
        let wanted = sheet.authorities ?? options.template.authorities
        if sheet.kind == .changes {
            // Changes were found in the data of all authorities, and point into it.
            let (only, words) = authorities(of: wanted).map { ($0.0, $0.1) } ?? (nil, nil)
            return context(for: sheet, scope(of: .all), words: words, only: only)
        }
        let scope = scope(of: sheet.kind.comparesWithAll ? .all : wanted)
        return context(for: sheet, scope, words: scope.words, only: nil)
    }

    private func context(
        for sheet: TemplateSheet, _ scope: Scope, words: String?, only: Set<Authority.ID>?
    ) -> SheetContext {
        SheetContext(
            analysis: scope.analysis, whole: whole, month: month, options: options, notes: notes,
            links: scope.links, sheet: sheet, selection: words, only: only)
    }

    private mutating func scope(of selection: AuthoritySelection) -> Scope {
        if let known = scopes[selection] { return known }
        let scope: Scope
        if let (authorities, words) = authorities(of: selection) {
            let analysis = whole.limited(to: authorities)
            scope = Scope(analysis: analysis, links: ReportLinks(analysis), words: words)
        } else {
            scope = Scope(analysis: whole, links: ReportLinks(whole), words: nil)
        }
        scopes[selection] = scope
        return scope
    }

    /// The authorities of a selection with the words for them; nil for all.
    private func authorities(of selection: AuthoritySelection) -> (Set<Authority.ID>, String)? {
        let register = whole.dataset.register
        let home = options.home
        switch selection {
        case .all: return nil
        case .regions(let names): return (members(of: Set(names)), Wording.list(names))
        case .homeRegion:
            guard let home else { return nil }
            let region = register[home.authority].region
            return (members(of: [region]), region)
        case .compared:
            guard let home else { return nil }
            let region = register[home.authority].region
            let groups = home.groups.map { DataText.plain($0.name) }
            let near = home.neighbours.isEmpty ? [] : ["its statistical neighbours"]
            return (
                members(of: [region]).union([home.authority]).union(home.neighbours)
                    .union(home.groups.flatMap(\.members)),
                Wording.list([whole.names[home.authority]] + near + [region] + groups)
            )
        }
    }

    private func members(of regions: Set<String>) -> Set<Authority.ID> {
        let register = whole.dataset.register
        return Set(register.ids.filter { regions.contains(register[$0].region) })
    }
}
