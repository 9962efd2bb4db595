import RatingsModel

/// Brings the inspections of all sources together, each once.
///
/// In one source, an inspection is the same as another one if the authority, the family of frameworks and the day are
/// the same. Between sources an ``InspectionMatcher`` finds it. What the sources agree on is kept once; what only one
/// of them knows is filled in; where they differ, the first one read is kept, and both places are reported.
struct InspectionMerger {
    private struct Key: Hashable {
        let group: InspectionMatcher.Group
        let day: CalendarDate?
    }

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
        var told: [Key: Int] = [:]
        told.reserveCapacity(more.count)
        inspections.reserveCapacity(inspections.count + more.count)
        for (index, inspection) in more.enumerated() {
            let key = Key(group: matcher.group(of: inspection), day: inspection.orderingDate)
            let twin = startless.isEmpty ? nil : Key(group: key.group, day: inspection.published)
            let alias = twin.flatMap { startless.contains($0) ? $0 : nil }
            let same = told[key] ?? alias.flatMap { told[$0] } ?? matches[index]
            let position = same ?? inspections.count
            told[key] = position
            if let alias { told[alias] = position }
            if same == nil {
                mark(inspection, inspection.isVisit ? .visit : .used, &fates)
                inspections.append(inspection)
            } else {
                mark(inspection, .duplicate, &fates)
                reports.add(inspection, beside: inspections[position], at: position)
                for place in joiner.join(inspection, to: &inspections[position], at: position) {
                    mark(place, .used, &fates)
                }
            }
        }
        more = []
    }

    /// The inspections of a source that have no start, where others of it have one: the publication tells whether two
    /// of them are the same.
    private func startless(_ more: [Inspection]) -> Set<Key> {
        guard more.contains(where: { $0.start != nil }) else { return [] }
        return Set(
            more.lazy.filter { $0.start == nil && $0.published != nil && !$0.isVisit }
                .map { Key(group: matcher.group(of: $0), day: $0.published) })
    }

    private func mark(_ inspection: Inspection, _ fate: RowFates.Fate, _ fates: inout [RowFates]) {
        mark(inspection.location, fate, &fates)
        for judgement in inspection.judgements { mark(judgement.location, fate, &fates) }
    }

    private func mark(_ location: SourceLocation, _ fate: RowFates.Fate, _ fates: inout [RowFates]) {
        guard Int(location.source) < fates.count else { return }
        fates[Int(location.source)].mark(location.row, fate)
    }
}
