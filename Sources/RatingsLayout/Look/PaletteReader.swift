import CheckedYAML
import RatingsModel
import Yams

/// Reads palettes: of the file of those that are built in, and of templates.
enum PaletteReader {
    /// What cells without a grade are called.
    static let noGrade = "no-grade"

    /// The names of what can have a colour.
    static let keys = Grade.allCases.map(\.id) + [noGrade]

    /// Reads a file of palettes by name.
    static func read(_ text: String) throws(YAMLFileError) -> [Palette] {
        var page = YAMLPage()
        var palettes: [Palette] = []
        let root = page.root(
            of: text, kind: "a file of palettes",
            example: "standard: { good: { fill: \"#7FC08F\", text: \"#000000\" } }",
            keys: [])
        for (key, value) in page.pairs(root ?? [:]) {
            guard var palette = read(below: key, value, on: &page) else { continue }
            palette.name = key.text
            palettes.append(palette)
        }
        guard page.mistakes.isEmpty else { throw YAMLFileError(mistakes: page.mistakes) }
        return palettes
    }

    /// Reads the paints below a key.
    static func read(below key: YAMLPage.Word, _ node: Node, on page: inout YAMLPage) -> Palette? {
        var palette = Palette()
        let found = page.mistakes.count
        for (key, value) in page.pairs(below: key, node, example: "good: { fill: \"#7FC08F\", text: \"#000000\" }") {
            guard keys.contains(key.text) else {
                page.report(unknown: key, "grade with a colour", allowed: keys)
                continue
            }
            guard let paint = paint(key, value, on: &page) else { continue }
            if let grade = Grade(id: key.text) {
                palette.grades[grade] = paint
            } else {
                palette.noGrade = paint
            }
        }
        return page.mistakes.count == found ? palette : nil
    }

    private static func paint(_ key: YAMLPage.Word, _ node: Node, on page: inout YAMLPage) -> Theme.Paint? {
        var colours: [String: Theme.Colour] = [:]
        let found = page.mistakes.count
        for (part, value) in page.pairs(below: key, node, example: "fill: \"#7FC08F\"") {
            guard ["fill", "text"].contains(part.text) else {
                page.report(unknown: part, "part of a colour", allowed: ["fill", "text"])
                continue
            }
            colours[part.text] = colour(value, on: &page)
        }
        guard page.mistakes.count == found else { return nil }
        guard let fill = colours["fill"], let text = colours["text"] else {
            page.report("\(key.text) needs a fill and the colour of the text on it", at: key.node)
            return nil
        }
        let contrast = fill.contrast(to: text)
        guard contrast >= Palette.leastContrast else {
            page.report(
                "the text \(text.hex) on the fill \(fill.hex) of \(key.text) has a contrast of "
                    + "\(hundredths(contrast)) to 1, and \(Palette.leastContrast) to 1 is the least", at: node)
            return nil
        }
        return Theme.Paint(fill: fill, text: text)
    }

    private static func colour(_ node: Node, on page: inout YAMLPage) -> Theme.Colour? {
        let expectation = "a colour is six digits in quotation marks, such as \"#7FC08F\""
        guard let word = page.word(node, expectation) else { return nil }
        let digits = word.text.hasPrefix("#") ? word.text.dropFirst() : word.text[...]
        guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let rgb = UInt32(digits, radix: 16) else {
            page.report("“\(YAMLPage.shown(word.text))” won't do: \(expectation)", at: node)
            return nil
        }
        return Theme.Colour(rgb)
    }

    /// A number with two decimals, cut and not rounded: 4.499 must not be shown as 4.5.
    private static func hundredths(_ number: Double) -> String {
        let hundredths = Int(number * 100)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension Theme.Colour {
    /// The colour as it is written in templates: `#7FC08F`.
    package var hex: String {
        let digits = String(rgb, radix: 16, uppercase: true)
        return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
