/// Texts of templates, in which words in braces stand for what differs from run to run.
enum TemplateText {
    /// What can stand in braces.
    enum Placeholder: String, CaseIterable {
        /// The month of the workbook.
        case month
        /// Who makes the workbook.
        case council
        /// The home authority.
        case home
        /// The authorities that are shown, in words.
        case region
    }

    /// The words in braces that are no placeholders.
    static func unknown(in text: String) -> [String] {
        pieces(of: text).compactMap { piece in
            piece.isBraced && Placeholder(rawValue: piece.text) == nil ? piece.text : nil
        }
    }

    /// The text with its placeholders filled in.
    static func fill(_ text: String, _ value: (Placeholder) -> String) -> String {
        pieces(of: text).map { piece in
            guard piece.isBraced else { return piece.text }
            return Placeholder(rawValue: piece.text).map(value) ?? "{\(piece.text)}"
        }.joined()
    }

    private static func pieces(of text: String) -> [(text: String, isBraced: Bool)] {
        var pieces: [(text: String, isBraced: Bool)] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append((String(rest[..<open]), false))
            pieces.append((String(rest[rest.index(after: open)..<close]), true))
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [(String(rest), false)]
    }
}
