import RatingsModel

/// Finds the inspections of a source that are known from the sources before it.
///
/// Sources need not agree to the day: one has the start only, another the day of publication, and both may slip. What
/// is nearest within some weeks is the same, as no authority is inspected twice under one scheme within that time.
/// Two records of one source are never the same inspection of another source, so that each known one is given away
/// once, to the record that is nearest to it.
struct InspectionMatcher {
    /// What can be the same: inspections of one authority under one scheme.
    struct Group: Hashable {
        let authority: Authority.ID
        let scheme: UInt16

        /// The group and a day as one number.
        func key(_ day: CalendarDate?) -> UInt64 {
            UInt64(authority.rawValue) << 48 | UInt64(scheme) << 32
                | UInt64(UInt32(bitPattern: day?.dayNumber ?? .min))
        }

        /// The number of the day in a key.
        static func dayNumber(of key: UInt64) -> Int { Int(Int32(truncatingIfNeeded: key)) }

        /// The number of the group in a key.
        static func number(of key: UInt64) -> UInt64 { key >> 32 }
    }

    /// So many days may lie between two starts that mean the same inspection.
    private static let startSlip = 14
    /// So many days may lie between two publications; Ofsted's own files differ by up to 61.
    private static let publicationSlip = 75
    /// The same for visits, which can follow one another after two or three months.
    private static let visitPublicationSlip = 21
    /// Letters about visits are published sooner than reports.
    private static let longestWaitForVisit = 120
    /// The median time from the start to the publication.
    private static let usualWait = 52
    /// The ordering days of two records of one inspection are at most so far apart.
    private static let reach = FrameworkDecider.longestWait + publicationSlip

    /// The schemes of the frameworks, and whether types are partial, worked out once.
    private let schemes: [UInt16]
    private let isPartial: [Bool]
    private var groups: [Group: [Int]] = [:]
    private var known = 0

    init(_ catalogue: FrameworkCatalogue) {
        schemes = catalogue.frameworks.map { framework in
            UInt16(catalogue.frameworks.firstIndex { $0.family == framework.family } ?? 0)
        }
        isPartial = catalogue.types.map { $0.onlyAreas != nil }
    }

    /// Inspections of one family, partial re-inspections and visits of one type, authorities not yet inspected.
    func group(of inspection: Inspection) -> Group {
        Group(
            authority: inspection.authority,
            scheme: scheme(of: inspection.framework, inspection.type, isVisit: inspection.isVisit))
    }

    /// The same for one of many.
    func group(at position: Int, of all: Span<Inspection>) -> Group {
        Group(
            authority: all[position].authority,
            scheme: scheme(of: all[position].framework, all[position].type, isVisit: all[position].isVisit))
    }

    private func scheme(of framework: Framework.ID?, _ type: InspectionType.ID?, isVisit: Bool) -> UInt16 {
        if isVisit { return 0x100 + UInt16(type?.rawValue ?? 0) }
        guard let framework else { return 0x300 }
        // Partial re-inspections of two services can be published on one day, and are two.
        if let type, isPartial[Int(type.rawValue)] { return 0x200 + UInt16(type.rawValue) }
        return schemes[Int(framework.rawValue)]
    }

    /// Finds which inspections of the next source are known.
    ///
    /// - Returns: Positions in `inspections` by positions in `more`. Of several records of one group and day only the
    ///   first is looked for.
    mutating func matches(of more: [Inspection], among inspections: [Inspection]) -> [Int: Int] {
        for position in known..<inspections.count {
            groups[group(at: position, of: inspections.span), default: []].append(position)
        }
        known = inspections.count
        guard known > 0 else { return [:] }
        var asked: [Group: [Int]] = [:]
        for position in more.indices {
            let group = group(at: position, of: more.span)
            if groups[group] != nil { asked[group, default: []].append(position) }
        }
        var matches: [Int: Int] = [:]
        for (group, positions) in asked {
            for pair in pairs(positions, of: more, with: groups[group] ?? [], of: inspections) {
                matches[pair.new] = pair.old
            }
        }
        return matches
    }

    // MARK: - Within a group

    private struct Pair {
        let distance: Int
        let new: Int
        let old: Int
    }

    /// The pairs that are nearest to each other, each position once.
    private func pairs(_ new: [Int], of more: [Inspection], with old: [Int], of inspections: [Inspection]) -> [Pair] {
        let candidates = old.map { (day: Self.day(inspections[$0]), position: $0) }.sorted { $0 < $1 }
        var pairs: [Pair] = []
        var days: Set<Int> = []
        for position in new {
            let day = Self.day(more[position])
            guard days.insert(day).inserted else { continue }
            var index = candidates.partitioningIndex { $0.day >= day - Self.reach }
            while index < candidates.count, candidates[index].day <= day + Self.reach {
                let candidate = candidates[index].position
                if let distance = Self.distance(more[position], inspections[candidate]) {
                    pairs.append(Pair(distance: distance, new: position, old: candidate))
                }
                index += 1
            }
        }
        pairs.sort { ($0.distance, $0.new, $0.old) < ($1.distance, $1.new, $1.old) }
        var taken: (new: Set<Int>, old: Set<Int>) = ([], [])
        return pairs.filter { pair in
            guard !taken.new.contains(pair.new), !taken.old.contains(pair.old) else { return false }
            taken.new.insert(pair.new)
            taken.old.insert(pair.old)
            return true
        }
    }

    private static func day(_ inspection: Inspection) -> Int { Int(inspection.orderingDate?.dayNumber ?? 0) }

    /// How far apart two records of one inspection are; nil if they can't be the same one.
    ///
    /// Starts that agree tell more than publications that do, and those more than a start and a publication.
    private static func distance(_ one: Inspection, _ other: Inspection) -> Int? {
        if one.isNotYetInspected { return 0 }
        if let first = one.start, let second = other.start {
            let days = abs(first.days(since: second))
            if days <= startSlip { return days }
            // One report, and a slip in one of the starts.
            return !one.isVisit && one.published != nil && one.published == other.published ? 3000 : nil
        }
        let start = one.start ?? other.start
        if let first = one.published, let second = other.published {
            let days = abs(first.days(since: second))
            if let start, min(first, second) < start { return nil }
            return days <= (one.isVisit ? visitPublicationSlip : publicationSlip) ? 1000 + days : nil
        }
        guard let start, let published = one.published ?? other.published else { return nil }
        let wait = published.days(since: start)
        let longest = one.isVisit ? longestWaitForVisit : FrameworkDecider.longestWait
        return (0...longest).contains(wait) ? 2000 + abs(wait - usualWait) : nil
    }
}

extension Array {
    /// The position of the first element for which a condition holds, which holds for all after it.
    fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
