/// `headings.yaml` as it is written.
struct HeadingsFile {
    /// Headings by what they mean.
    typealias Headings = [(key: String, texts: [String])]

    struct Block {
        let id: String
        let framework: String?
        let family: String?
        let type: String?
        let published: [String]
        let areas: Headings
        let prefixes: [String]
    }

    let fields: Headings
    let areas: Headings
    let pages: [String]
    let ignored: [String]
    let parts: [String]
    let records: [String]
    private(set) var blocks: [Block] = []

    init(_ rules: RuleFile) throws(RulesError) {
        let root = try RuleMapping(
            rules, file: "headings.yaml", keys: ["fields", "areas", "pages", "ignored", "parts", "records", "blocks"])
        fields = try root.mapping("fields").allLists()
        areas = try root.mapping("areas").allLists()
        pages = try root.texts("pages")
        ignored = try root.texts("ignored")
        parts = try root.texts("parts")
        records = try root.texts("records")
        for entry in try root.entries("blocks", keys: Self.blockKeys) {
            blocks.append(
                Block(
                    id: try entry.text("id"), framework: try entry.optionalText("framework"),
                    family: try entry.optionalText("family"), type: try entry.optionalText("type"),
                    published: try entry.optionalTexts("published") ?? [],
                    areas: try entry.optionalMapping("areas")?.allLists() ?? [],
                    prefixes: try entry.optionalTexts("prefixes") ?? []))
        }
    }

    private static let blockKeys: Set<String> = [
        "id", "framework", "family", "type", "published", "areas", "prefixes",
    ]
}
