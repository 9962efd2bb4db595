/// A data file of rules that can't be used.
package struct RulesError: Error, Hashable, CustomStringConvertible {
    /// The file.
    package let file: String
    /// What is wrong with it, and where.
    package let reason: String

    package var description: String { "\(file): \(reason)" }
}
