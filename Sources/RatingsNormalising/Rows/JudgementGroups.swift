import RatingsModel

/// Brings together the judgements of one inspection that stand in rows of their own, wherever they stand.
struct JudgementGroups {
    /// What makes two rows judgements of one inspection.
    private struct Key: Hashable {
        let candidates: [Authority.ID]
        let name: String
        let code: String
        let framework: Framework.ID?
        let body: String?
        let day: DateReading
    }

    private var positions: [Key: Int] = [:]
    private var drafts: [Draft] = []

    /// Adds a row.
    ///
    /// - Parameter body: The body other than the authority that is judged, as its review is another inspection.
    mutating func add(_ draft: Draft, body: String?) {
        let isKnown = !draft.name.candidates.isEmpty
        let start = draft.start?.reading ?? .blank
        let key = Key(
            candidates: draft.name.candidates, name: isKnown ? "" : draft.name.text,
            code: isKnown ? "" : draft.code.text, framework: draft.framework.framework, body: body,
            day: start == .blank ? draft.published?.reading ?? .blank : start)
        if let position = positions[key] {
            drafts[position].cells += draft.cells
            drafts[position].theme = drafts[position].theme ?? draft.theme
            drafts[position].report = drafts[position].report ?? draft.report
            drafts[position].page = drafts[position].page ?? draft.page
        } else {
            positions[key] = drafts.count
            var first = draft
            if let body, first.framework.framework == nil {
                first.framework.family = body
                first.kind = nil
            }
            drafts.append(first)
        }
    }

    /// All inspections, each with its judgements, in the order in which they were found first.
    mutating func take() -> [Draft] {
        defer {
            positions = [:]
            drafts = []
        }
        return drafts
    }
}
