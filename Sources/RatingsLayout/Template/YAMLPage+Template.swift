import CheckedYAML
import Yams

/// The parts that a template and its sheets have in common.
extension YAMLPage {
    /// A text in which words in braces stand for what differs from run to run.
    mutating func filledText(_ node: Node, _ what: String, atMost limit: Int = 2_000) -> String? {
        guard let text = text(node, what, atMost: limit) else { return nil }
        for word in TemplateText.unknown(in: text) {
            report(
                "“{\(Self.shown(word))}” stands for nothing", at: node, allowed: TemplateVocabulary.placeholders)
        }
        return text
    }

    /// One text, or several.
    mutating func sentences(_ node: Node, _ what: String) -> [String] {
        let items = node.sequence.map { Array($0) } ?? [node]
        return items.compactMap { filledText($0, what) }
    }

    /// What has a row on the sheet of an area.
    mutating func rows(_ node: Node) -> TemplateRows? {
        choice(node, "choice of rows", from: TemplateRows.allCases.map { ($0.rawValue, $0) })
    }

    /// Which authorities are shown.
    mutating func authorities(_ node: Node, regions: [String]) -> AuthoritySelection? {
        guard let sequence = node.sequence else {
            let choices = AuthoritySelection.words + regions.map { ($0, .regions([$0])) }
            return choice(node, "choice of authorities", from: choices)
        }
        let chosen = sequence.compactMap { choice($0, "region", from: regions.map { ($0, $0) }) }
        if sequence.isEmpty { report("at least one region is expected here", at: node, allowed: regions) }
        return chosen.isEmpty ? nil : .regions(chosen)
    }

    /// How sheets print.
    mutating func pageSetUp(below key: Word, _ node: Node, usual: SheetPlan.PageSetUp) -> SheetPlan.PageSetUp? {
        typealias SetUp = SheetPlan.PageSetUp
        var setUp = usual
        for (part, value) in pairs(below: key, node, example: "orientation: landscape") {
            switch part.text {
            case "orientation":
                let choices = SetUp.Orientation.allCases.map { ($0.rawValue, $0) }
                setUp.orientation = choice(value, "orientation", from: choices) ?? setUp.orientation
            case "paper":
                let choices = SetUp.Paper.allCases.map { ($0.rawValue, $0) }
                setUp.paper = choice(value, "size of paper", from: choices) ?? setUp.paper
            default: report(unknown: part, "part of a page", allowed: ["orientation", "paper"])
            }
        }
        return setUp
    }

    /// A column: its key, or its key with a heading and a width.
    mutating func column(_ node: Node, allowed: [String]) -> TemplateSheet.Column? {
        let choices = allowed.map { ($0, $0) }
        guard let mapping = node.mapping else {
            return choice(node, "column", from: choices).map { TemplateSheet.Column(key: $0) }
        }
        var key: String?
        var column = TemplateSheet.Column(key: "")
        let found = mistakes.count
        for (part, value) in pairs(mapping) {
            switch TemplateVocabulary.ColumnKey(rawValue: part.text) {
            case .column: key = choice(value, "column", from: choices)
            case .heading: column.heading = text(value, "a heading", atMost: 255)
            case .width: column.width = number(value, "the width of a column", in: TemplateVocabulary.widths)
            case nil:
                report(
                    unknown: part, "key of a column", allowed: TemplateVocabulary.ColumnKey.allCases.map(\.rawValue))
            }
        }
        guard let key else {
            if mistakes.count == found {
                report("a column has a key, such as “column: \(allowed.first ?? "")”", at: node)
            }
            return nil
        }
        column.key = key
        return column
    }

    /// The name on a tab.
    mutating func sheetName(_ node: Node) -> String? {
        guard let text = text(node, "the name of a sheet", atMost: 31) else { return nil }
        let isApostrophe = text.hasPrefix("'") || text.hasSuffix("'")
        guard !text.contains(where: { "[]:*?/\\".contains($0) }), !isApostrophe, text.lowercased() != "history" else {
            report(
                "spreadsheet programs take no sheet called “\(Self.shown(text))”: a name has none of [ ] : * ? / \\, no "
                    + "apostrophe at its ends, and is not History", at: node)
            return nil
        }
        return text
    }
}
