import RatingsModel

/// What is known of each authority, newest first.
///
/// A dataset lists inspections as its sources do. This groups them by authority once and puts each group
/// in order once, so that every later question is a look at a short list.
package struct Timelines: Sendable {
    /// An inspection, visit or remark, with what decides whether it matters for an area.
    package struct Entry: Sendable {
        /// The position in ``Dataset/inspections``.
        package let position: Int32
        /// The framework; nil unless it is an inspection that gives grades.
        let gradedUnder: Framework.ID?
        /// The type, where the source says it.
        let type: InspectionType.ID?
    }

    /// By authority, newest first.
    private let entries: [Entry]
    /// Where each authority's entries start; one more at the end.
    private let starts: [Int]

    /// Groups and orders the inspections that count.
    package init(_ dataset: Dataset, asOf: AsOf) {
        let authorities = dataset.register.authorities.count
        var starts = [Int](repeating: 0, count: authorities + 1)
        var keys: [Key] = []
        keys.reserveCapacity(dataset.inspections.count)
        let isGrading = dataset.catalogue.types.map { $0.kind == .graded }
        for (position, inspection) in dataset.inspections.enumerated() where asOf.counts(inspection) {
            let authority = Int(inspection.authority.rawValue)
            guard authority < authorities else { continue }
            starts[authority + 1] += 1
            keys.append(Key(inspection, at: position, isGrading: isGrading))
        }
        for authority in 0..<authorities { starts[authority + 1] += starts[authority] }
        keys.sort()
        entries = keys.map(\.entry)
        self.starts = starts
    }

    /// Everything that counts, newest first: inspections, visits, and the remark that an authority is not
    /// yet inspected.
    package func entries(of authority: Authority.ID) -> ArraySlice<Entry> {
        let index = Int(authority.rawValue)
        guard index + 1 < starts.count else { return [] }
        return entries[starts[index]..<starts[index + 1]]
    }

    /// Everything that counts, by authority in the given order, newest first within one: positions in
    /// ``Dataset/inspections``.
    package func history(in order: [Authority.ID]) -> [Int32] {
        var positions: [Int32] = []
        positions.reserveCapacity(entries.count)
        for authority in order { positions.append(contentsOf: entries(of: authority).lazy.map(\.position)) }
        return positions
    }
}

extension Timelines {
    /// What decides the order: the authority, then the newest first.
    private struct Key: Comparable {
        /// The authority, and below it the days before the end of time; what has no date comes last.
        let authorityAndDay: UInt64
        let published: Int32
        let location: UInt64
        let entry: Entry

        init(_ inspection: Inspection, at position: Int, isGrading: [Bool]) {
            let age = Int64(Int32.max) - Int64(inspection.orderingDate?.dayNumber ?? .min)
            authorityAndDay = UInt64(inspection.authority.rawValue) << 40 | UInt64(age)
            published = inspection.published?.dayNumber ?? .min
            location = UInt64(inspection.location.source) << 32 | UInt64(inspection.location.row)
            // A visit gives no grades, and another scheme's are not reported here.
            let isGraded = !inspection.isVisit && inspection.type.map { isGrading[Int($0.rawValue)] } ?? true
            entry = Entry(
                position: Int32(position), gradedUnder: isGraded ? inspection.framework : nil,
                type: inspection.type)
        }

        static func == (left: Key, right: Key) -> Bool { left.entry.position == right.entry.position }

        static func < (left: Key, right: Key) -> Bool {
            if left.authorityAndDay != right.authorityAndDay { return left.authorityAndDay < right.authorityAndDay }
            if left.published != right.published { return left.published > right.published }
            if left.location != right.location { return left.location > right.location }
            return left.entry.position > right.entry.position
        }
    }
}
