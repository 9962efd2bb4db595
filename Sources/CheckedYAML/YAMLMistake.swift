/// A mistake in a file of settings that an officer wrote: a layout, a template, a configuration.
package struct YAMLMistake: Hashable, Sendable {
    /// The line, from 1.
    package let line: Int
    /// The column, from 1.
    package let column: Int
    /// What was found, in a sentence without a full stop.
    package let message: String
    /// What may stand there; empty where a list would not help.
    package let allowed: [String]
    /// What was perhaps meant.
    package let nearest: String?

    /// Makes a mistake.
    package init(
        line: Int = 1, column: Int = 1, message: String, allowed: [String] = [], nearest: String? = nil
    ) {
        self.line = line
        self.column = column
        self.message = message
        self.allowed = allowed
        self.nearest = nearest
    }

    /// What was found, what was perhaps meant, and what is allowed.
    package var text: String {
        var text = message
        if let nearest { text += "; nearest known: “\(nearest)”" }
        if !allowed.isEmpty { text += "; allowed: \(allowed.joined(separator: ", "))" }
        return text
    }
}

/// A file of settings that can't be used, with everything that is wrong with it.
package struct YAMLFileError: Error, Hashable, Sendable {
    /// The mistakes, in the order of their lines.
    package let mistakes: [YAMLMistake]

    /// Makes an error.
    package init(mistakes: [YAMLMistake]) {
        self.mistakes = mistakes
    }
}
