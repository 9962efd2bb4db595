import RatingsModel
import RatingsReading

extension Rules {
    /// Makes rules from the texts of their files.
    ///
    /// - Throws: ``RulesError`` with the file and the first mistake found.
    package convenience init(_ files: RuleFiles = .builtIn) throws(RulesError) {
        try self.init(files) { () throws(RulesError) in try AuthorityMatcher(file: files.authorities) }
    }

    /// Makes rules from the texts of their files, but for the authorities.
    ///
    /// - Parameter authorities: Gives the authorities; asked for last.
    /// - Throws: ``RulesError`` with the file and the first mistake found.
    package convenience init(
        _ files: RuleFiles, authorities: () throws(RulesError) -> AuthorityMatcher
    ) throws(RulesError) {
        let frameworks = try FrameworksFile(files.frameworks)
        let grades = try GradesFile(files.grades)
        let headings = try HeadingsFile(files.headings)
        let layouts = try LayoutsFile(files.layouts)
        var builder = CatalogueBuilder(file: frameworks)
        let catalogue = try builder.catalogue()
        let blanks = Set(grades.blank.map(MatchKey.make))
        let vocabulary = try HeadingVocabulary(headings, catalogue: catalogue)
        let known = try KnownLayout.layouts(layouts, catalogue: catalogue, vocabulary: vocabulary)
        let words = try GradeWords(grades)
        self.init(
            catalogue: catalogue, authorities: try authorities(), headings: vocabulary, layouts: known,
            grades: words, blanks: blanks,
            notYetInspected: Set(
                grades.markers.filter { $0.key == Judgement.Status.notYetInspected.id }.flatMap(\.texts)
                    .map(MatchKey.make)),
            types: TypeWords(words: builder.typeWords, blanks: blanks),
            byPublication: builder.byPublication, headedBy: builder.headedBy)
    }
}

extension AuthorityMatcher {
    /// Makes a matcher of the authorities in the text of their file.
    ///
    /// - Throws: ``RulesError`` with the first mistake found.
    package init(file text: String) throws(RulesError) {
        self.init(register: try AuthoritiesFile.register(text))
    }
}

extension GradeWords {
    /// Makes the words from their file.
    init(_ file: GradesFile) throws(RulesError) {
        var readings: [String: CellReading] = [:]
        func add(_ words: [String], _ reading: CellReading) {
            for word in words { readings[MatchKey.make(word)] = reading }
        }
        func grade(_ id: String) throws(RulesError) -> Grade {
            guard let grade = Grade(id: id) else {
                throw RulesError(file: "grades.yaml", reason: "there is no grade “\(id)”")
            }
            return grade
        }
        for (id, words) in file.grades { add(words, .graded(try grade(id))) }
        for (id, words) in file.cleaned { add(words, .cleaned(try grade(id))) }
        add(file.adequate, .adequate)
        add(file.blank, .blank)
        for (id, words) in file.markers {
            switch id {
            case "pre-dates": add(words, .preDatesArea)
            case "post-dates": add(words, .postDatesArea)
            default:
                guard let status = Judgement.Status.allCases.first(where: { $0.id == id }) else {
                    throw RulesError(file: "grades.yaml", reason: "there is no marker “\(id)”")
                }
                add(words, .reason(status))
            }
        }
        self.init(readings: readings)
    }
}
