import Yams

extension RuleNode {
    /// Reads the text of a file of rules, in YAML.
    ///
    /// - Throws: ``RuleTextError``.
    package init(yaml: String) throws(RuleTextError) {
        let root: Node?
        do {
            // By nodes: Yams' decoder takes several times as long.
            root = try Yams.compose(yaml: yaml, .basic, .default, .utf8)
        } catch {
            throw RuleTextError(reason: "\(error)")
        }
        guard let root else { throw RuleTextError(reason: "there is nothing in the file") }
        try self.init(root)
    }

    private init(_ node: Node) throws(RuleTextError) {
        let line = node.mark?.line ?? 1
        let content: Content
        switch node {
        case .scalar(let scalar): content = .text(scalar.string)
        case .sequence(let items):
            var list: [RuleNode] = []
            for item in items { list.append(try RuleNode(item)) }
            content = .list(list)
        case .mapping(let mapping):
            var entries: [Entry] = []
            for (key, value) in mapping {
                guard case .scalar(let word) = key else {
                    throw RuleTextError(reason: "line \(key.mark?.line ?? line): a word before a colon is a text")
                }
                entries.append(Entry(key: word.string, value: try RuleNode(value)))
            }
            content = .mapping(entries)
        // Yams puts what they stand for in their places.
        case .alias: throw RuleTextError(reason: "line \(line): an alias stands for nothing")
        }
        self.init(line: line, content: content)
    }
}

/// What is wrong with the text of a file of rules.
package struct RuleTextError: Error, Hashable, Sendable {
    /// In words, without a full stop.
    package let reason: String
}
