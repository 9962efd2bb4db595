/// `layouts.yaml` as it is written.
struct LayoutsFile {
    struct Layout {
        let id: String
        let name: String
        let from: String
        let shape: String
        let columns: [String]
        let oneOf: [String]
        let without: [String]
        let headings: [String]
        let tellsAll: Bool
        let also: [(key: String, text: String)]
    }

    private(set) var layouts: [Layout] = []

    init(_ rules: RuleFile) throws(RulesError) {
        let root = try RuleMapping(rules, file: "layouts.yaml", keys: ["layouts"])
        for entry in try root.entries("layouts", keys: Self.keys) {
            layouts.append(
                Layout(
                    id: try entry.text("id"), name: try entry.text("name"), from: try entry.text("from"),
                    shape: try entry.text("shape"), columns: try entry.texts("columns"),
                    oneOf: try entry.optionalTexts("one-of") ?? [], without: try entry.optionalTexts("without") ?? [],
                    headings: try entry.optionalTexts("headings") ?? [],
                    tellsAll: try entry.optionalFlag("tells-all") ?? false,
                    also: try entry.optionalMapping("also")?.allTexts() ?? []))
        }
    }

    private static let keys: Set<String> = [
        "id", "name", "from", "shape", "columns", "one-of", "without", "headings", "tells-all", "also",
    ]
}
