/// Texts in a property list in XML.
enum PropertyListText {
    /// A text between tags.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// The elements of an array of strings.
    static func strings(_ texts: [String]) -> String {
        texts.map { "    <string>\(escaped($0))</string>" }.joined(separator: "\n")
    }

    /// The members of a dictionary of strings.
    static func members(_ members: [(name: String, value: String)]) -> String {
        members.map { "    <key>\(escaped($0.name))</key>\n    <string>\(escaped($0.value))</string>" }
            .joined(separator: "\n")
    }
}
