import RatingsModel

/// Which areas the frameworks judge, worked out once: it is asked at every cell.
struct JudgedAreas {
    /// One framework.
    struct Scope {
        /// Whether it judges an area, by area.
        let judges: [Bool]
        /// Whether one of its family does.
        let familyJudges: [Bool]
        /// True where the third grade was published as Adequate.
        let thirdGradeWasAdequate: Bool
    }

    private let scopes: [Scope]
    private let headedBy: [[JudgementArea.ID]]
    /// The days on which the first and the last framework that judge an area came into force, by area.
    private let spans: [ClosedRange<CalendarDate>?]

    init(rules: Rules) {
        let catalogue = rules.catalogue
        scopes = catalogue.frameworks.map { framework in
            let family = catalogue.frameworks.filter { $0.family == framework.family }
            return Scope(
                judges: catalogue.areaIDs.map(framework.judges),
                familyJudges: catalogue.areaIDs.map { area in family.contains { $0.judges(area) } },
                thirdGradeWasAdequate: framework.thirdGradeWasAdequate)
        }
        headedBy = catalogue.areaIDs.map { rules.headedBy[$0] ?? [] }
        spans = catalogue.areaIDs.map { area in
            let days = catalogue.frameworks.filter { $0.judges(area) }.map(\.firstStart)
            guard let first = days.min(), let last = days.max() else { return nil }
            return first...last
        }
    }

    /// What is known of a framework.
    subscript(framework: Framework.ID) -> Scope { scopes[Int(framework.rawValue)] }

    /// Whether a framework judges an area.
    func judges(_ area: JudgementArea.ID, under framework: Framework.ID) -> Bool {
        scopes[Int(framework.rawValue)].judges[Int(area.rawValue)]
    }

    /// Areas whose judgements sources print under the heading of another one.
    func headed(by area: JudgementArea.ID) -> [JudgementArea.ID] { headedBy[Int(area.rawValue)] }

    /// The days on which the first and the last framework that judge an area came into force.
    func span(of area: JudgementArea.ID) -> ClosedRange<CalendarDate>? { spans[Int(area.rawValue)] }
}
