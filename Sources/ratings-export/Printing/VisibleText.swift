/// Text from files, made fit for a terminal.
enum VisibleText {
    /// The same for a text of several lines.
    static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { make(String($0)) }.joined(separator: "\n")
    }

    /// The text with every character replaced that could steer a terminal, or turn the direction of writing.
    static func make(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: "\u{FFFD}"
                    default: scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
                    }
                }))
    }
}
