import RatingsModel

/// Finds out which statements hold for an authority.
package struct ClaimFinder: Sendable {
    private let analysis: Analysis
    private let authority: Authority.ID
    private let scopes: [ClaimScope]

    /// Makes a finder.
    ///
    /// - Parameter groups: The groups besides England and the region; those without the authority are left out.
    package init(_ analysis: Analysis, for authority: Authority.ID, groups: [AuthorityGroup]) {
        self.analysis = analysis
        self.authority = authority
        scopes = ClaimScope.scopes(of: authority, in: analysis.dataset.register, groups: groups)
    }

    /// All statements on an area; none where the authority has no grade in it.
    package func claims(on area: JudgementArea.ID) -> [Claim] {
        let all = ClaimRecords(area, family: nil, in: analysis)
        guard let own = all[authority], own.runs.contains(where: \.isGraded) else { return [] }
        var claims = self.claims(area, nil, all, own)
        if let family = family(of: own) {
            // What does not hold among all may hold under the newest scheme alone, which is another statement.
            let records = ClaimRecords(area, family: family, in: analysis)
            if let own = records[authority], own.runs.contains(where: \.isGraded) {
                let among = claims.filter { $0.verdict == .holds }
                claims += rows(area, family, records, own).filter { claim in
                    claim.verdict == .holds && !among.contains { $0.includes(claim) }
                }
            }
        }
        return claims
    }

    /// The family of the newest judgement; nil where judgements of no other family are comparable with it.
    private func family(of own: ClaimRecord) -> String? {
        let catalogue = analysis.dataset.catalogue
        guard let run = own.runs.last, let newest = run.entries.last else { return nil }
        let comparable = catalogue.frameworkIDs.filter { framework in
            catalogue.series.contains { $0.frameworks.contains(framework) && $0.frameworks.contains(newest.framework) }
        }
        let family = catalogue[newest.framework].family
        return comparable.contains { catalogue[$0].family != family } ? family : nil
    }

    private func claims(
        _ area: JudgementArea.ID, _ family: String?, _ records: ClaimRecords, _ own: ClaimRecord
    ) -> [Claim] {
        var claims = rows(area, family, records, own)
        for scope in scopes {
            if let rise = own.rise { claims.append(mostImproved(area, scope, records, own, rise)) }
            if let claim = onlyNow(area, scope, records) { claims.append(claim) }
        }
        return claims + alone(area, own)
    }

    /// Statements on judgements in a row.
    private func rows(
        _ area: JudgementArea.ID, _ family: String?, _ records: ClaimRecords, _ own: ClaimRecord
    ) -> [Claim] {
        let best = Claim.Wanted.exactly(.outstanding)
        let isBest = !own.longest(best).isEmpty
        let wanted = isBest ? best : .atLeast(.good)
        let length = own.longest(wanted).count
        guard length > 0 else { return [] }
        let others = { (scope: ClaimScope) in scope.members.filter { $0 != authority }.compactMap { records[$0] } }
        return scopes.flatMap { scope -> [Claim] in
            let contest = ClaimContest(
                area: area, scope: scope, family: family, own: own, others: others(scope), dataset: analysis.dataset)
            // One in a row is no row; it is told only of those who have no more.
            let counts = Array((min(2, length)...length).reversed())
            var claims = counts.map { contest.first($0, wanted) }
            claims += [contest.only(length, wanted), contest.longest(wanted)]
            if isBest { claims.append(contest.longest(.atLeast(.good))) }
            return claims
        }
    }

    private func mostImproved(
        _ area: JudgementArea.ID, _ scope: ClaimScope, _ records: ClaimRecords, _ own: ClaimRecord,
        _ rise: (steps: Int, entries: [Series.Entry])
    ) -> Claim {
        var against: [(steps: Int, evidence: Claim.Evidence)] = []
        var unknown: [Authority.ID] = []
        for record in scope.members.filter({ $0 != authority }).compactMap({ records[$0] }) {
            if let other = record.rise, other.steps >= rise.steps {
                against.append(
                    (other.steps, Claim.Evidence(authority: record.authority, entries: other.entries, day: nil)))
            } else if record.possibleRise >= rise.steps {
                unknown.append(record.authority)
            }
        }
        let fails = !against.isEmpty || rise.steps <= 0
        return Claim(
            statement: .mostImproved(by: rise.steps), area: area, scope: scope, family: nil,
            verdict: fails ? .fails : unknown.isEmpty && !own.hasGaps ? .holds : .open,
            proof: Claim.Evidence(authority: authority, entries: rise.entries, day: nil),
            against: against.sorted { $0.steps > $1.steps }.map(\.evidence),
            unknown: unknown + (own.hasGaps ? [authority] : []))
    }

    /// Whether nobody else has the grade now; nil where the authority's latest inspection gives none.
    private func onlyNow(_ area: JudgementArea.ID, _ scope: ClaimScope, _ records: ClaimRecords) -> Claim? {
        let latest = analysis.latest[area]
        guard let own = latest.first(where: { $0.authority == authority }), let grade = own.standing.grade,
            let proof = entry(own, records)
        else { return nil }
        let others = scope.members.filter { $0 != authority && analysis.asOf.counts(analysis.dataset.register[$0]) }
        let told = Set(latest.map(\.authority))
        let same = latest.filter { others.contains($0.authority) && $0.standing.grade == grade }
        let unknown =
            others.filter { !told.contains($0) }
            + latest.filter { others.contains($0.authority) && $0.standing.isOpen }.map(\.authority)
        return Claim(
            statement: .onlyNow(grade), area: area, scope: scope, family: nil,
            verdict: !same.isEmpty ? .fails : unknown.isEmpty ? .holds : .open,
            proof: Claim.Evidence(authority: authority, entries: [proof], day: nil),
            against: same.compactMap { other in
                entry(other, records).map { Claim.Evidence(authority: other.authority, entries: [$0], day: nil) }
            }, unknown: unknown)
    }

    private func entry(_ latest: LatestJudgement, _ records: ClaimRecords) -> Series.Entry? {
        records[latest.authority]?.runs.last?.entries.last { $0.inspection == latest.inspection }
    }

    /// Statements about the authority alone.
    private func alone(_ area: JudgementArea.ID, _ own: ClaimRecord) -> [Claim] {
        let entries = own.runs.flatMap(\.entries)
        func claim(_ statement: Claim.Statement, against: [[Series.Entry]]) -> Claim {
            Claim(
                statement: statement, area: area, scope: nil, family: nil,
                verdict: !against.isEmpty ? .fails : own.hasGaps ? .open : .holds,
                proof: Claim.Evidence(authority: authority, entries: entries, day: nil),
                against: against.map { Claim.Evidence(authority: authority, entries: $0, day: nil) },
                unknown: own.hasGaps ? [authority] : [])
        }
        let below = entries.filter { entry in entry.standing.grade.map { $0 < .good } ?? false }
        let declines = own.runs.flatMap { run in
            zip(run.entries, run.entries.dropFirst()).filter { before, after in
                if case .moved(.declined) = after.step { true } else { false }
            }.map { [$0, $1] }
        }
        var claims = [claim(.neverBelow(.good), against: below.map { [$0] })]
        if entries.count > 1 { claims.append(claim(.neverDeclined, against: declines)) }
        return claims
    }
}

extension Series.Run {
    /// Whether one of the entries has a grade.
    fileprivate var isGraded: Bool { best != nil }
}

extension Claim {
    /// Whether another claim, on fewer frameworks, would only say less of the same.
    fileprivate func includes(_ other: Claim) -> Bool {
        guard scope == other.scope else { return false }
        return switch (statement, other.statement) {
        case (.first(let count, let wanted), .first(let less, let same)),
            (.only(let count, let wanted), .only(let less, let same)),
            (.longest(let count, let wanted), .longest(let less, let same)):
            wanted == same && count >= less
        default: false
        }
    }
}
