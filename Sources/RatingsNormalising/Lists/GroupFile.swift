import CheckedYAML
import RatingsModel
import RatingsReading
import Yams

/// Reads groups of authorities: those that are built in, and a file with one.
package struct GroupFile: Sendable {
    private struct Group: Decodable {
        let name: String?
        let members: [String]
    }

    private let authorities: AuthorityMatcher
    private let register: AuthorityRegister

    /// Makes a reader.
    package init(rules: Rules) {
        authorities = rules.authorities
        register = rules.register
    }

    /// The keys of the groups that are built in.
    package static func builtInKeys() -> [String] {
        ((try? builtIn()) ?? []).map(\.key).sorted()
    }

    /// The group with a key that is built in; nil where there is none.
    package func builtIn(_ key: String) throws -> AuthorityGroup? {
        guard let group = try Self.builtIn().first(where: { $0.key == key.lowercased() }) else { return nil }
        return try make(
            name: try group.mapping.optionalText("name") ?? key, try group.mapping.texts("members").map { ($0, nil) })
    }

    /// Reads a group: YAML with `name` and `members`, or a text with one name or code on each line, where lines that
    /// start with # are remarks.
    ///
    /// - Parameter fallbackName: The name of a group that the file gives none.
    /// - Throws: ``ListMistake`` for the first member that is no authority.
    package func group(_ text: String, fallbackName: String) throws -> AuthorityGroup {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let isYAML = lines.contains { $0.hasPrefix("members:") }
        guard isYAML else {
            let members = lines.enumerated().compactMap { number, line -> (String, Int?)? in
                let name = String(line).trimmingBlanks
                return name.isEmpty || name.hasPrefix("#") ? nil : (name, number + 1)
            }
            return try make(name: fallbackName, members)
        }
        if let excess = YAMLBounds.excess(of: text) {
            throw ListMistake(
                message: "line \(excess.line): \(excess.message)", remedy: "Give one name or code on each line.")
        }
        let group: Group
        do {
            group = try YAMLDecoder().decode(Group.self, from: text)
        } catch {
            throw ListMistake(
                message: "it can't be read as YAML: \(error)",
                remedy: "Give a name and a list of members, or one name or code on each line.")
        }
        return try make(
            name: group.name ?? fallbackName,
            group.members.map { member in (member, lines.firstIndex { $0.contains(member) }.map { $0 + 1 }) })
    }

    /// Makes a group of names and codes.
    ///
    /// - Throws: ``ListMistake`` for the first member that is no authority.
    package func group(named name: String, members: [String]) throws -> AuthorityGroup {
        try make(name: name, members.map { ($0, nil) })
    }

    private static func builtIn() throws(RulesError) -> [(key: String, mapping: RuleMapping)] {
        try RuleMapping(CarriedRules.groups, file: "groups.yaml")
            .allMappings(keys: ["name", "members"])
    }

    private func make(name: String, _ members: [(text: String, line: Int?)]) throws -> AuthorityGroup {
        if members.isEmpty {
            throw ListMistake(message: "it lists no authority", remedy: "Give one name or code on each line.")
        }
        return AuthorityGroup(
            name: name, members: try members.map { try authorities.one($0.text, row: $0.line, column: nil, register) })
    }
}

extension String {
    /// The text without blanks at its ends.
    var trimmingBlanks: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
