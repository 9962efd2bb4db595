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
        var told = ToldInspections(capacity: more.count)
        // The new ones move up to where they stay, so that a large source is never in memory twice.
        let first = inspections.count
        if first == 0 { swap(&inspections, &more) } else { inspections += more }
        more = []
        var end = first
        for index in inspections.indices.dropFirst(first) {
            let keys = keys(at: index, of: inspections.span, startless)
            let other = keys.alias.flatMap { told[$0] } ?? matches[index - first]
            let known = told.place(keys.own, at: other ?? end)
            let same = known ?? other
            let position = same ?? end
            if let alias = keys.alias { told[alias] = position }
            if same == nil {
                mark(index, of: inspections.span, inspections.span[index].isVisit ? .visit : .used, &fates)
                if index != end { inspections[end] = inspections[index] }
                end += 1
            } else {
                let inspection = inspections[index]
                mark(index, of: inspections.span, .duplicate, &fates)
                reports.add(inspection, beside: inspections[position], at: position)
                for place in joiner.join(inspection, to: &inspections[position], at: position) {
                    mark(place, .used, &fates)
                }
            }
        }
        if end < inspections.count { inspections.removeSubrange(end...) }
    }

    /// What tells an inspection from the others of its source, and what else may where some of them have no start.
    private func keys(
        at index: Int, of all: Span<Inspection>, _ startless: Set<UInt64>
    ) -> (own: UInt64, alias: UInt64?) {
        let group = matcher.group(at: index, of: all)
        let own = group.key(all[index].orderingDate)
        if startless.isEmpty { return (own, nil) }
        let twin = group.key(all[index].published)
        return (own, startless.contains(twin) ? twin : nil)
    }

    /// The inspections of a source that have no start, where others of it have one: the publication tells whether two
    /// of them are the same.
    private func startless(_ more: [Inspection]) -> Set<UInt64> {
        // A span lends the inspections, of which each would be copied otherwise.
        let more = more.span
        var keys: Set<UInt64> = []
        var hasStart = false
        for index in more.indices {
            guard more[index].start == nil else {
                hasStart = true
                continue
            }
            if more[index].published != nil, !more[index].isVisit {
                keys.insert(matcher.group(at: index, of: more).key(more[index].published))
            }
        }
        return hasStart ? keys : []
    }

    private func mark(
        _ index: Int, of all: Span<Inspection>, _ fate: RowFates.Fate, _ fates: inout [RowFates]
    ) {
        let location = all[index].location
        mark(location, fate, &fates)
        if all[index].isInOneRow { return }
        for judgement in all[index].judgements where judgement.location != location {
            mark(judgement.location, fate, &fates)
        }
    }

    private func mark(_ location: SourceLocation, _ fate: RowFates.Fate, _ fates: inout [RowFates]) {
        guard Int(location.source) < fates.count else { return }
        fates[Int(location.source)].mark(location.row, fate)
    }
}
