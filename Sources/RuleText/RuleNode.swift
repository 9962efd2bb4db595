/// A value in a file of rules: a text, a list, or words with what belongs to each.
package struct RuleNode: Hashable, Sendable {
    /// What it is.
    package enum Content: Hashable, Sendable {
        case text(String)
        case list([RuleNode])
        /// In the order of the file.
        case mapping([Entry])
    }

    /// A word before a colon, and what belongs to it.
    package struct Entry: Hashable, Sendable {
        package let key: String
        package let value: RuleNode
    }

    /// Where it begins in its file, from 1.
    package let line: Int
    package let content: Content
}
