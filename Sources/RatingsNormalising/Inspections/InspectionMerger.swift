import RatingsModel

/// Brings the inspections of all sources together, each once.
///
/// In one source, an inspection is the same as another one if the authority, the family of frameworks and the day are
/// the same. Between sources an ``InspectionMatcher`` finds it. What the sources agree on is kept once; what only one
/// of them knows is filled in; where they differ, the first one read is kept, and both places are reported.
struct InspectionMerger {
    private let register: AuthorityRegister
    private var matcher: InspectionMatcher
    private var joiner: RecordJoiner
    private var reports = SharedReports()
    private(set) var inspections: [Inspection] = []

    init(rules: Rules) {
        register = rules.register
        matcher = InspectionMatcher(rules.catalogue)
        joiner = RecordJoiner(rules: rules)
    }

    /// What was found of all inspections that were added.
    var findings: [Finding] { joiner.findings + reports.findings(of: inspections, register) }

    /// Adds the inspections of the next source, in their order.
    ///
    /// - Parameter names: The names of all sources so far, for messages.
    mutating func add(_ more: inout [Inspection], names: [String], fates: inout [RowFates]) {
        joiner.names = names
        let matches = matcher.matches(of: more, among: inspections)
        let startless = startless(more)
        // What this source told already.
        var told = PositionTable(capacity: more.count)
        // The new ones move up to where they stay, so that a large source is never in memory twice.
        let first = inspections.count
        if first == 0 { swap(&inspections, &more) } else { inspections += more }
        more = []
        var end = first
        for index in inspections.indices.dropFirst(first) {
            let inspection = inspections[index]
            let group = matcher.group(of: inspection)
            let key = group.key(inspection.orderingDate)
            let twin = startless.isEmpty ? nil : group.key(inspection.published)
            let alias = twin.flatMap { startless.contains($0) ? $0 : nil }
            let same = told[key] ?? alias.flatMap { told[$0] } ?? matches[index - first]
            let position = same ?? end
            told[key] = position
            if let alias { told[alias] = position }
            if same == nil {
                mark(inspection, inspection.isVisit ? .visit : .used, &fates)
                if index != end { inspections[end] = inspection }
                end += 1
            } else {
                mark(inspection, .duplicate, &fates)
                reports.add(inspection, beside: inspections[position], at: position)
                for place in joiner.join(inspection, to: &inspections[position], at: position) {
                    mark(place, .used, &fates)
                }
            }
        }
        inspections.removeSubrange(end...)
    }

    /// The inspections of a source that have no start, where others of it have one: the publication tells whether two
    /// of them are the same.
    private func startless(_ more: [Inspection]) -> Set<UInt64> {
        guard more.contains(where: { $0.start != nil }) else { return [] }
        var keys: Set<UInt64> = []
        for inspection in more where inspection.start == nil && inspection.published != nil && !inspection.isVisit {
            keys.insert(matcher.group(of: inspection).key(inspection.published))
        }
        return keys
    }

    private func mark(_ inspection: Inspection, _ fate: RowFates.Fate, _ fates: inout [RowFates]) {
        mark(inspection.location, fate, &fates)
        if inspection.isInOneRow { return }
        for judgement in inspection.judgements where judgement.location != inspection.location {
            mark(judgement.location, fate, &fates)
        }
    }

    private func mark(_ location: SourceLocation, _ fate: RowFates.Fate, _ fates: inout [RowFates]) {
        guard Int(location.source) < fates.count else { return }
        fates[Int(location.source)].mark(location.row, fate)
    }
}
