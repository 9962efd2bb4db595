import RatingsModel

/// What is told differently of one and the same inspection.
enum Correction {
    /// One change for each judgement and detail that differs.
    static func changes(
        from old: Inspection, to new: Inspection, at position: Int, in catalogue: FrameworkCatalogue
    ) -> [Change] {
        let judgements = catalogue.areaIDs.compactMap { area -> (Change.Subject, Change.Kind)? in
            let (before, now) = (standing(area, old), standing(area, new))
            if before?.status == now?.status, before?.grade == now?.grade { return nil }
            // Not judged by its framework, and not told: the same.
            if [before, now].allSatisfy({ $0 == nil || $0?.status == .notInFramework }) { return nil }
            let kind = kind(fills: isGap(before) && now?.grade != nil, empties: before?.grade != nil && isGap(now))
            return (.judgement(area, before: before, now: now, .none), kind)
        }
        let details = Change.Detail.allCases.compactMap { detail -> (Change.Subject, Change.Kind)? in
            let (before, now) = (value(detail, old, catalogue), value(detail, new, catalogue))
            let kind = kind(fills: before == nil, empties: now == nil)
            return before == now ? nil : (.detail(detail, before: before, now: now), kind)
        }
        return (judgements + details).map { subject, kind in
            Change(
                kind: kind, authority: new.authority, inspection: new, position: position, subject: subject)
        }
    }

    private static func kind(fills: Bool, empties: Bool) -> Change.Kind {
        fills ? .filledIn : empties ? .leftOut : .corrected
    }

    private static func standing(_ area: JudgementArea.ID, _ inspection: Inspection) -> Standing? {
        inspection.judgement(of: area).map { Standing($0.status, grade: $0.grade, notes: $0.notes) }
    }

    /// Whether the data lacked a judgement.
    private static func isGap(_ standing: Standing?) -> Bool {
        switch standing?.status {
        case nil, .missing, .unreadable, .unrecognised: true
        case .graded, .notJudged, .notInFramework, .notYetInspected: false
        }
    }

    private static func value(
        _ detail: Change.Detail, _ inspection: Inspection, _ catalogue: FrameworkCatalogue
    ) -> Change.Value? {
        switch detail {
        case .framework: inspection.framework.map { .text(catalogue[$0].key) }
        case .type: inspection.type.map { .text(catalogue[$0].name) }
        case .start: inspection.start.map(Change.Value.day)
        case .end: inspection.end.map(Change.Value.day)
        case .published: inspection.published.map(Change.Value.day)
        case .report: inspection.reportURL.map(Change.Value.text)
        }
    }
}
