import RatingsAnalysis
import RatingsModel

/// A change as fields of machine-readable output; see `docs/changes.md`.
struct ChangeFields {
    /// The columns of CSV and the members of JSON, in their order.
    static let names = [
        "change", "gss_code", "authority", "region", "subject", "before", "now", "direction", "grades_moved",
        "framework_changed", "framework", "inspection_type", "inspection_start", "published", "report_url",
    ]

    /// What a field can hold.
    enum Value {
        case text(String?)
        case number(Int?)
        case flag(Bool?)
    }

    let dataset: Dataset

    /// The values of all fields, in their order.
    func values(_ change: Change) -> [Value] {
        let authority = dataset.register[change.authority]
        let inspection = change.inspection
        let (subject, before, now) = told(change.subject)
        let (direction, grades, frameworkChanged) = movement(change.subject)
        return [
            .text(change.kind.id), .text(authority.code), .text(authority.name), .text(authority.region),
            .text(subject), .text(before), .text(now), .text(direction), .number(grades), .flag(frameworkChanged),
            .text(inspection?.framework.map { dataset.catalogue[$0].key }),
            .text(inspection?.type.map { dataset.catalogue[$0].name }), .text(inspection?.start?.iso),
            .text(inspection?.published?.iso), .text(inspection?.reportURL),
        ]
    }

    private func told(_ subject: Change.Subject) -> (String, String?, String?) {
        switch subject {
        case .judgement(let area, let before, let now, _):
            (dataset.catalogue[area].key, before.map(Self.id), now.map(Self.id))
        case .detail(let detail, let before, let now): (detail.id, before?.text, now?.text)
        case .inspection: ("inspection", nil, nil)
        case .authority(let day): ("authority", nil, day?.iso)
        }
    }

    private func movement(_ subject: Change.Subject) -> (String?, Int?, Bool?) {
        guard case .judgement(_, _, _, let movement) = subject else { return (nil, nil, nil) }
        return switch movement {
        case .first: ("first", nil, nil)
        case .moved(.improved(let grades), let changed): ("improved", grades, changed)
        case .moved(.declined(let grades), let changed): ("declined", grades, changed)
        case .moved(.unchanged, let changed): ("unchanged", 0, changed)
        case .notKnown: ("not-known", nil, nil)
        case .notComparable: ("not-comparable", nil, nil)
        case .none: (nil, nil, nil)
        }
    }

    /// The grade, or why there is none.
    private static func id(_ standing: Standing) -> String { standing.grade?.id ?? standing.status.id }
}

extension Change.Kind {
    fileprivate var id: String {
        switch self {
        case .gradeChanged: "grade-changed"
        case .newInspection: "new-inspection"
        case .addedInspection: "added-inspection"
        case .corrected: "corrected"
        case .filledIn: "filled-in"
        case .leftOut: "left-out"
        case .goneInspection: "gone-inspection"
        case .newAuthority: "new-authority"
        case .goneAuthority: "gone-authority"
        }
    }
}

extension Change.Detail {
    /// The column of tidy CSV.
    fileprivate var id: String {
        switch self {
        case .framework: "framework"
        case .type: "inspection_type"
        case .start: "inspection_start"
        case .end: "inspection_end"
        case .published: "published"
        case .report: "report_url"
        }
    }
}

extension Change.Value {
    fileprivate var text: String {
        switch self {
        case .day(let day): day.iso
        case .text(let text): text
        }
    }
}
