import RatingsModel

/// Remembers what the patterns of a table's judgement cells were settled as under each framework.
///
/// Rows about which anything is to be said are not kept: each of them is told by itself.
struct JudgementMemory {
    /// The judgements by framework, and then by pattern.
    private var answers: [[JudgementList?]] = []

    /// The judgements of an inspection at a place; nil where it is not known what they are.
    func judgements(
        of pattern: CellPatterns.ID, under framework: Framework.ID, at place: SourceLocation
    ) -> JudgementList? {
        let framework = Int(framework.rawValue)
        guard framework < answers.count, pattern.rawValue < answers[framework].count else { return nil }
        return answers[framework][pattern.rawValue]?.moved(to: place)
    }

    /// Keeps what the cells of a row were settled as.
    mutating func keep(
        _ judgements: JudgementList, of pattern: CellPatterns.ID, under framework: Framework.ID
    ) {
        // Those that can't be told of another row are of no use.
        guard judgements.isInOneRow else { return }
        let framework = Int(framework.rawValue)
        while answers.count <= framework { answers.append([]) }
        while answers[framework].count <= pattern.rawValue { answers[framework].append(nil) }
        answers[framework][pattern.rawValue] = judgements
    }
}
