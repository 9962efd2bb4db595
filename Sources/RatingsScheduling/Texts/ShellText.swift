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

    /// A word in single quotes, in which nothing has a meaning but the next single quote.
    ///
    /// A backslash is always followed by a quote: some crons take two in a row for one, others don't.
    static func word(_ text: String) -> String {
        if PlainWord.isPlain(text) { return text }
        return "'" + text.replacing("'", with: "'\"'\"'").replacing("\\", with: "\\''") + "'"
    }
}
