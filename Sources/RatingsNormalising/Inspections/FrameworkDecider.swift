import RatingsModel

/// Decides under which framework an inspection was made: by the day on which it started.
///
/// Where a source gives no start day, the day of publication decides as far as it can, and then what was graded
/// (the domain reference, "Rules that decide the framework").
struct FrameworkDecider {
    /// What was decided.
    enum Decision: Hashable {
        /// The framework. `isInferred` where what was graded had to tell.
        case framework(Framework.ID, isInferred: Bool)
        /// None fits, for this reason.
        case undecided(String)
    }

    /// Reports are published at most so many days after an inspection started (225 in all known cases).
    static let longestWait = 225

    let rules: Rules
    private var catalogue: FrameworkCatalogue { rules.catalogue }
    /// The first and last start days of all frameworks, apart from all else: they are asked for at every row.
    private let spans: [ClosedRange<CalendarDate>]
    private let families: [String]

    init(rules: Rules) {
        self.rules = rules
        families = rules.catalogue.frameworks.map(\.family)
        spans = rules.catalogue.frameworks.map(\.startDays)
    }

    /// - Parameter family: The family, where the type of inspection or the place of its column leaves no choice.
    func decide(_ draft: Draft, family: String?) -> Decision {
        // A review of another body has a family and no framework yet.
        let family = family ?? (draft.framework.framework == nil ? draft.framework.family : nil)
        if let fixed = draft.block?.framework { return .framework(fixed, isInferred: false) }
        if let start = draft.start?.date {
            return decide(start: start, draft: draft, family: family)
        }
        if let named = draft.framework.framework { return .framework(named, isInferred: false) }
        guard let published = draft.published?.date else {
            return .undecided("there is neither a start day nor a publication date")
        }
        return decide(published: published, draft: draft, family: family)
    }

    /// Whether a day of publication fits a framework, give or take the longest wait.
    func fits(_ framework: Framework.ID, published: CalendarDate) -> Bool {
        let framework = catalogue[framework]
        return published >= framework.firstStart
            && (framework.lastStart.map { published.days(since: $0) <= Self.longestWait } ?? true)
    }

    /// The framework of a start day, where there is one only.
    private func onlyFramework(at start: CalendarDate) -> Framework.ID? {
        var found: Framework.ID?
        for position in spans.indices where spans[position].contains(start) {
            if found != nil { return nil }
            found = Framework.ID(rawValue: UInt8(position))
        }
        return found
    }

    private func family(of framework: Framework.ID) -> String { families[Int(framework.rawValue)] }

    private func decide(start: CalendarDate, draft: Draft, family: String?) -> Decision {
        if let only = onlyFramework(at: start), family == nil || family == self.family(of: only) {
            return .framework(only, isInferred: false)
        }
        var candidates = spans.indices.filter { spans[$0].contains(start) }
            .map { Framework.ID(rawValue: UInt8($0)) }
        if let family {
            candidates = candidates.filter { self.family(of: $0) == family }
            if candidates.isEmpty {
                return .undecided("no \(family) inspection could start on \(start.longEnglish)")
            }
        } else if let claimed = draft.framework.family {
            // A column that names a framework settles what a date leaves open; against the date it counts for nothing.
            let ofFamily = candidates.filter { self.family(of: $0) == claimed }
            if !ofFamily.isEmpty { candidates = ofFamily }
        }
        if candidates.count > 1 {
            let fitting = families(fitting: draft)
            candidates = candidates.filter { fitting.contains(self.family(of: $0)) }
        }
        switch candidates.count {
        case 1: return .framework(candidates[0], isInferred: false)
        case 0: return .undecided("no framework is known for inspections that started on \(start.longEnglish)")
        default: return .undecided(Self.severalFit(candidates.map { catalogue[$0].key }))
        }
    }

    private func decide(published: CalendarDate, draft: Draft, family: String?) -> Decision {
        let families = family.map { [$0] } ?? self.families(fitting: draft)
        let latest = families.compactMap { family in
            catalogue.frameworkIDs.last { catalogue[$0].family == family && fits($0, published: published) }
        }
        guard latest.count == 1, let found = latest.first else {
            return .undecided(
                latest.isEmpty
                    ? "no framework is known for reports published on \(published.longEnglish)"
                    : Self.severalFit(latest.map { catalogue[$0].key }))
        }
        guard let rule = rules.byPublication[found], published >= rule.from, rule.to.map({ published <= $0 }) ?? true
        else { return .framework(found, isInferred: false) }
        let graded = draft.cells.filter(\.reading.isGrade).map(\.area)
        let before = catalogue.frameworkIDs.last { $0 < found && catalogue[$0].family == catalogue[found].family }
        // The heading of an area that only the framework before has, such as the combined judgement, settles it.
        if let before,
            graded.contains(where: {
                $0 != rule.area && catalogue[before].judges($0) && !catalogue[found].judges($0)
            })
        {
            return .framework(before, isInferred: false)
        }
        let isThis = graded.contains(rule.area) == rule.graded
        return .framework(isThis ? found : before ?? found, isInferred: true)
    }

    /// The families that have all areas that are graded; those of other bodies only if nothing else fits.
    private func families(fitting draft: Draft) -> [String] {
        let graded = draft.cells.filter(\.reading.isGrade).map(\.area)
        var fitting: [(family: String, judgesAnotherBody: Bool)] = []
        for framework in catalogue.frameworks where !fitting.contains(where: { $0.family == framework.family }) {
            let areas = Set(catalogue.areas(ofFamily: framework.family))
            let fits = graded.allSatisfy { area in
                areas.contains(area) || (rules.headedBy[area] ?? []).contains(where: areas.contains)
            }
            if fits { fitting.append((framework.family, framework.judgesAnotherBody)) }
        }
        let own = fitting.filter { !$0.judgesAnotherBody }
        return (own.isEmpty ? fitting : own).map(\.family)
    }

    private static func severalFit(_ keys: [String]) -> String {
        "the date and the areas fit \(keys.joined(separator: " and "))"
    }
}
