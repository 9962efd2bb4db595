import RuleText

/// A file of rules: as it is written, or as it was digested when the tool was built.
package enum RuleFile: Hashable, Sendable {
    case yaml(String)
    case digest(String)

    /// What it says.
    ///
    /// - Parameter name: The name that messages give it.
    package func node(named name: String) throws(RulesError) -> RuleNode {
        switch self {
        case .yaml(let text):
            do throws(RuleTextError) {
                return try RuleNode(yaml: text)
            } catch {
                throw RulesError(file: name, reason: error.reason)
            }
        case .digest(let digest):
            guard let node = RuleDigest.read(digest) else {
                throw RulesError(file: name, reason: "its digest can't be read: build the tool anew")
            }
            return node
        }
    }
}
