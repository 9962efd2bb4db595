import RatingsAnalysis
import RatingsModel

/// Alternative texts of charts: what a chart says, with its numbers.
enum ChartText {
    /// Joins as many sentences as fit, in their order, and always the end.
    ///
    /// A first sentence that does not fit is cut, so that there is never none.
    static func altText(_ sentences: [String], end: String) -> String {
        var text = ""
        for sentence in sentences {
            let longer = text.isEmpty ? sentence : text + " " + sentence
            guard longer.utf16.count + 1 + end.utf16.count <= ChartPlan.altTextLength else { break }
            text = longer
        }
        if text.isEmpty, let first = sentences.first {
            let room = ChartPlan.altTextLength - end.utf16.count - 3
            text = first
            while text.utf16.count > room { text.removeLast() }
            text += "…"
        }
        return text.isEmpty ? end : text + " " + end
    }

    /// The counts of one bar: "Overall effectiveness: 46 Outstanding, 61 Good, 24 Requires improvement, 11 Inadequate."
    static func counts(_ bar: GradeBars.Bar) -> String {
        let parts = Grade.allCases.map { "\(Wording.grouped(bar.counts[$0])) \(short($0))" }
        return "\(bar.name): \(parts.joined(separator: ", "))."
    }

    /// Where the share of good or outstanding is greatest and least; nil where there are not two bars to compare.
    ///
    /// The last few authorities with a grade of an old framework say nothing of an area, so bars with less than a quarter
    /// of the authorities of the largest one are left out.
    static func extremes(_ bars: [GradeBars.Bar]) -> String? {
        let largest = bars.map(\.counts.graded).max() ?? 0
        let shares = bars.filter { $0.counts.graded * 4 >= largest }.compactMap { bar in
            bar.counts.shareGoodOrBetter.map { (bar.name, $0) }
        }
        guard let most = shares.map(\.1).max(), let least = shares.map(\.1).min(), most > least else { return nil }
        func place(_ share: Double) -> String {
            let names = shares.filter { $0.1 == share }.map(\.0)
            let place = names.count > 2 ? "\(names.count) of the \(shares.count)" : Wording.list(names)
            return "\(place) (\(percent(share)))"
        }
        return "Good or outstanding: most in \(place(most)), least in \(place(least))."
    }

    /// A share as a whole percentage.
    static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

    /// The grade in as few words as officers use.
    static func short(_ grade: Grade) -> String {
        grade == .requiresImprovement ? "Requires improvement" : grade.name
    }
}
