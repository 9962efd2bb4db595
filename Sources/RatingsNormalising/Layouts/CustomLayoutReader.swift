import CheckedYAML
import RatingsModel
import Yams

/// Reads an officer's layout file, and collects everything that is wrong with it.
struct CustomLayoutReader {
    /// What may stand at the left of the file.
    private enum Key: String, CaseIterable {
        case layout
        case columns
        case values
        case dateOrder = "date-order"
        case framework
        case type
    }

    private enum ValueKey: String, CaseIterable {
        case grades
        case authorities
        case types
        case areas
    }

    private static let ignored = "ignored"

    private let rules: Rules
    private var page = YAMLPage()
    private var layout: CustomLayout

    init(rules: Rules, path: String) {
        self.rules = rules
        let file = path.split(separator: "/").last.map(String.init) ?? path
        layout = CustomLayout(name: file, path: path)
    }

    /// Reads the text of a file.
    mutating func read(_ text: String) throws(YAMLFileError) -> CustomLayout {
        if let root = page.root(
            of: text, kind: "a layout", example: "layout: Our tracker", keys: Key.allCases.map(\.rawValue))
        {
            for (key, value) in page.pairs(root) {
                switch Key(rawValue: key.text) {
                case .layout: name(value)
                case .columns: columns(key, value)
                case .values: values(key, value)
                case .dateOrder: dateOrder(value)
                case .framework: framework(value)
                case .type: type(value)
                case nil: page.report(unknown: key, "key of a layout", allowed: Key.allCases.map(\.rawValue))
                }
            }
        }
        guard page.mistakes.isEmpty else {
            throw YAMLFileError(mistakes: page.mistakes.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        return layout
    }

    // MARK: - Keys

    private mutating func name(_ value: Node) {
        guard let word = page.word(value, "the layout needs a name here") else { return }
        layout.name = YAMLPage.shown(word.text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    private mutating func dateOrder(_ value: Node) {
        let allowed = DateOrder.allCases.map(\.rawValue)
        guard let word = page.word(value, "the order of day and month is \(allowed.joined(separator: " or "))") else {
            return
        }
        layout.dateOrder = DateOrder(rawValue: word.text.lowercased())
        if layout.dateOrder == nil { page.report(unknown: word, "order of day and month", allowed: allowed) }
    }

    private mutating func framework(_ value: Node) {
        guard let word = page.word(value, "a framework is expected here") else { return }
        let catalogue = rules.catalogue
        let key = MatchKey.make(word.text)
        layout.framework = catalogue.frameworkIDs.first { MatchKey.make(catalogue[$0].key) == key }
        if layout.framework == nil {
            page.report(unknown: word, "framework", allowed: catalogue.frameworks.map(\.key))
        }
        checkConstants(word)
    }

    private mutating func type(_ value: Node) {
        guard let word = page.word(value, "a type of inspection is expected here") else { return }
        layout.type = knownType(word)
        checkConstants(word)
    }

    /// Rows that were of both could never be read.
    private mutating func checkConstants(_ word: YAMLPage.Word) {
        guard let framework = layout.framework, let type = layout.type else { return }
        let (one, other) = (rules.catalogue[framework], rules.catalogue[type])
        guard let family = other.family, family != one.family else { return }
        page.report("“\(other.name)” is no type of inspection under \(one.key)", at: word.node)
    }

    private mutating func columns(_ key: YAMLPage.Word, _ value: Node) {
        var areas: [HeadingMeaning: String] = [:]
        for (heading, value) in page.pairs(below: key, value, example: "Council: authority") {
            guard let meaning = meaning(of: heading, value) else { continue }
            if layout.meanings.updateValue(meaning, forKey: MatchKey.make(heading.text)) != nil {
                page.report("the heading “\(YAMLPage.shown(heading.text))” stands twice", at: heading.node)
            }
            if meaning.isArea, let other = areas.updateValue(heading.text, forKey: meaning) {
                page.report(
                    "“\(YAMLPage.shown(other))” and “\(YAMLPage.shown(heading.text))” can't both hold the grade "
                        + "of one area", at: heading.node)
            }
            layout.headings.append(heading.text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
    }

    private mutating func meaning(of heading: YAMLPage.Word, _ value: Node) -> HeadingMeaning? {
        let catalogue = rules.catalogue
        let allowed = Field.allCases.map(\.rawValue) + catalogue.areas.map(\.key) + [Self.ignored]
        let expectation = "what “\(YAMLPage.shown(heading.text))” holds is expected here"
        guard let word = page.word(value, expectation, allowed: allowed) else { return nil }
        let id = word.text.lowercased()
        if id == Self.ignored { return .ignored }
        if let field = Field(rawValue: id) { return .field(field) }
        if let area = catalogue.area(key: id) { return .area(area) }
        page.report(unknown: word, "field or area", allowed: allowed)
        return nil
    }

    // MARK: - Values

    private mutating func values(_ key: YAMLPage.Word, _ value: Node) {
        for (kind, value) in page.pairs(below: key, value, example: "grades: { RI: requires-improvement }") {
            guard let valueKey = ValueKey(rawValue: kind.text) else {
                page.report(unknown: kind, "kind of values", allowed: ValueKey.allCases.map(\.rawValue))
                continue
            }
            let pairs = page.pairs(below: kind, value, example: Self.example(valueKey))
            for (word, value) in pairs {
                guard let meaning = page.word(value, "what “\(YAMLPage.shown(word.text))” means is expected here")
                else { continue }
                add(word, meaning, to: valueKey)
            }
        }
    }

    private static func example(_ key: ValueKey) -> String {
        switch key {
        case .grades: "RI: requires-improvement"
        case .authorities: "Leeds CC: Leeds"
        case .types: "Full: ILACS standard"
        case .areas: "Safeguarding: help-protection"
        }
    }

    private mutating func add(_ word: YAMLPage.Word, _ meaning: YAMLPage.Word, to key: ValueKey) {
        let id = MatchKey.make(word.text)
        var isTwice = false
        switch key {
        case .grades:
            guard let reading = grade(meaning) else { return }
            isTwice = layout.grades.updateValue(reading, forKey: id) != nil
        case .authorities:
            guard let known = authorities(meaning) else { return }
            isTwice = layout.authorities.updateValue(known, forKey: MatchKey.makeName(word.text)) != nil
        case .types:
            guard let type = knownType(meaning) else { return }
            isTwice = layout.types.updateValue(type, forKey: id) != nil
        case .areas:
            let areas = rules.catalogue.areas.map(\.key)
            guard let area = rules.catalogue.area(key: meaning.text.lowercased()) else {
                page.report(unknown: meaning, "area", allowed: areas)
                return
            }
            isTwice = layout.areas.updateValue(area, forKey: id) != nil
        }
        if isTwice { page.report("“\(YAMLPage.shown(word.text))” stands twice", at: word.node) }
    }

    private mutating func grade(_ word: YAMLPage.Word) -> CellReading? {
        switch rules.grades.reading(of: word.text) {
        case .blank, .unrecognised:
            let reasons = Judgement.Status.allCases.filter { $0 != .graded && $0 != .unrecognised }
            page.report(
                unknown: word, "grade or marker",
                allowed: Grade.allCases.map(\.id) + ["adequate"] + reasons.map(\.id))
            return nil
        case .cleaned(let grade): return .graded(grade)
        case let reading: return reading
        }
    }

    private mutating func authorities(_ word: YAMLPage.Word) -> [Authority.ID]? {
        let named = rules.authorities.named(word.text)
        if !named.isEmpty { return named }
        switch rules.authorities.coded(word.text) {
        case .current(let id), .former(let id): return [id]
        case .blank, .unknown: break
        }
        page.report(
            "“\(YAMLPage.shown(word.text))” is no authority", at: word.node,
            allowed: ["names and codes of the Office for National Statistics"],
            nearest: rules.authorities.candidates(for: word.text).first)
        return nil
    }

    private mutating func knownType(_ word: YAMLPage.Word) -> InspectionType.ID? {
        if case .known(let type) = rules.types.reading(of: word.text) { return type }
        page.report(unknown: word, "type of inspection", allowed: rules.catalogue.types.map(\.name))
        return nil
    }
}

extension CustomLayout {
    /// Reads a layout of the text of its file.
    ///
    /// - Parameters:
    ///   - yaml: The text.
    ///   - path: The path as the user gave it.
    ///   - rules: What fields, areas, grades, types and authorities there are.
    /// - Throws: ``YAMLFileError`` with everything that is wrong with it.
    package init(yaml: String, path: String, rules: Rules) throws(YAMLFileError) {
        var reader = CustomLayoutReader(rules: rules, path: path)
        self = try reader.read(yaml)
    }
}
