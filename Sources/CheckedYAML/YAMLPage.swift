import RatingsModel
import Yams

/// The text of a file of settings as its nodes, and the mistakes that are found in it.
///
/// Nodes and not a decoder, which passes over keys that it does not know and tells no lines.
package struct YAMLPage {
    /// A word of the file and where it stands.
    package struct Word {
        /// The word as it stands there, without quotation marks.
        package let text: String
        package let node: Node
    }

    /// What was found so far, in the order in which it was found.
    package private(set) var mistakes: [YAMLMistake] = []

    /// Makes a page without mistakes.
    package init() {}

    /// Reads a text as one mapping; nil where it is none, with a mistake that says so.
    ///
    /// - Parameters:
    ///   - kind: What the file is, such as "a layout".
    ///   - example: A line that it could have.
    package mutating func root(of text: String, kind: String, example: String, keys: [String]) -> Node.Mapping? {
        if let excess = YAMLBounds.excess(of: text) {
            mistakes.append(excess)
            return nil
        }
        guard let node = compose(text) else { return nil }
        guard let mapping = node.mapping else {
            report("\(kind) is made of lines such as “\(example)”", at: node, allowed: keys)
            return nil
        }
        return mapping
    }

    /// The parser stops at a key that stands twice. So that other mistakes are told too, the key is marked and the
    /// text is read again.
    private mutating func compose(_ start: String) -> Node? {
        var text = start
        var bytes = 0
        // A large file with many such keys would be read again and again.
        while mistakes.count < Self.limit, bytes < YAMLBounds.bytes {
            bytes += text.utf8.count
            do {
                // Words are told by what they say, so that no rules for numbers and days need be made ready.
                if let node = try Yams.compose(yaml: text, .basic, .default, .utf8) { return node }
                report("there is nothing in the file", at: nil)
                return nil
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let key = keys.first ?? ""
                mistakes.append(
                    YAMLMistake(
                        line: context.mark.line, column: context.mark.column,
                        message: "“\(Self.shown(key))” stands twice"))
                guard let marked = Self.marking(text, at: context.mark) else { return nil }
                text = marked
            } catch let error as YamlError {
                report(error)
                return nil
            } catch {
                report("this is no YAML: \(error)", at: nil)
                return nil
            }
        }
        return nil
    }

    /// More mistakes of one kind than this are not looked for.
    private static let limit = 50
    /// Before a key that stood twice. It is of the area for private use, and in no heading.
    private static let mark: Character = "\u{E000}"

    private static func marking(_ text: String, at mark: Mark) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.indices.contains(mark.line - 1) else { return nil }
        var scalars = Array(lines[mark.line - 1].unicodeScalars)
        guard scalars.indices.contains(mark.column - 1) else { return nil }
        let isQuoted = scalars[mark.column - 1] == "\"" || scalars[mark.column - 1] == "'"
        scalars.insert(contentsOf: self.mark.unicodeScalars, at: mark.column - 1 + (isQuoted ? 1 : 0))
        lines[mark.line - 1] = String(String.UnicodeScalarView(scalars))
        return lines.joined(separator: "\n")
    }

    /// The pairs of a mapping, with words for keys; what is no word is reported.
    package mutating func pairs(_ mapping: Node.Mapping) -> [(key: Word, value: Node)] {
        mapping.compactMap { key, value in
            guard let word = word(key, "a word is expected before the colon") else { return nil }
            return word.text.first == Self.mark ? nil : (word, value)
        }
    }

    /// The pairs below a key; empty where there is something else, which is reported.
    package mutating func pairs(below key: Word, _ value: Node, example: String) -> [(key: Word, value: Node)] {
        guard let mapping = value.mapping else {
            report("“\(Self.shown(key.text))” has lines below it such as “\(example)”", at: value)
            return []
        }
        return pairs(mapping)
    }

    /// The word that a node is; nil where it is something else or empty, which is reported.
    package mutating func word(_ node: Node, _ expectation: String, allowed: @autoclosure () -> [String] = []) -> Word?
    {
        guard let scalar = node.scalar, !MatchKey.make(scalar.string).isEmpty,
            scalar.style != .plain || !["~", "null"].contains(scalar.string.lowercased())
        else {
            report(expectation, at: node, allowed: allowed())
            return nil
        }
        return Word(text: scalar.string, node: node)
    }

    /// Reports a mistake.
    package mutating func report(_ message: String, at node: Node?, allowed: [String] = [], nearest: String? = nil) {
        mistakes.append(
            YAMLMistake(
                line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1, message: message, allowed: allowed,
                nearest: nearest))
    }

    /// Reports a word that is none of those that may stand there.
    package mutating func report(unknown word: Word, _ what: String, allowed: [String]) {
        report(
            "“\(Self.shown(word.text))” is no \(what)", at: word.node, allowed: allowed,
            nearest: NearestWord(allowed).nearest(to: word.text))
    }

    /// A word of the file in a message: it must not steer the terminal, nor fill it.
    package static func shown(_ text: String) -> String {
        let plain = text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
        let shown = String(String.UnicodeScalarView(plain))
        return shown.count > 80 ? shown.prefix(79) + "…" : shown
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            mistakes.append(
                YAMLMistake(
                    line: mark.line, column: mark.column, message: "this is no YAML: \(problem)"))
        case .reader(let problem, _, _, _):
            report("this is no text: \(problem)", at: nil)
        default:
            report("this is no YAML: \(error)", at: nil)
        }
    }
}
