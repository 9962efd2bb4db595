import RatingsModel

/// An authority's judgements in a row against those of others.
struct ClaimContest {
    let area: JudgementArea.ID
    let scope: ClaimScope
    let family: String?
    let own: ClaimRecord
    let others: [ClaimRecord]
    let dataset: Dataset

    /// Whether the authority was the first to have so many in a row, by the day on which the last report came out. Another
    /// one on the same day stands against it.
    func first(_ count: Int, _ wanted: Claim.Wanted) -> Claim {
        let stretch = own.first(count, wanted, in: dataset)
        let day = stretch?.day
        return claim(.first(count: count, wanted), stretch?.entries ?? [], day, order: { $0.day ?? .distantFuture }) {
            record in
            guard let other = record.first(count, wanted, in: dataset), let day,
                (other.day ?? .distantFuture) <= day
            else { return nil }
            return Claim.Evidence(authority: record.authority, entries: other.entries, day: other.day)
        } couldStandAgainst: {
            $0.couldHave(count, wanted, by: day, in: dataset)
        }
    }

    /// Whether nobody else ever had so many in a row.
    func only(_ count: Int, _ wanted: Claim.Wanted) -> Claim {
        let stretch = own.first(count, wanted, in: dataset)
        return claim(
            .only(count: count, wanted), stretch?.entries ?? [], stretch?.day, order: { $0.day ?? .distantFuture }
        ) { record in
            record.first(count, wanted, in: dataset).map {
                Claim.Evidence(authority: record.authority, entries: $0.entries, day: $0.day)
            }
        } couldStandAgainst: {
            $0.couldHave(count, wanted, by: nil, in: dataset)
        }
    }

    /// Whether nobody had more in a row.
    func longest(_ wanted: Claim.Wanted) -> Claim {
        let longest = own.longest(wanted)
        let day = longest.last.flatMap { ClaimRecord.completion($0, in: dataset) }
        return claim(.longest(count: longest.count, wanted), longest, day, order: { -$0.entries.count }) { record in
            let other = record.longest(wanted)
            guard other.count > longest.count else { return nil }
            return Claim.Evidence(
                authority: record.authority, entries: other,
                day: other.last.flatMap { ClaimRecord.completion($0, in: dataset) })
        } couldStandAgainst: {
            $0.couldHave(longest.count + 1, wanted, by: nil, in: dataset)
        }
    }

    private func claim(
        _ statement: Claim.Statement, _ entries: [Series.Entry], _ day: CalendarDate?,
        order: (Claim.Evidence) -> some Comparable, evidence: (ClaimRecord) -> Claim.Evidence?,
        couldStandAgainst: (ClaimRecord) -> Bool
    ) -> Claim {
        var against: [Claim.Evidence] = []
        var unknown: [Authority.ID] = []
        for record in others {
            if let found = evidence(record) {
                against.append(found)
            } else if couldStandAgainst(record) {
                unknown.append(record.authority)
            }
        }
        return Claim(
            statement: statement, area: area, scope: scope, family: family,
            verdict: !against.isEmpty ? .fails : unknown.isEmpty ? .holds : .open,
            proof: Claim.Evidence(authority: own.authority, entries: entries, day: day),
            against: against.sorted { order($0) < order($1) }, unknown: unknown)
    }
}
