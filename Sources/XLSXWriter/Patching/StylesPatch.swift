/// The named style "Heading 1".
enum StylesPatch {
    /// Adds the style with the font of the titles, and gives it to their formats.
    ///
    /// - Parameter headings: Positions among the cell formats; all have the look of the first one.
    /// - Returns: Nil where the file doesn't look as the library writes it.
    static func apply(_ xml: String, headings: [Int]) -> String? {
        guard var formats = Formats(xml, list: "cellXfs"), var styles = Formats(xml, list: "cellStyleXfs"),
            let first = headings.first, formats.items.indices.contains(first),
            let font = attribute("fontId", of: formats.items[first])
        else { return nil }
        for position in headings {
            guard formats.items.indices.contains(position),
                let style = formats.items[position].firstPlace(of: " xfId=\"0\"")
            else { return nil }
            formats.items[position].replaceSubrange(style, with: " xfId=\"\(styles.items.count)\"")
        }
        let name = "<cellStyle name=\"Heading 1\" xfId=\"\(styles.items.count)\" builtinId=\"16\"/>"
        styles.items.append("<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" applyFont=\"1\"/>")
        let changed = styles.put(into: formats.put(into: xml))
        return named(name, in: changed)
    }

    private static func named(_ style: String, in xml: String) -> String? {
        guard let list = xml.firstPlace(of: "<cellStyles count=\""), let end = xml.firstPlace(of: "</cellStyles>"),
            let quote = xml[list.upperBound...].firstIndex(of: "\""), quote < end.lowerBound,
            let count = Int(xml[list.upperBound..<quote])
        else { return nil }
        return xml[..<list.upperBound] + String(count + 1) + xml[quote..<end.lowerBound] + style
            + xml[end.lowerBound...]
    }

    private static func attribute(_ name: String, of element: String) -> Int? {
        guard let start = element.firstPlace(of: " \(name)=\"") else { return nil }
        return Int(element[start.upperBound...].prefix { $0 != "\"" })
    }

    /// A list of formats in the file, taken apart.
    private struct Formats {
        private let list: String
        private let opening: String
        private let closing: String
        var items: [String]

        init?(_ xml: String, list: String) {
            opening = "<\(list) count=\""
            closing = "</\(list)>"
            self.list = list
            guard let start = xml.firstPlace(of: opening), let end = xml.firstPlace(of: closing),
                start.upperBound < end.lowerBound,
                let body = xml[start.upperBound..<end.lowerBound].firstIndex(of: ">")
            else { return nil }
            items = Self.split(xml[xml.index(after: body)..<end.lowerBound])
        }

        func put(into xml: String) -> String {
            guard let start = xml.firstPlace(of: opening), let end = xml.firstPlace(of: closing) else { return xml }
            var text = String(xml[..<start.lowerBound])
            text += "<\(list) count=\"\(items.count)\">"
            for item in items { text += item }
            text += xml[end.lowerBound...]
            return text
        }

        /// Each format is an element `xf`, with or without an element inside.
        private static func split(_ body: Substring) -> [String] {
            var items: [String] = []
            var rest = body
            while let next = rest.dropFirst().firstPlace(of: "<xf ") {
                items.append(String(rest[..<next.lowerBound]))
                rest = rest[next.lowerBound...]
            }
            if !rest.isEmpty { items.append(String(rest)) }
            return items
        }
    }
}
