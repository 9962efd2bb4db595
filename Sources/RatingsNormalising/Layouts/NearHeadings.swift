import RatingsModel

/// Finds the row that comes nearest to a heading in a source that has none, and says what it lacks.
struct NearHeadings {
    /// A row, and what its cells would mean.
    struct Candidate {
        let row: HeadingRow
        let plain: [HeadingMeaning?]
        let across: [[BlockMeaning]]
        let score: Int

        /// What the row has, and what it lacks.
        var message: String {
            let hasAuthority = plain.contains { $0?.namesAuthority ?? false }
            let areas = Set(
                zip(plain, across).compactMap { own, blocks -> HeadingMeaning? in
                    blocks.first { $0.meaning.isArea }?.meaning ?? (own?.isArea ?? false ? own : nil)
                }
            ).count
            let hasArea = plain.contains(.field(.area))
            let hasGrade = plain.contains(.field(.grade))
            var has = [hasAuthority ? "the authority" : "no authority"]
            var needed = hasAuthority ? [] : ["the authority"]
            if areas < 2, hasArea || hasGrade {
                has.append(hasArea ? "an area" : "a grade")
                if !(hasArea && hasGrade) { needed.append(hasArea ? "a grade" : "an area") }
            } else {
                has.append(Self.judgements(areas))
                if areas < 2 { needed.append(hasAuthority ? "two" : "two judgements") }
            }
            let are = needed.count > 1 || areas < 2 && needed.first?.hasPrefix("two") ?? false ? "are" : "is"
            return "row \(row.number) names \(has.joined(separator: " and ")); "
                + "\(needed.joined(separator: " and ")) \(are) needed"
        }

        private static func judgements(_ count: Int) -> String {
            switch count {
            case 0: "no judgement"
            case 1: "one judgement"
            default: "\(count) judgements"
            }
        }
    }

    /// In so many rows headings are looked for that are misspelt, all of them.
    private static let misspeltRows = 20

    private let rules: Rules
    private let custom: [CustomLayout?]
    private let matcher: LayoutMatcher
    private var best: Candidate?
    private var first: [HeadingRow] = []

    init(rules: Rules, custom: [CustomLayout]) {
        self.rules = rules
        self.custom = [nil] + custom
        matcher = LayoutMatcher(rules: rules, custom: custom)
    }

    /// Looks at a row that is no heading.
    mutating func consider(_ row: HeadingRow) {
        if first.count < Self.misspeltRows { first.append(row) }
        for layout in custom {
            let plain = matcher.meanings(row, layout)
            let across = matcher.blockMeanings(row, layout)
            let score = zip(plain, across).reduce(0) { sum, cell in
                let isArea = (cell.0?.isArea ?? false) || cell.1.contains { $0.meaning.isArea }
                let isOther = cell.0 != nil && cell.0 != .ignored || !cell.1.isEmpty
                return sum + (isArea || cell.0?.namesAuthority ?? false ? 3 : isOther ? 1 : 0)
            }
            if score > best?.score ?? 0 { best = Candidate(row: row, plain: plain, across: across, score: score) }
        }
    }

    /// The row that comes nearest; nil where none is like a heading.
    func nearest() -> Candidate? {
        if let best { return best }
        // No cell is a heading that is known; then it may be that all of them are nearly.
        let candidates = first.map { row in
            let score = row.headings.count { !$0.isEmpty && rules.headings.nearest(to: $0) != nil }
            return Candidate(
                row: row, plain: matcher.meanings(row), across: matcher.blockMeanings(row), score: score)
        }
        let near = candidates.max { ($0.score, $1.row.number) < ($1.score, $0.row.number) }
        return near.flatMap { $0.score >= 2 ? $0 : nil }
    }
}
