/// `frameworks.yaml` as it is written.
struct FrameworksFile {
    struct Area {
        let id: String
        let name: String
        let sheet: String
        let summary: String
        let headed: [String]
    }

    struct Framework {
        let id: String
        let name: String
        let family: String
        let starts: String
        let ends: String?
        let thirdGrade: String?
        let judgesAnotherBody: Bool
        let byPublication: ByPublication?
        let areas: [(key: String, text: String)]
    }

    struct ByPublication {
        let from: String
        let to: String?
        let area: String
        let graded: Bool
    }

    struct Series {
        let area: String
        let frameworks: [String]
    }

    struct InspectionType {
        let name: String
        let kind: String?
        let family: String?
        let only: [String]
        let words: [String]
    }

    private(set) var areas: [Area] = []
    private(set) var frameworks: [Framework] = []
    private(set) var series: [Series] = []
    private(set) var types: [InspectionType] = []

    init(_ rules: RuleFile) throws(RulesError) {
        let root = try RuleMapping(rules, file: "frameworks.yaml", keys: ["areas", "frameworks", "series", "types"])
        for entry in try root.entries("areas", keys: ["id", "name", "sheet", "summary", "headed"]) {
            areas.append(
                Area(
                    id: try entry.text("id"), name: try entry.text("name"), sheet: try entry.text("sheet"),
                    summary: try entry.text("summary"), headed: try entry.optionalTexts("headed") ?? []))
        }
        for entry in try root.entries("frameworks", keys: Self.frameworkKeys) {
            frameworks.append(try Self.framework(entry))
        }
        for entry in try root.entries("series", keys: ["area", "frameworks"]) {
            series.append(Series(area: try entry.text("area"), frameworks: try entry.texts("frameworks")))
        }
        for entry in try root.entries("types", keys: ["name", "kind", "family", "only", "words"]) {
            types.append(
                InspectionType(
                    name: try entry.text("name"), kind: try entry.optionalText("kind"),
                    family: try entry.optionalText("family"), only: try entry.optionalTexts("only") ?? [],
                    words: try entry.texts("words")))
        }
    }

    private static let frameworkKeys: Set<String> = [
        "id", "name", "family", "starts", "ends", "third-grade", "judges-another-body", "by-publication", "areas",
    ]

    private static func framework(_ entry: RuleMapping) throws(RulesError) -> Framework {
        var rule: ByPublication?
        if let entry = try entry.optionalMapping("by-publication", keys: ["from", "to", "area", "graded"]) {
            rule = ByPublication(
                from: try entry.text("from"), to: try entry.optionalText("to"), area: try entry.text("area"),
                graded: try entry.optionalFlag("graded") ?? true)
        }
        return Framework(
            id: try entry.text("id"), name: try entry.text("name"), family: try entry.text("family"),
            starts: try entry.text("starts"), ends: try entry.optionalText("ends"),
            thirdGrade: try entry.optionalText("third-grade"),
            judgesAnotherBody: try entry.optionalFlag("judges-another-body") ?? false, byPublication: rule,
            areas: try entry.mapping("areas").allTexts())
    }
}
