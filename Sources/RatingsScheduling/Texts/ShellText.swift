/// Texts in the command of a crontab, which cron gives to `/bin/sh`. Nowhere else are words of a shell made.
enum ShellText {
    /// The command of a job.
    static func command(_ job: ScheduledJob) -> String {
        let variables = job.sortedEnvironment.map { "\($0.name)=\(word($0.value)) " }.joined()
        return "cd \(word(job.folder)) && \(variables)"
            + ([job.program] + job.arguments).map(word).joined(separator: " ")
    }

    /// The command as a line of a crontab has it: cron ends it at a percent sign without a backslash.
    static func cronCommand(_ job: ScheduledJob) -> String {
        command(job).replacing("%", with: "\\%")
    }

    /// The program and its arguments in a line of a crontab, as ``cronCommand(_:)`` writes it; nil for other lines.
    static func job(_ cronCommand: String) -> [String]? {
        guard let words = words(cronCommand.replacing("\\%", with: "%")), words.count > 3, words[0] == "cd",
            words[2] == "&&"
        else { return nil }
        // The path of a program is absolute, the name of a variable is not.
        let job = words.dropFirst(3).drop { !$0.hasPrefix("/") }
        return job.isEmpty ? nil : Array(job)
    }

    /// The words of a command of words in quotes and plain ones; nil where a quote does not end.
    private static func words(_ command: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in command {
            switch (quote, character) {
            case (character, _): quote = nil
            case (nil, "'"), (nil, "\""):
                quote = character
                word = word ?? ""
            case (nil, " "):
                if let whole = word { words.append(whole) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return quote == nil ? words : nil
    }

    /// A word in single quotes, in which nothing has a meaning but the next single quote.
    ///
    /// A backslash is always followed by a quote: some crons take two in a row for one, others don't.
    static func word(_ text: String) -> String {
        if PlainWord.isPlain(text) { return text }
        return "'" + text.replacing("'", with: "'\"'\"'").replacing("\\", with: "\\''") + "'"
    }
}
