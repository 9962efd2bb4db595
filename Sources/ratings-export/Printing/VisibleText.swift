import RatingsModel

/// Text from files, made fit for a terminal.
enum VisibleText {
    /// The same for a text of several lines.
    static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { make(String($0)) }.joined(separator: "\n")
    }

    /// The text with a mark in place of every character that could steer a terminal, turn the direction of writing, or
    /// hide.
    static func make(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.isUnseen) else { return text }
        return text.unicodeScalars.map { $0.isUnseen ? $0.mark : String($0) }.joined()
    }
}
