/// Texts in the units of systemd, as systemd.syntax(7), systemd.service(5) and systemd.unit(5) have them read.
enum SystemdText {
    /// A line of `ExecStart=`.
    ///
    /// - Throws: ``ScheduleError/unusable(_:)`` for a program that systemd runs under no quoting.
    static func command(_ job: ScheduledJob) throws(ScheduleError) -> String {
        if job.program.contains(where: { "\"'\\".contains($0) }) {
            throw .unusable("systemd runs no program with a quotation mark or a backslash in its path: \(job.program)")
        }
        // Variables are not looked for in the path of the program, so that a dollar sign there is not doubled.
        return ([word(job.program)] + job.arguments.map { word($0.replacing("$", with: "$$")) })
            .joined(separator: " ")
    }

    /// The words of a line of `ExecStart=`, as ``command(_:)`` writes it; nil where a quotation mark does not end.
    static func words(_ command: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        var escape: Character?
        for character in command {
            switch (escape, character) {
            case ("\\", _), ("%", "%"), ("$", "$"):
                word = (word ?? "") + String(character)
                escape = nil
            case (nil, "\\"), (nil, "%"): escape = character
            // In the path of the program a dollar sign is one.
            case (nil, "$") where !words.isEmpty: escape = character
            case (nil, "\""):
                isQuoted.toggle()
                word = word ?? ""
            case (nil, " ") where !isQuoted:
                if let whole = word { words.append(whole) }
                word = nil
            case (nil, _): word = (word ?? "") + String(character)
            // A specifier, or a variable, which nothing of ours has.
            default: return nil
            }
        }
        if let word { words.append(word) }
        return isQuoted || escape != nil || words.isEmpty ? nil : words
    }

    /// A line of `Environment=`.
    static func assignment(_ name: String, _ value: String) -> String {
        "Environment=" + word("\(name)=\(value)")
    }

    /// The path of `WorkingDirectory=`, which is not quoted.
    ///
    /// A slash guards a blank at the end, which would be cut off, and a backslash, which would go on with the next line.
    static func folder(_ path: String) -> String {
        let escaped = path.replacing("%", with: "%%")
        return escaped.hasSuffix(" ") || escaped.hasSuffix("\\") ? escaped + "/" : escaped
    }

    /// A word that no blank, quotation mark, backslash or specifier in it can break.
    private static func word(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("%", with: "%%")
        return PlainWord.isPlain(text) ? escaped : "\"\(escaped)\""
    }
}

/// Words that mean the same quoted and not.
enum PlainWord {
    /// Whether a text is a word that has no meaning but its own, for shells and systemd.
    static func isPlain(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"): true
                default: "_-./:=,+@".utf8.contains(byte)
                }
            }
    }
}
