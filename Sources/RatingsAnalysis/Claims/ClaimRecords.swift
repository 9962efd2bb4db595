import RatingsModel

/// The records of all authorities in one area, under all frameworks that may be compared or under one family alone.
struct ClaimRecords: Sendable {
    private let records: [ClaimRecord]

    init(_ area: JudgementArea.ID, family: String?, in analysis: Analysis) {
        let finder = SeriesFinder(analysis)
        let catalogue = analysis.dataset.catalogue
        let judging = catalogue.frameworkIDs.filter {
            catalogue[$0].judges(area) && (family == nil || catalogue[$0].family == family)
        }
        records = analysis.dataset.register.ids.map { authority in
            let series = finder.series(of: area, for: authority)
            let runs = series.runs.flatMap { run in
                run.entries.split { !judging.contains($0.framework) }.map { Series.Run(entries: Array($0)) }
            }
            return Self.record(authority, area, runs, judging, analysis)
        }
    }

    subscript(authority: Authority.ID) -> ClaimRecord? {
        let index = Int(authority.rawValue)
        return records.indices.contains(index) ? records[index] : nil
    }

    private static func record(
        _ id: Authority.ID, _ area: JudgementArea.ID, _ runs: [Series.Run], _ judging: [Framework.ID],
        _ analysis: Analysis
    ) -> ClaimRecord {
        let catalogue = analysis.dataset.catalogue
        let authority = analysis.dataset.register[id]
        guard let first = runs.first?.entries.first?.framework else {
            let inspections = analysis.timelines.history(in: [id]).map { analysis.dataset.inspections[Int($0)] }
            let isTold = inspections.contains { $0.framework != nil || $0.isNotYetInspected }
            let couldBeJudged = judging.contains { authority.overlaps(catalogue[$0]) && analysis.hasBegun($0) }
            return ClaimRecord(
                authority: id, runs: [],
                unseen: isTold ? judging.count { analysis.hasClosed($0) && authority.outlasted(catalogue[$0]) } : 0,
                isBlank: !isTold && couldBeJudged)
        }
        let seen = Set(runs.flatMap { $0.entries.map(\.framework) })
        let unseen = judging.count { framework in
            framework < first && !seen.contains(framework) && analysis.hasClosed(framework)
                && authority.outlasted(catalogue[framework])
                && runs.first?.entries.allSatisfy {
                    catalogue.isComparable(area, under: framework, and: $0.framework)
                } == true
        }
        return ClaimRecord(authority: id, runs: runs, unseen: unseen, isBlank: false)
    }
}

extension Analysis {
    /// Whether inspections under a framework can be in the data.
    fileprivate func hasBegun(_ framework: Framework.ID) -> Bool {
        asOf.day.map { dataset.catalogue[framework].firstStart <= $0 } ?? true
    }

    /// Whether all inspections under a framework should be in the data.
    fileprivate func hasClosed(_ framework: Framework.ID) -> Bool {
        guard let last = dataset.catalogue[framework].lastStart else { return false }
        return asOf.day.map { last <= $0 } ?? true
    }
}

extension Authority {
    /// Whether the authority existed on some day of a framework.
    fileprivate func overlaps(_ framework: Framework) -> Bool {
        if let validTo, validTo < framework.firstStart { return false }
        if let established, let last = framework.lastStart, established > last { return false }
        return true
    }

    /// Whether the authority existed all the while a framework held, so that it was inspected under it: each framework
    /// that is closed was held until all authorities had been.
    fileprivate func outlasted(_ framework: Framework) -> Bool {
        existed(on: framework.firstStart) && (framework.lastStart.map(existed) ?? false)
    }
}
