/// The headers of the last answer: those of redirections before it don't count.
struct ResponseHeaders {
    private var values: [String: String] = [:]

    /// Reads what curl wrote: a status line, headers and an empty line for each answer.
    init(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("HTTP/") {
                values = [:]
            } else if let colon = line.firstIndex(of: ":") {
                let name = line[..<colon].lowercased()
                let value = line[line.index(after: colon)...]
                // The first of two that contradict each other; nothing here is a list.
                if values[name] == nil { values[name] = Self.trimmed(value) }
            }
        }
    }

    /// The value of a header, by its name in lower case.
    subscript(_ name: String) -> String? { values[name] }

    /// After how many seconds the server asks to come again.
    var comeAgainIn: Int? {
        guard let text = values["retry-after"] else { return nil }
        if let seconds = Int(text) { return max(seconds, 0) }
        guard let then = HTTPDate(text), let now = values["date"].flatMap(HTTPDate.init) else { return nil }
        return max(then.seconds(since: now), 0)
    }

    private static func trimmed(_ text: Substring) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        guard let last = text.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(text[...last].drop(while: isBlank))
    }
}
