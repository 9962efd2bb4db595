import RuleText

/// A mapping in a file of rules: words before colons, and what belongs to each.
struct RuleMapping {
    private let file: String
    private let line: Int
    private let values: [RuleNode.Entry]

    /// Reads a whole file.
    init(_ rules: RuleFile, file: String, keys: Set<String>? = nil) throws(RulesError) {
        try self.init(try rules.node(named: file), file: file, keys: keys)
    }

    /// - Parameter keys: The keys that there may be; nil where they are names of things.
    private init(_ node: RuleNode, file: String, keys: Set<String>?) throws(RulesError) {
        self.file = file
        line = node.line
        guard case .mapping(let entries) = node.content else {
            values = []
            throw mistake("words with a colon are expected")
        }
        values = entries
        guard let keys else { return }
        for entry in entries where !keys.contains(entry.key) {
            throw mistake("“\(entry.key)” is not known here", at: entry.value)
        }
    }

    /// The text of a key that must be there.
    func text(_ key: String) throws(RulesError) -> String { try text(try value(key)) }

    /// The text of a key; nil where it is not there.
    func optionalText(_ key: String) throws(RulesError) -> String? {
        guard let value = find(key) else { return nil }
        return try text(value)
    }

    /// The texts of a key that must be there.
    func texts(_ key: String) throws(RulesError) -> [String] { try texts(try value(key)) }

    /// The texts of a key; nil where it is not there.
    func optionalTexts(_ key: String) throws(RulesError) -> [String]? {
        guard let value = find(key) else { return nil }
        return try texts(value)
    }

    /// Whether a key is true; nil where it is not there.
    func optionalFlag(_ key: String) throws(RulesError) -> Bool? {
        guard let value = find(key) else { return nil }
        switch try text(value) {
        case "true": return true
        case "false": return false
        default: throw mistake("“\(key)” is true or false", at: value)
        }
    }

    /// The mappings that a key lists.
    func entries(_ key: String, keys: Set<String>) throws(RulesError) -> [RuleMapping] {
        var entries: [RuleMapping] = []
        for item in try items(try value(key)) { entries.append(try RuleMapping(item, file: file, keys: keys)) }
        return entries
    }

    /// The mapping below a key; nil where it is not there.
    func optionalMapping(_ key: String, keys: Set<String>? = nil) throws(RulesError) -> RuleMapping? {
        guard let value = find(key) else { return nil }
        return try RuleMapping(value, file: file, keys: keys)
    }

    /// The mapping below a key that must be there.
    func mapping(_ key: String) throws(RulesError) -> RuleMapping {
        try RuleMapping(try value(key), file: file, keys: nil)
    }

    /// All keys with their texts, in the order of the file.
    func allTexts() throws(RulesError) -> [(key: String, text: String)] {
        var all: [(key: String, text: String)] = []
        for entry in values { all.append((entry.key, try text(entry.value))) }
        return all
    }

    /// All keys with their lists of texts, in the order of the file.
    func allLists() throws(RulesError) -> [(key: String, texts: [String])] {
        var all: [(key: String, texts: [String])] = []
        for entry in values { all.append((entry.key, try texts(entry.value))) }
        return all
    }

    /// All keys with the mappings below them, in the order of the file.
    func allMappings(keys: Set<String>) throws(RulesError) -> [(key: String, mapping: RuleMapping)] {
        var all: [(key: String, mapping: RuleMapping)] = []
        for entry in values {
            all.append((entry.key, try RuleMapping(entry.value, file: file, keys: keys)))
        }
        return all
    }

    private func find(_ key: String) -> RuleNode? { values.first { $0.key == key }?.value }

    private func value(_ key: String) throws(RulesError) -> RuleNode {
        guard let value = find(key) else { throw mistake("“\(key)” is missing") }
        return value
    }

    private func text(_ node: RuleNode) throws(RulesError) -> String {
        guard case .text(let text) = node.content else { throw mistake("a text is expected", at: node) }
        return text
    }

    private func items(_ node: RuleNode) throws(RulesError) -> [RuleNode] {
        guard case .list(let items) = node.content else { throw mistake("a list is expected", at: node) }
        return items
    }

    private func texts(_ node: RuleNode) throws(RulesError) -> [String] {
        let items = try items(node)
        var texts: [String] = []
        texts.reserveCapacity(items.count)
        for item in items { texts.append(try text(item)) }
        return texts
    }

    private func mistake(_ reason: String, at place: RuleNode? = nil) -> RulesError {
        RulesError(file: file, reason: "line \(place?.line ?? line): \(reason)")
    }
}
