import Yams

/// A mapping in a file of rules: words before colons, and what belongs to each.
///
/// It is made of nodes: Yams' decoder takes several times as long, and each run of the command would wait for it.
struct RuleMapping {
    private let file: String
    private let node: Node
    private var values: [(key: String, value: Node)] = []

    /// Reads a whole file.
    init(_ yaml: String, file: String, keys: Set<String>? = nil) throws(RulesError) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml, .basic, .default, .utf8)
        } catch {
            throw RulesError(file: file, reason: "\(error)")
        }
        guard let root else { throw RulesError(file: file, reason: "there is nothing in the file") }
        try self.init(root, file: file, keys: keys)
    }

    /// - Parameter keys: The keys that there may be; nil where they are names of things.
    private init(_ node: Node, file: String, keys: Set<String>?) throws(RulesError) {
        self.file = file
        self.node = node
        guard case .mapping(let mapping) = node else { throw mistake("words with a colon are expected") }
        values.reserveCapacity(mapping.count)
        for (key, value) in mapping {
            let key = try text(key)
            if let keys, !keys.contains(key) { throw mistake("“\(key)” is not known here", at: value) }
            values.append((key, value))
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
        for (key, value) in values { all.append((key, try text(value))) }
        return all
    }

    /// All keys with their lists of texts, in the order of the file.
    func allLists() throws(RulesError) -> [(key: String, texts: [String])] {
        var all: [(key: String, texts: [String])] = []
        for (key, value) in values { all.append((key, try texts(value))) }
        return all
    }

    /// All keys with the mappings below them, in the order of the file.
    func allMappings(keys: Set<String>) throws(RulesError) -> [(key: String, mapping: RuleMapping)] {
        var all: [(key: String, mapping: RuleMapping)] = []
        for (key, value) in values { all.append((key, try RuleMapping(value, file: file, keys: keys))) }
        return all
    }

    private func find(_ key: String) -> Node? { values.first { $0.key == key }?.value }

    private func value(_ key: String) throws(RulesError) -> Node {
        guard let value = find(key) else { throw mistake("“\(key)” is missing") }
        return value
    }

    private func text(_ node: Node) throws(RulesError) -> String {
        guard case .scalar(let scalar) = node else { throw mistake("a text is expected", at: node) }
        return scalar.string
    }

    private func items(_ node: Node) throws(RulesError) -> Node.Sequence {
        guard case .sequence(let items) = node else { throw mistake("a list is expected", at: node) }
        return items
    }

    private func texts(_ node: Node) throws(RulesError) -> [String] {
        let items = try items(node)
        var texts: [String] = []
        texts.reserveCapacity(items.count)
        for item in items { texts.append(try text(item)) }
        return texts
    }

    private func mistake(_ reason: String, at place: Node? = nil) -> RulesError {
        RulesError(file: file, reason: "line \((place ?? node).mark?.line ?? 1): \(reason)")
    }
}
