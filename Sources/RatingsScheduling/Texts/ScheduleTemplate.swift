/// A file of `Templates/schedule/`, to be filled in.
enum ScheduleTemplate {
    /// What a line begins with that is for the timers of the system only.
    private static let systemMark = "#system: "

    /// Fills in a template.
    ///
    /// What is filled in is not looked at again: a folder may be called `{command}`. A line that is nothing but a
    /// place, for which there is nothing, is left out.
    ///
    /// - Parameters:
    ///   - template: The bytes of the file.
    ///   - values: What comes into the places, by their names.
    ///   - isSystem: Whether the lines for timers of the system are wanted.
    static func fill(_ template: [UInt8], with values: [String: String], isSystem: Bool = false) -> String {
        var result = ""
        for line in String(decoding: template, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            var text = line
            if text.hasPrefix(systemMark) {
                guard isSystem else { continue }
                text = text.dropFirst(systemMark.count)
            }
            let filled = fill(text, with: values)
            if filled.isEmpty, !text.isEmpty { continue }
            result += filled + "\n"
        }
        // The template ends with a line break, after which there is no line.
        return String(result.dropLast())
    }

    private static func fill(_ line: Substring, with values: [String: String]) -> String {
        var result = ""
        var rest = line
        while let opening = rest.firstIndex(of: "{") {
            result += rest[..<opening]
            rest = rest[opening...]
            guard let closing = rest.firstIndex(of: "}"), let value = values[String(rest[..<closing].dropFirst())]
            else {
                result += "{"
                rest = rest.dropFirst()
                continue
            }
            result += value
            rest = rest[rest.index(after: closing)...]
        }
        return result + rest
    }
}
