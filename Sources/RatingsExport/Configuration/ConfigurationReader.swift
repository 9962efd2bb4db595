import CheckedYAML
import RatingsReading
import Yams

/// Reads a configuration, and collects everything that is wrong with it.
struct ConfigurationReader {
    private var page = YAMLPage()
    private let path: String

    private init(path: String) {
        self.path = path
    }

    /// Reads a file.
    ///
    /// - Throws: ``InputFailure`` with all mistakes.
    static func read(_ path: String, load: () throws -> String) throws -> Configuration {
        do {
            var reader = ConfigurationReader(path: path)
            return try reader.read(try load())
        } catch let error as YAMLFileError {
            throw InputFailure(path: path, problem: .configuration(error.mistakes))
        } catch let error as ReadError {
            throw InputFailure(path: path, problem: .unreadable(error))
        }
    }

    private mutating func read(_ text: String) throws(YAMLFileError) -> Configuration {
        let keys = ConfigurationKey.allCases.map(\.rawValue)
        var configuration = Configuration(path: path, entries: [:])
        let root = page.root(of: text, kind: "a configuration", example: "sources: [data/*.csv]", keys: keys)
        for (key, value) in page.pairs(root ?? [:]) {
            guard let known = ConfigurationKey(rawValue: key.text) else {
                page.report(unknown: key, "key of a configuration", allowed: keys)
                continue
            }
            guard let read = self.value(of: known, value) else { continue }
            configuration.entries[known] = Configuration.Entry(
                value: known.placing(read, in: folder), line: key.node.mark?.line ?? 1)
        }
        guard page.mistakes.isEmpty else {
            throw YAMLFileError(mistakes: page.mistakes.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        return configuration
    }

    private mutating func value(of key: ConfigurationKey, _ node: Node) -> ConfigurationValue? {
        switch key.kind {
        case .text: page.text(node, "the value of \(key.rawValue)", atMost: 500).map { .text($0) }
        case .path, .nameOrPath: word(node, key).map { .text($0) }
        case .texts, .paths, .sources, .namesOrPaths, .command: list(node, key).map { .texts($0) }
        case .word(let words):
            page.choice(node, "value of \(key.rawValue)", from: words.map { ($0, $0) }).map { .text($0) }
        case .words(let words): chosen(node, key, words).map { .texts($0) }
        case .limits: limits(node, key).map { .texts($0) }
        case .flag: page.flag(node, "value of \(key.rawValue)").map { .flag($0) }
        case .number(let range):
            page.number(node, key.rawValue, in: Double(range.lowerBound)...Double(range.upperBound))
                .flatMap { Int(exactly: $0.rounded()) }.map { .number($0) }
        }
    }

    private mutating func word(_ node: Node, _ key: ConfigurationKey) -> String? {
        page.word(node, "\(key.rawValue) needs a value, such as \(key.example)")?.text
    }

    /// One word is a list of one, but for a command, whose words would have to be guessed.
    private mutating func list(_ node: Node, _ key: ConfigurationKey) -> [String]? {
        let nodes: [Node]
        if node.sequence == nil, node.scalar != nil, key.kind != .command {
            nodes = [node]
        } else {
            nodes = page.items(node, key.rawValue, example: key.example)
        }
        let words = nodes.compactMap { word($0, key) }
        if nodes.isEmpty, node.sequence != nil { page.report("\(key.rawValue) is empty", at: node) }
        return words.count == nodes.count && !words.isEmpty ? words : nil
    }

    private mutating func chosen(_ node: Node, _ key: ConfigurationKey, _ words: [String]) -> [String]? {
        let nodes = node.sequence.map { Array($0) } ?? [node]
        if nodes.isEmpty { page.report("\(key.rawValue) is empty", at: node, allowed: words) }
        let chosen = nodes.compactMap { page.choice($0, "value of \(key.rawValue)", from: words.map { ($0, $0) }) }
        return chosen.count == nodes.count && !chosen.isEmpty ? chosen : nil
    }

    private mutating func limits(_ node: Node, _ key: ConfigurationKey) -> [String]? {
        let texts = list(node, key)
        for item in node.sequence.map({ Array($0) }) ?? [node] {
            guard let text = item.scalar?.string else { continue }
            do throws(ReadingLimits.SettingFault) {
                _ = try ReadingLimits.setting(text)
            } catch {
                page.report(LimitText.mistake(text, error), at: item)
            }
        }
        return texts
    }

    /// The folder of the file, with a slash at the end; nothing for the working folder.
    private var folder: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }
}

extension Configuration {
    /// Reads the configuration of a file.
    ///
    /// - Throws: ``InputFailure`` where it can't be read, or with all its mistakes.
    package init(path: String) throws {
        self = try ConfigurationReader.read(path) { try SettingsText.load(path) }
    }

    /// Reads a configuration that is in memory.
    ///
    /// - Throws: ``InputFailure`` with all its mistakes.
    package init(bytes: [UInt8], path: String) throws {
        self = try ConfigurationReader.read(path) { try SettingsText.text(of: bytes) }
    }
}
