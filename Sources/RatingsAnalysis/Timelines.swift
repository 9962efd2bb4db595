import RatingsModel

/// What is known of each authority, newest first.
///
/// A dataset lists inspections as its sources do. This groups them by authority once and puts each group
/// in order once, so that every later question is a look at a short list.
package struct Timelines: Sendable {
    /// Positions in ``Dataset/inspections``.
    package typealias Positions = ArraySlice<Int32>

    private let all: Groups
    private let graded: Groups

    /// Groups and orders the inspections that count.
    package init(_ dataset: Dataset, asOf: AsOf) {
        all = Groups(dataset, asOf: asOf)
        graded = all.filtered { position in
            let inspection = dataset.inspections[Int(position)]
            guard inspection.framework != nil, !inspection.isVisit else { return false }
            return inspection.type.map { dataset.catalogue[$0].kind == .graded } ?? true
        }
    }

    /// Everything that counts, newest first: inspections, visits, and the remark that an authority is not
    /// yet inspected.
    package func everything(of authority: Authority.ID) -> Positions { all[authority] }

    /// The inspections that give grades, newest first. A visit is never among them.
    package func inspections(of authority: Authority.ID) -> Positions { graded[authority] }

    /// Everything that counts, by authority in the given order, newest first within one.
    package func history(in order: [Authority.ID]) -> [Int32] {
        var positions: [Int32] = []
        positions.reserveCapacity(all.count)
        for authority in order { positions.append(contentsOf: all[authority]) }
        return positions
    }
}

extension Timelines {
    /// Positions grouped by authority, all in one array.
    private struct Groups: Sendable {
        private var positions: [Int32]
        /// Where each authority's group starts; one more at the end.
        private var starts: [Int]

        var count: Int { positions.count }

        init(_ dataset: Dataset, asOf: AsOf) {
            let authorities = dataset.register.authorities.count
            var starts = [Int](repeating: 0, count: authorities + 1)
            var keys: [Key] = []
            keys.reserveCapacity(dataset.inspections.count)
            for position in dataset.inspections.indices where asOf.counts(dataset.inspections[position]) {
                let key = Key(dataset.inspections[position], at: position)
                guard Int(key.authority) < authorities else { continue }
                starts[Int(key.authority) + 1] += 1
                keys.append(key)
            }
            for authority in 0..<authorities { starts[authority + 1] += starts[authority] }
            keys.sort()
            positions = keys.map(\.position)
            self.starts = starts
        }

        subscript(authority: Authority.ID) -> Positions {
            let index = Int(authority.rawValue)
            guard index + 1 < starts.count else { return [] }
            return positions[starts[index]..<starts[index + 1]]
        }

        func filtered(_ isIncluded: (Int32) -> Bool) -> Groups {
            var result = self
            result.positions.removeAll(keepingCapacity: true)
            for authority in 0..<(starts.count - 1) {
                result.starts[authority] = result.positions.count
                for position in positions[starts[authority]..<starts[authority + 1]] where isIncluded(position) {
                    result.positions.append(position)
                }
            }
            result.starts[starts.count - 1] = result.positions.count
            return result
        }
    }

    /// What decides the order: the authority, then the newest first.
    private struct Key: Comparable {
        let authority: UInt16
        /// Days since 1970; what has no date comes last.
        let day: Int32
        let published: Int32
        let location: UInt64
        let position: Int32

        init(_ inspection: Inspection, at position: Int) {
            authority = inspection.authority.rawValue
            day = inspection.orderingDate?.dayNumber ?? .min
            published = inspection.published?.dayNumber ?? .min
            location = UInt64(inspection.location.source) << 32 | UInt64(inspection.location.row)
            self.position = Int32(position)
        }

        static func < (left: Key, right: Key) -> Bool {
            if left.authority != right.authority { return left.authority < right.authority }
            if left.day != right.day { return left.day > right.day }
            if left.published != right.published { return left.published > right.published }
            if left.location != right.location { return left.location > right.location }
            return left.position > right.position
        }
    }
}
