import Yams

/// Values other than words, each with a mistake that says what was expected.
extension YAMLPage {
    /// A text that a reader will see; blanks and line breaks count as one blank.
    package mutating func text(_ node: Node, _ what: String, atMost limit: Int = 2_000) -> String? {
        guard let word = word(node, "\(what) is a text") else { return nil }
        let text = word.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text.count <= limit else {
            report("\(what) has \(text.count) characters, and \(limit) are the most", at: node)
            return nil
        }
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            report("\(what) has characters that can't be seen", at: node)
            return nil
        }
        return text
    }

    /// Yes or no.
    package mutating func flag(_ node: Node, _ what: String) -> Bool? {
        choice(node, what, from: [("yes", true), ("no", false), ("true", true), ("false", false)])
    }

    /// A number in a range.
    package mutating func number(_ node: Node, _ what: String, in range: ClosedRange<Double>) -> Double? {
        let expectation = "\(what) is a number from \(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound))"
        guard let word = word(node, expectation) else { return nil }
        guard let number = Double(word.text), range.contains(number) else {
            report("“\(Self.shown(word.text))” won't do: \(expectation)", at: node)
            return nil
        }
        return number
    }

    /// One of several words, whatever its case.
    package mutating func choice<Value>(_ node: Node, _ what: String, from choices: [(word: String, value: Value)])
        -> Value?
    {
        // Made for messages only: templates have many choices, and next to no mistakes.
        func allowed() -> [String] { choices.map { $0.word } }
        guard let word = word(node, "\(what) is expected here", allowed: allowed()) else { return nil }
        // Nearly all words are in the case of the choice, and need not be changed to be found.
        if let choice = choices.first(where: { $0.word == word.text }) { return choice.value }
        let text = word.text.lowercased()
        if let choice = choices.first(where: { $0.word.lowercased() == text }) { return choice.value }
        report(unknown: word, what, allowed: allowed())
        return nil
    }

    /// The items of a list; empty where there is something else, which is reported.
    package mutating func items(_ node: Node, _ what: String, example: @autoclosure () -> String) -> [Node] {
        guard let sequence = node.sequence else {
            report("\(what) is a list, such as “\(example())”", at: node)
            return []
        }
        return Array(sequence)
    }

    private static func plain(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}
