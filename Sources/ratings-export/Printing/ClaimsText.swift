import RatingsAnalysis
import RatingsModel
import RatingsWriting

/// What `claims` prints for people: what holds, what does not, and what this data can't settle, with the inspections.
struct ClaimsText {
    let analysis: Analysis
    let authority: Authority.ID
    let style: TextStyle
    /// The width of the terminal in characters; nil where there is none.
    let width: Int?

    private var dataset: Dataset { analysis.dataset }
    private var name: String { dataset.register.displayName(authority) }
    /// How many others are told with their inspections before the rest is only named, and how many are named.
    private static let toldOthers = 3
    private static let namedOthers = 12

    /// What can be known from this data.
    func introduction() -> String {
        let coverage = analysis.coverage
        let existing = analysis.existingAuthorities
        var text = "The data tells of \(coverage.authorities) authorities"
        if let published = coverage.publications {
            text += ", in reports of \(published.lowerBound.longEnglish) to \(published.upperBound.longEnglish)"
        }
        text += "."
        if coverage.authorities < existing {
            text +=
                " England has \(existing): what it says of England or a region is about the \(coverage.authorities) only, "
                + "and stays open where another authority could stand against it."
        }
        return wrapped(text)
            + wrapped(
                "Judgements are in a row only where they may be compared. A row is complete on the day on which the "
                    + "report of its last inspection was published.")
    }

    /// The claims on one area.
    func text(_ claims: [Claim], on area: JudgementArea.ID) -> String {
        var text = "\n" + title("\(name): \(dataset.catalogue[area].name) [\(dataset.catalogue[area].key)]")
        if claims.isEmpty { text += wrapped("The data has no grade of it in this area.") }
        for (verdict, heading) in [
            (Claim.Verdict.holds, "Holds"), (.fails, "Does not hold"), (.open, "Can't be settled with this data"),
        ] {
            let chosen = claims.filter { $0.verdict == verdict }
            if chosen.isEmpty { continue }
            text += "\n" + title(heading)
            for claim in chosen { text += self.text(claim) }
        }
        return text
    }

    private func text(_ claim: Claim) -> String {
        let words = ClaimSentence(name: name)
        var text = indented(words.text(claim), by: 2, marker: "- ")
        switch claim.verdict {
        case .holds, .open: text += evidence(claim.proof)
        case .fails: if claim.proof.day != nil { text += evidence(claim.proof) }
        }
        for evidence in claim.against.prefix(Self.toldOthers) { text += self.evidence(evidence) }
        let rest = claim.against.dropFirst(Self.toldOthers).map(\.authority)
        if !rest.isEmpty { text += indented("And \(rest.count) more: \(names(rest)).", by: 4) }
        if claim.verdict == .open {
            text +=
                claim.unknown == [authority]
                ? indented("The data lacks a grade or an inspection of \(name).", by: 4)
                : indented("The data has too little of \(claim.unknown.count): \(names(claim.unknown)).", by: 4)
        }
        return text
    }

    private func evidence(_ evidence: Claim.Evidence) -> String {
        var text = dataset.register.displayName(evidence.authority)
        if let day = evidence.day { text += ", on \(day.longEnglish)" }
        text += ": " + evidence.entries.map(judgement).joined(separator: "; ") + "."
        return indented(text, by: 4)
    }

    private func judgement(_ entry: Series.Entry) -> String {
        let inspection = dataset.inspections[entry.inspection]
        let days = [
            inspection.start.map { "inspected \(HistoryWords.shortDate($0))" },
            inspection.published.map { "published \(HistoryWords.shortDate($0))" },
        ].compactMap { $0 }
        let details = [dataset.catalogue[entry.framework].key] + (days.isEmpty ? ["no date"] : days)
        return "\(HistoryWords.judgement(entry.standing)) (\(details.joined(separator: ", ")))"
    }

    private func names(_ ids: [Authority.ID]) -> String {
        let named = ids.prefix(Self.namedOthers).map(dataset.register.displayName).joined(separator: "; ")
        return ids.count > Self.namedOthers ? named + " and others" : named
    }

    private func title(_ text: String) -> String {
        TextWrap.lines(text, width: width ?? .max).map { style.bold($0) + "\n" }.joined()
    }

    private func wrapped(_ text: String) -> String {
        TextWrap.lines(text, width: width ?? .max).map { $0 + "\n" }.joined()
    }

    private func indented(_ text: String, by columns: Int, marker: String = "") -> String {
        let room = (width.map { max(20, $0 - columns - 2) } ?? .max)
        let blanks = String(repeating: " ", count: columns)
        let hanging = String(repeating: " ", count: marker.count)
        return TextWrap.lines(text, width: room).enumerated().map { number, line in
            blanks + (number == 0 ? marker : hanging) + line + "\n"
        }.joined()
    }
}
