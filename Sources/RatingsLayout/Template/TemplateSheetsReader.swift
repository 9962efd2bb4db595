import CheckedYAML
import RatingsModel
import Yams

/// Reads the sheets of a template.
struct TemplateSheetsReader {
    private typealias Key = TemplateVocabulary.SheetKey

    private let vocabulary: TemplateVocabulary
    private var names: Set<String> = []
    private var kinds: Set<TemplateSheet> = []

    init(vocabulary: TemplateVocabulary) {
        self.vocabulary = vocabulary
    }

    /// Reads the list.
    mutating func read(_ node: Node, on page: inout YAMLPage) -> [TemplateSheet] {
        let items = page.items(node, "the sheets", example: "[cover, contents, summary, areas, notes]")
        if items.isEmpty, node.sequence != nil {
            page.report("a workbook has at least one sheet", at: node, allowed: SheetKind.allCases.map(\.rawValue))
        }
        let sheets = items.compactMap { item in read(item: item, on: &page).map { ($0, item) } }
        for (sheet, item) in sheets { checkNames(of: sheet, item, sheets.map(\.0), on: &page) }
        return sheets.map(\.0)
    }

    private mutating func read(item: Node, on page: inout YAMLPage) -> TemplateSheet? {
        let kinds = SheetKind.allCases.map { ($0.rawValue, $0) }
        guard let mapping = item.mapping else {
            let kind = page.choice(item, "kind of sheet", from: kinds)
            if kind == .area {
                page.report("a sheet of one area names it: { sheet: area, area: … }", at: item, allowed: areas)
            }
            return kind.flatMap { single(TemplateSheet($0), item, on: &page) }
        }
        let pairs = page.pairs(mapping)
        guard let (_, value) = pairs.first(where: { $0.key.text == Key.sheet.rawValue }) else {
            page.report(
                "a sheet begins with what is on it, such as “sheet: summary”", at: item, allowed: kinds.map(\.0))
            return nil
        }
        guard let kind = page.choice(value, "kind of sheet", from: kinds) else { return nil }
        var sheet = TemplateSheet(kind)
        for (key, value) in pairs {
            guard let known = Key(rawValue: key.text) else {
                page.report(unknown: key, "key of a sheet", allowed: Key.allCases.map(\.rawValue))
                continue
            }
            read(known, key, value, into: &sheet, on: &page)
        }
        if kind == .area, sheet.area == nil, !pairs.contains(where: { $0.key.text == Key.area.rawValue }) {
            page.report("a sheet of one area names it", at: item, allowed: areas)
        }
        return single(sheet, item, on: &page)
    }

    private var areas: [String] { vocabulary.catalogue.areas.map(\.key) }

    private func read(
        _ known: TemplateVocabulary.SheetKey, _ key: YAMLPage.Word, _ value: Node, into sheet: inout TemplateSheet,
        on page: inout YAMLPage
    ) {
        switch known {
        case .sheet: break
        case .area:
            let catalogue = vocabulary.catalogue
            sheet.area = page.choice(value, "area", from: catalogue.areaIDs.map { (catalogue[$0].key, $0) })
            if sheet.kind != .area { page.report("only the sheet “area” has an area", at: key.node) }
        case .name:
            sheet.name = page.sheetName(value)
            if sheet.kind == .areas {
                page.report("the sheets of all areas have the names of their areas", at: key.node)
            }
        case .title:
            sheet.title = page.filledText(value, "a title", atMost: 150)
            if sheet.kind == .areas {
                page.report("the sheets of all areas have the titles of their areas", at: key.node)
            }
        case .lines: sheet.lines = page.sentences(value, "the sentences of a sheet")
        case .columns: columns(key, value, of: &sheet, on: &page)
        case .rows:
            sheet.rows = page.rows(value)
            if ![.areas, .area].contains(sheet.kind) {
                page.report("only sheets of areas have a choice of rows", at: key.node)
            }
        case .sort: sort(key, value, of: &sheet, on: &page)
        case .authorities:
            sheet.authorities = page.authorities(value, regions: vocabulary.regions)
            if sheet.kind.comparesWithAll {
                page.report("the sheet “\(sheet.kind.rawValue)” compares with all authorities", at: key.node)
            }
        case .frozenHeadings: sheet.freezesHeadings = page.flag(value, "yes or no")
        case .filters: sheet.hasFilters = page.flag(value, "yes or no")
        case .page: sheet.page = page.pageSetUp(below: key, value, usual: .landscape)
        }
    }

    private func columns(
        _ key: YAMLPage.Word, _ node: Node, of sheet: inout TemplateSheet, on page: inout YAMLPage
    ) {
        let allowed = sheet.kind.columnKeys
        guard !allowed.isEmpty else {
            page.report("the columns of the sheet “\(sheet.kind.rawValue)” can't be chosen", at: key.node)
            return
        }
        var seen: Set<String> = []
        var columns: [TemplateSheet.Column] = []
        for item in page.items(node, "the columns", example: "[\(allowed.prefix(2).joined(separator: ", "))]") {
            guard let column = page.column(item, allowed: allowed) else { continue }
            if !seen.insert(column.key).inserted { page.report("the column “\(column.key)” stands twice", at: item) }
            columns.append(column)
        }
        if columns.isEmpty, node.sequence?.isEmpty == true {
            page.report("a table has at least one column", at: node, allowed: allowed)
        }
        sheet.columns = columns.isEmpty ? nil : columns
    }

    private func sort(_ key: YAMLPage.Word, _ node: Node, of sheet: inout TemplateSheet, on page: inout YAMLPage) {
        let allowed = sheet.kind.sortKeys
        guard !allowed.isEmpty else {
            page.report("the rows of the sheet “\(sheet.kind.rawValue)” can't be sorted", at: key.node)
            return
        }
        let choices = allowed.flatMap { key in
            [(key, TemplateSheet.Sort(key: key)), ("-" + key, TemplateSheet.Sort(key: key, isDescending: true))]
        }
        let items = node.sequence.map { Array($0) } ?? [node]
        sheet.sort = items.compactMap { page.choice($0, "column to sort by (- for the last first)", from: choices) }
    }

    /// Two sheets of one kind would be the same sheet, and their tables would have the same name.
    private mutating func single(_ sheet: TemplateSheet, _ node: Node, on page: inout YAMLPage) -> TemplateSheet? {
        // A sheet of an area that is not named is a mistake already.
        if sheet.kind == .area, sheet.area == nil { return nil }
        guard kinds.insert(TemplateSheet(sheet.kind, area: sheet.area)).inserted else {
            page.report("the sheet “\(sheet.kind.rawValue)” stands twice", at: node)
            return nil
        }
        return sheet
    }

    /// Names that are given and names that sheets have by themselves must all differ.
    private mutating func checkNames(
        of sheet: TemplateSheet, _ node: Node, _ all: [TemplateSheet], on page: inout YAMLPage
    ) {
        let catalogue = vocabulary.catalogue
        let usual: [String]
        switch sheet.kind {
        case .areas:
            let own = all.compactMap(\.area)
            usual = catalogue.areaIDs.filter { !own.contains($0) }.map { catalogue[$0].sheetName }
        case .area: usual = sheet.area.map { [catalogue[$0].sheetName] } ?? []
        default: usual = sheet.kind.sheetName.map { [$0] } ?? []
        }
        for name in (sheet.name.map { [$0] } ?? usual) + sheet.kind.furtherNames
        where !names.insert(name.lowercased()).inserted {
            page.report("another sheet has the name “\(name)” too", at: node)
        }
    }
}
