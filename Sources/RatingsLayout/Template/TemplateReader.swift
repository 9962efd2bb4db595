import CheckedYAML
import RatingsModel
import Yams

/// Reads a template, and collects everything that is wrong with it.
struct TemplateReader {
    private typealias Key = TemplateVocabulary.Key

    private let vocabulary: TemplateVocabulary
    private var page = YAMLPage()
    private var template: Template

    init(name: String, vocabulary: TemplateVocabulary) {
        self.vocabulary = vocabulary
        template = Template(name: name, palette: vocabulary.palettes.first ?? Palette(), sheets: [])
    }

    /// Reads the text of a file.
    mutating func read(_ text: String) throws(YAMLFileError) -> Template {
        let keys = Key.allCases.map(\.rawValue)
        if let root = page.root(of: text, kind: "a template", example: "title: Inspection ratings", keys: keys) {
            var hasSheets = false
            for (key, value) in page.pairs(root) {
                guard let known = Key(rawValue: key.text) else {
                    page.report(unknown: key, "key of a template", allowed: keys)
                    continue
                }
                hasSheets = hasSheets || known == .sheets
                read(known, key, value)
            }
            if !hasSheets {
                page.report("the template has no sheets", at: nil as Node?, allowed: SheetKind.allCases.map(\.rawValue))
            }
        }
        guard page.mistakes.isEmpty else {
            throw YAMLFileError(mistakes: page.mistakes.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        return template
    }

    private mutating func read(_ known: TemplateVocabulary.Key, _ key: YAMLPage.Word, _ value: Node) {
        switch known {
        case .about: set(\.about, page.text(value, "what the template is for"))
        case .title: set(\.title, page.filledText(value, "the title", atMost: 150))
        case .council: set(\.council, page.text(value, "the council", atMost: 200))
        case .contact: set(\.contact, page.text(value, "the contact", atMost: 500))
        case .cover: template.cover = page.sentences(value, "the text of the Cover")
        case .notes: notes(value)
        case .palette: palette(key, value)
        case .font: font(key, value)
        case .dateFormat:
            set(
                \.dateFormat,
                page.choice(value, "format of dates", from: TemplateVocabulary.dateFormats.map { ($0, $0) }))
        case .page: set(\.page, page.pageSetUp(below: key, value, usual: template.page))
        case .frozenHeadings: set(\.freezesHeadings, page.flag(value, "yes or no"))
        case .filters: set(\.hasFilters, page.flag(value, "yes or no"))
        case .rows: set(\.rows, page.rows(value))
        case .areas:
            set(\.areas, page.choice(value, "choice of areas", from: TemplateAreas.allCases.map { ($0.rawValue, $0) }))
        case .authorities: set(\.authorities, page.authorities(value, regions: vocabulary.regions))
        case .home: set(\.home, page.text(value, "the home authority", atMost: 200))
        case .neighbours: set(\.neighbours, page.word(value, "the path of a file is expected here")?.text)
        case .groups: groups(value)
        case .sheets: sheets(value)
        }
    }

    /// Sets what was read; what could not be read stays as it is, and is among the mistakes.
    private mutating func set<Value>(_ part: WritableKeyPath<Template, Value>, _ value: Value?) {
        if let value { template[keyPath: part] = value }
    }

    private mutating func set<Value>(_ part: WritableKeyPath<Template, Value?>, _ value: Value?) {
        if let value { template[keyPath: part] = value }
    }

    private mutating func notes(_ node: Node) {
        for item in page.items(node, "the notes", example: "- { title: Our data, text: It comes from us. }") {
            guard let mapping = item.mapping else {
                page.report("a note has a title and a text", at: item, allowed: ["title", "text"])
                continue
            }
            var (title, text): (String?, String?)
            for (key, value) in page.pairs(mapping) {
                switch key.text {
                case "title": title = page.text(value, "the title of a note", atMost: 100)
                case "text": text = page.text(value, "the text of a note")
                default: page.report(unknown: key, "key of a note", allowed: ["title", "text"])
                }
            }
            guard let title, let text else {
                page.report("a note needs a title and a text", at: item)
                continue
            }
            template.notes.append(Template.Note(title: title, text: text))
        }
    }

    private mutating func palette(_ key: YAMLPage.Word, _ node: Node) {
        if node.mapping != nil {
            set(\.palette, PaletteReader.read(below: key, node, on: &page))
        } else {
            set(\.palette, page.choice(node, "palette", from: vocabulary.palettes.map { ($0.name ?? "", $0) }))
        }
    }

    private mutating func font(_ key: YAMLPage.Word, _ node: Node) {
        for (part, value) in page.pairs(below: key, node, example: "name: Arial") {
            switch part.text {
            case "name": set(\.font.name, page.choice(value, "font", from: TemplateVocabulary.fonts.map { ($0, $0) }))
            case "size": set(\.font.size, page.number(value, "the size of a font", in: TemplateVocabulary.fontSizes))
            default: page.report(unknown: part, "part of a font", allowed: ["name", "size"])
            }
        }
    }

    private mutating func groups(_ node: Node) {
        for item in page.items(node, "the groups", example: "- core-cities") {
            guard let mapping = item.mapping else {
                let word = page.word(item, "a group is a key, the path of a file, or a name with authorities")
                if let word { template.groups.append(.reference(word.text)) }
                continue
            }
            var name: String?
            var members: [String] = []
            for (key, value) in page.pairs(mapping) {
                switch key.text {
                case "name": name = page.text(value, "the name of a group", atMost: 100)
                case "authorities":
                    members = page.items(value, "the authorities of a group", example: "[Leeds, E08000032]").compactMap
                    {
                        page.text($0, "an authority", atMost: 200)
                    }
                default: page.report(unknown: key, "key of a group", allowed: ["name", "authorities"])
                }
            }
            guard let name, !members.isEmpty else {
                page.report("a group needs a name and authorities", at: item)
                continue
            }
            template.groups.append(.list(name: name, members: members))
        }
    }

    private mutating func sheets(_ node: Node) {
        var reader = TemplateSheetsReader(vocabulary: vocabulary)
        template.sheets = reader.read(node, on: &page)
    }
}

extension Template {
    /// Reads a template of the text of its file.
    ///
    /// - Parameters:
    ///   - yaml: The text.
    ///   - name: The name to show.
    /// - Throws: Everything that is wrong with it, in the order of its lines.
    package init(yaml: String, name: String, vocabulary: TemplateVocabulary) throws(YAMLFileError) {
        var reader = TemplateReader(name: name, vocabulary: vocabulary)
        self = try reader.read(yaml)
    }
}
