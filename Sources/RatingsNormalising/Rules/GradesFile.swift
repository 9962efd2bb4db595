/// `grades.yaml` as it is written.
struct GradesFile {
    /// Words by what they stand for.
    typealias Words = [(key: String, texts: [String])]

    let grades: Words
    let adequate: [String]
    let cleaned: Words
    let blank: [String]
    let markers: Words

    init(_ rules: RuleFile) throws(RulesError) {
        let root = try RuleMapping(
            rules, file: "grades.yaml", keys: ["grades", "adequate", "cleaned", "blank", "markers"])
        grades = try root.mapping("grades").allLists()
        adequate = try root.texts("adequate")
        cleaned = try root.mapping("cleaned").allLists()
        blank = try root.texts("blank")
        markers = try root.mapping("markers").allLists()
    }
}
