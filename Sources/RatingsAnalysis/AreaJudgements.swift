import RatingsModel

/// Judgements of one area, each worked out when it is asked for, so that a list of 200,000 is small.
package struct AreaJudgements: RandomAccessCollection, Sendable {
    /// Where the inspections of a judgement are.
    struct Entry: Sendable {
        /// The position in ``Dataset/inspections``.
        var inspection: Int32
        /// That of the inspection before; -1 where the data has none.
        var earlier: Int32
    }

    private let area: JudgementArea.ID
    private let entries: [Entry]
    private let finder: JudgementFinder

    init(_ area: JudgementArea.ID, _ entries: [Entry], _ finder: JudgementFinder) {
        self.area = area
        self.entries = entries
        self.finder = finder
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { entries.count }

    package subscript(position: Int) -> LatestJudgement { finder.judgement(of: area, at: entries[position]) }

    /// The positions of the inspections in ``Dataset/inspections``.
    package var inspections: Inspections { Inspections(entries: entries) }

    /// Every standing that occurs, once, without a look at what was before.
    package var standings: Set<Standing> {
        // There are few: comparing with each takes less than a hash.
        var standings: [Standing] = []
        for entry in entries {
            let standing = finder.standing(of: area, at: Int(entry.inspection))
            if !standings.contains(standing) { standings.append(standing) }
        }
        return Set(standings)
    }
}

extension AreaJudgements {
    /// The positions in ``Dataset/inspections`` of the inspections of judgements.
    ///
    /// A type with a name: other modules can't look through an opaque one, and would ask it a hundred times slower.
    package struct Inspections: RandomAccessCollection, Sendable {
        fileprivate let entries: [Entry]

        package var startIndex: Int { 0 }
        package var endIndex: Int { entries.count }

        package subscript(position: Int) -> Int { Int(entries[position].inspection) }
    }
}
