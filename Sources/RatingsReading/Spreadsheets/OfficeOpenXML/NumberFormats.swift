/// The styles part, as far as it tells which numbers are dates (ECMA-376, part 1, 18.8.30).
final class NumberFormats: XMLHandler {
    private var isDateByFormat: [Int: Bool] = [:]
    private var isDateByStyle: [Bool] = []
    private var isInCellFormats = false

    /// Whether numbers of a style are shown as dates.
    func isDate(style: Int) -> Bool {
        isDateByStyle.indices.contains(style) && isDateByStyle[style]
    }

    override func start(_ element: XMLName, _ attributes: XMLAttributes) {
        let name = element.local
        if name == "numFmt", let id = attributes.value("numFmtId")?.number, let code = attributes.string("formatCode") {
            isDateByFormat[id] = Self.isDate(code)
        } else if name == "cellXfs" {
            isInCellFormats = true
        } else if isInCellFormats, name == "xf" {
            let id = attributes.value("numFmtId")?.number ?? 0
            isDateByStyle.append(isDateByFormat[id] ?? Self.isBuiltInDate(id))
        }
    }

    override func end(_ element: XMLName) {
        if element.local == "cellXfs" { isInCellFormats = false }
    }

    /// The formats that have a number and no code; those from 27 on belong to East Asian editions.
    private static func isBuiltInDate(_ id: Int) -> Bool {
        [14...17, 22...22, 27...31, 34...36, 50...54, 57...58].contains { $0.contains(id) }
    }

    /// Whether a code shows a day: it has a `d` or a `y`, or an `m` that can't be minutes, outside of quoted text and
    /// colours. Hours, minutes or seconds in brackets, such as `[h]:mm`, count how long something took.
    static func isDate(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        var letters: Set<Character> = []
        var bracketed = ""
        // Behind a semicolon is how negative numbers are shown.
        sections: for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                isBracketed = character != "]"
                if isBracketed {
                    bracketed.append(character)
                } else if bracketed.allSatisfy("hms".contains) {
                    letters.insert("h")
                }
            } else {
                switch character {
                case "\\", "_", "*": isEscaped = true
                case "\"": isQuoted = true
                case "[":
                    isBracketed = true
                    bracketed = ""
                case ";": break sections
                default: letters.insert(character)
                }
            }
        }
        if letters.isSuperset(of: "general") { return false }
        if !letters.isDisjoint(with: "dy") { return true }
        return letters.contains("m") && letters.isDisjoint(with: "hs")
    }
}
