import RatingsLayout
import RatingsModel

/// The JSON Schema of templates, made of the words that may stand in them, so that it can't fall behind.
struct TemplateSchema {
    private typealias Object = [String: Any]

    private let vocabulary: TemplateVocabulary

    init(_ vocabulary: TemplateVocabulary) {
        self.vocabulary = vocabulary
    }

    /// The schema as what `JSONSerialization` writes.
    var object: [String: Any] {
        [
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": "A template of ratings-export",
            "type": "object",
            "additionalProperties": false,
            "required": ["sheets"],
            "properties": Dictionary(
                uniqueKeysWithValues: TemplateVocabulary.Key.allCases.map { ($0.rawValue, property($0)) }),
            "definitions": ["paint": paint, "page": page, "authorities": authorities],
        ]
    }

    private func property(_ key: TemplateVocabulary.Key) -> Any {
        switch key {
        case .about: text("What the template is for, in a sentence.")
        case .title:
            text("The title of the workbook, without the month; {month}, {council}, {home}, {region} are filled in.")
        case .council: text("The organisation that makes the workbook.")
        case .contact: text("Whom to ask, as the Cover says it.")
        case .cover: texts("Paragraphs at the top of the Cover.")
        case .notes:
            list(
                "Notes of your own.",
                Self.object(
                    ["title": text("What it is about."), "text": text("The note.")], required: ["title", "text"]))
        case .palette: palette
        case .font:
            Self.object(["name": choice(TemplateVocabulary.fonts), "size": number(TemplateVocabulary.fontSizes)])
        case .dateFormat: choice(TemplateVocabulary.dateFormats, "How dates are shown.")
        case .page: reference("page")
        case .frozenHeadings: flag("Whether the headings of long tables stay in view.")
        case .filters: flag("Whether the headings of long tables have filter buttons.")
        case .rows: rows
        case .areas:
            choice(
                TemplateAreas.allCases.map(\.rawValue),
                "Whether areas that are judged no longer have sheets, rows and bars too.")
        case .authorities: reference("authorities")
        case .home: text("The authority that the workbook is made for: its whole name, an alias or a code.")
        case .neighbours: text("A CSV of statistical neighbours; a path from the folder of this file.")
        case .groups: groups
        case .sheets: sheets
        }
    }

    private var palette: Object {
        let paints = Dictionary(
            uniqueKeysWithValues: TemplateVocabulary.paintKeys.map { ($0, reference("paint") as Any) })
        return ["anyOf": [choice(vocabulary.palettes.compactMap(\.name)), Self.object(paints)]]
    }

    private var paint: Object {
        let colour: Object = ["type": "string", "pattern": "^#?[0-9A-Fa-f]{6}$"]
        return Self.object(["fill": colour, "text": colour], required: ["fill", "text"])
    }

    private var page: Object {
        Self.object([
            "orientation": choice(SheetPlan.PageSetUp.Orientation.allCases.map(\.rawValue)),
            "paper": choice(SheetPlan.PageSetUp.Paper.allCases.map(\.rawValue)),
        ])
    }

    private var authorities: Object {
        let regions = choice(vocabulary.regions)
        return [
            "description": "Which authorities are shown.",
            "anyOf": [
                choice(TemplateVocabulary.selections), regions, ["type": "array", "items": regions, "minItems": 1],
            ],
        ]
    }

    private var groups: Object {
        let members = list("Names or codes of authorities.", ["type": "string"])
        let own = Self.object(
            ["name": text("The name to show."), "authorities": members], required: ["name", "authorities"])
        return list(
            "A key such as core-cities, the path of a file, or a name with authorities.",
            ["anyOf": [["type": "string"], own]])
    }

    private var rows: Object {
        choice(TemplateRows.allCases.map(\.rawValue), "What has a row on the sheets of areas.")
    }

    /// One branch for each kind, so that an editor offers the columns that the kind has.
    private var sheets: Object {
        let words = choice(SheetKind.allCases.filter { $0 != .area }.map(\.rawValue))
        return [
            "type": "array", "minItems": 1, "description": "The sheets, in their order.",
            "items": ["anyOf": [words] + SheetKind.allCases.map(sheet)],
        ]
    }

    private func sheet(_ kind: SheetKind) -> Object {
        var properties: [String: Any] = [
            "sheet": ["const": kind.rawValue, "description": kind.about],
            "lines": texts("Sentences below the title."),
            "frozen-headings": flag("Whether the headings stay in view."),
            "filters": flag("Whether the headings have filter buttons."),
            "page": reference("page"),
        ]
        if !kind.comparesWithAll { properties["authorities"] = reference("authorities") }
        if kind != .areas {
            properties["name"] = ["type": "string", "maxLength": 31, "description": "The name on the tab."]
            properties["title"] = text("The title, without the month.")
        }
        if kind == .area { properties["area"] = choice(vocabulary.catalogue.areas.map(\.key)) }
        if kind == .area || kind == .areas { properties["rows"] = rows }
        if !kind.columnKeys.isEmpty {
            let column = Self.object(
                [
                    "column": choice(kind.columnKeys), "heading": text("The heading."),
                    "width": number(TemplateVocabulary.widths),
                ], required: ["column"])
            properties["columns"] = list("The columns, in their order.", ["anyOf": [choice(kind.columnKeys), column]])
        }
        if !kind.sortKeys.isEmpty {
            let key = choice(kind.sortKeys.flatMap { [$0, "-" + $0] })
            properties["sort"] = ["anyOf": [key, list("The most important first; - for the last first.", key)]]
        }
        return Self.object(properties, required: kind == .area ? ["sheet", "area"] : ["sheet"])
    }

    // MARK: - Pieces

    private static func object(_ properties: [String: Any], required: [String] = []) -> Object {
        var object: Object = ["type": "object", "additionalProperties": false, "properties": properties]
        if !required.isEmpty { object["required"] = required }
        return object
    }

    private func text(_ description: String) -> Object { ["type": "string", "description": description] }

    private func texts(_ description: String) -> Object {
        ["description": description, "anyOf": [["type": "string"], ["type": "array", "items": ["type": "string"]]]]
    }

    private func list(_ description: String, _ items: Object) -> Object {
        ["type": "array", "description": description, "items": items]
    }

    private func choice(_ words: [String], _ description: String? = nil) -> Object {
        var object: Object = ["enum": words]
        object["description"] = description
        return object
    }

    /// Editors take yes and no for words, and true and false for what they are.
    private func flag(_ description: String) -> Object {
        ["description": description, "enum": [true, false, "yes", "no"]]
    }

    private func number(_ range: ClosedRange<Double>) -> Object {
        ["type": "number", "minimum": range.lowerBound, "maximum": range.upperBound]
    }

    private func reference(_ name: String) -> Object { ["$ref": "#/definitions/\(name)"] }
}
