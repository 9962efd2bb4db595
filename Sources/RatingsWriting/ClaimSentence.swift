import RatingsAnalysis
import RatingsModel

/// Claims in words.
package struct ClaimSentence: Sendable {
    private let name: String

    /// Makes the words for claims about an authority.
    package init(name: String) {
        self.name = name
    }

    /// A claim as a sentence. It does not name the area.
    package func text(_ claim: Claim) -> String {
        let sentence = sentence(claim.statement, among: "authority in " + (claim.scope?.phrase ?? "England"))
        if let family = claim.family { return "Under \(family) alone: \(sentence)" }
        // What came before under other frameworks was another judgement, and may have been worse.
        guard claim.scope == nil, let first = claim.proof.entries.first?.day else { return sentence }
        return "In the judgements that may be compared, since \(first.year): \(sentence)"
    }

    private func sentence(_ statement: Claim.Statement, among scope: String) -> String {
        switch statement {
        case .first(1, let wanted): "\(name) was the first \(scope) to be judged \(Self.grades(wanted))."
        case .first(let count, let wanted):
            "\(name) was the first \(scope) to have \(Self.row(count, wanted)) in a row."
        case .only(1, let wanted): "\(name) is the only \(scope) that was ever judged \(Self.grades(wanted))."
        case .only(let count, let wanted):
            "\(name) is the only \(scope) that ever had \(Self.row(count, wanted)) in a row."
        case .longest(let count, let wanted):
            "No \(scope) ever had more judgements of \(Self.grades(wanted)) in a row than \(name), with "
                + "\(Self.number(count))."
        case .mostImproved:
            "\(name) is the most improved \(scope), from its first judgement to its latest."
        case .onlyNow(let grade):
            "\(name) is the only \(scope) whose latest judgement is \(grade.name)."
        case .neverBelow(let grade): "\(name) was never judged worse than \(grade.name)."
        case .neverDeclined: "\(name) was never judged worse than the time before."
        }
    }

    private static func row(_ count: Int, _ wanted: Claim.Wanted) -> String {
        switch wanted {
        case .exactly(let grade): "\(number(count)) \(grade.name) judgements"
        case .atLeast(let grade): "\(number(count)) judgements of \(grade.name) or better"
        }
    }

    private static func grades(_ wanted: Claim.Wanted) -> String {
        switch wanted {
        case .exactly(let grade): grade.name
        case .atLeast(let grade): "\(grade.name) or better"
        }
    }

    /// A small number in words.
    package static func number(_ number: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(number) ? words[number] : String(number)
    }
}

extension ClaimScope {
    /// The scope after "in".
    package var phrase: String { kind == .group ? "the group \(name)" : name }
}
