import RatingsAnalysis
import RatingsModel

/// Writes claims as JSON: each with its sentence, what the data says, and the inspections behind it.
///
/// The members are a contract; see `docs/comparison.md`.
package struct ClaimsJSONWriter: Sendable {
    private let asOf: CalendarDate?

    /// Makes a writer.
    ///
    /// - Parameter asOf: The day up to which inspections count; nil for all.
    package init(asOf: CalendarDate? = nil) {
        self.asOf = asOf
    }

    /// Writes the claims about an authority.
    package func write<Sink: ByteSink & ~Copyable>(
        _ claims: [Claim], of authority: Authority.ID, in analysis: Analysis, to sink: inout Sink
    ) throws(OutputError) {
        let dataset = analysis.dataset
        let words = ClaimSentence(name: dataset.register.displayName(authority))
        var json = JSONEmitter()
        json.object(.block) { json in
            json.member("as_of", asOf?.iso)
            json.member("gss_code", dataset.register[authority].code)
            json.member("authority", dataset.register.displayName(authority))
            json.member("region", dataset.register[authority].region)
            json.member("authorities_in_data", analysis.coverage.authorities)
            json.member("authorities_existing", analysis.existingAuthorities)
            json.member("latest_publication", analysis.coverage.publications?.upperBound.iso)
            json.key("claims")
            json.array(.block) { json in
                for claim in claims { json.claim(claim, words, dataset) }
            }
        }
        json.endLine()
        try json.drain(to: &sink)
    }
}

extension JSONEmitter {
    fileprivate mutating func claim(_ claim: Claim, _ words: ClaimSentence, _ dataset: Dataset) {
        object(.block) { json in
            json.member("statement", claim.statement.id)
            json.member("sentence", words.text(claim))
            json.member("area", dataset.catalogue[claim.area].key)
            json.member("scope", claim.scope?.kind.id)
            json.member("scope_name", claim.scope?.name)
            json.member("family", claim.family)
            json.member("count", claim.statement.count)
            json.member("grade", claim.statement.grade?.id)
            json.member("or_better", claim.statement.isOrBetter)
            json.member("verdict", claim.verdict.id)
            json.key("proof")
            json.evidence(claim.proof, dataset)
            json.key("against")
            json.array(.block) { json in
                for evidence in claim.against { json.evidence(evidence, dataset) }
            }
            json.member("unknown", claim.unknown.map { dataset.register[$0].code })
        }
    }

    private mutating func evidence(_ evidence: Claim.Evidence, _ dataset: Dataset) {
        object { json in
            json.member("gss_code", dataset.register[evidence.authority].code)
            json.member("authority", dataset.register.displayName(evidence.authority))
            json.member("complete", evidence.day?.iso)
            json.key("inspections")
            json.array { json in
                for entry in evidence.entries {
                    let inspection = dataset.inspections[entry.inspection]
                    json.object { json in
                        json.member("framework", dataset.catalogue[entry.framework].key)
                        json.member("inspection_start", inspection.start?.iso)
                        json.member("published", inspection.published?.iso)
                        json.member("grade", entry.standing.grade?.id)
                        json.member("status", entry.standing.status.id)
                        json.member("report_url", inspection.reportURL)
                        json.member("source_file", dataset.sources[Int(inspection.location.source)].name)
                        json.member("source_row", Int(inspection.location.row))
                    }
                }
            }
        }
    }
}

/// The ids in machine-readable output; see `docs/comparison.md`.
extension Claim.Statement {
    var id: String {
        switch self {
        case .first: "first"
        case .only: "only"
        case .longest: "longest"
        case .mostImproved: "most-improved"
        case .onlyNow: "only-now"
        case .neverBelow: "never-below"
        case .neverDeclined: "never-declined"
        }
    }

    /// How many in a row, or by how many grades; nil where nothing is counted.
    var count: Int? {
        switch self {
        case .first(let count, _), .only(let count, _), .longest(let count, _), .mostImproved(let count): count
        case .onlyNow, .neverBelow, .neverDeclined: nil
        }
    }

    /// The grade that the statement is about.
    var grade: Grade? {
        switch self {
        case .first(_, let wanted), .only(_, let wanted), .longest(_, let wanted):
            switch wanted {
            case .exactly(let grade), .atLeast(let grade): grade
            }
        case .onlyNow(let grade), .neverBelow(let grade): grade
        case .mostImproved, .neverDeclined: nil
        }
    }

    /// Whether better grades count too.
    var isOrBetter: Bool {
        switch self {
        case .first(_, .atLeast), .only(_, .atLeast), .longest(_, .atLeast), .neverBelow: true
        case .first, .only, .longest, .mostImproved, .onlyNow, .neverDeclined: false
        }
    }
}

extension Claim.Verdict {
    var id: String {
        switch self {
        case .holds: "holds"
        case .fails: "does-not-hold"
        case .open: "not-settled"
        }
    }
}

extension ClaimScope.Kind {
    var id: String {
        switch self {
        case .england: "england"
        case .region: "region"
        case .group: "group"
        }
    }
}
