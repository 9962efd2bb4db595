import RatingsModel

/// Where the home authority stands among others, area by area.
package struct Comparison: Sendable {
    /// Authorities that the home is compared with as a whole.
    package struct Comparator: Hashable, Sendable {
        /// What holds them together.
        package enum Kind: Hashable, Sendable {
            case neighbours
            case region
            case england
            case group
        }

        /// What holds them together.
        package let kind: Kind
        /// The name of the region or group; empty for the others.
        package let name: String
        /// The authorities. The home is among those of its region and of England, and never a neighbour of its own.
        package let members: Set<Authority.ID>
    }

    /// A place among those that have a grade; equal grades share a place, and the places after it stay empty.
    package struct Rank: Hashable, Sendable {
        /// The place, from 1.
        package let place: Int
        /// Whether another authority has the same place.
        package let isShared: Bool
        /// How many have a grade, the home included.
        package let count: Int
    }

    /// One area and one comparator.
    package struct Row: Sendable {
        /// The area.
        package let area: JudgementArea.ID
        /// With whom.
        package let comparator: Comparator
        /// The home's latest judgement; nil where the data has none.
        package let own: LatestJudgement?
        /// The latest judgements of the comparator's members.
        package let counts: GradeCounts
        /// The home's place among the members; nil where it has no grade.
        package let rank: Rank?
    }

    /// The home.
    package let home: Home
    /// With whom it is compared: its neighbours where they are known, its region, England, and its groups.
    package let comparators: [Comparator]
    /// By area, then by comparator.
    package let rows: [Row]

    /// Compares the latest judgements of some areas.
    package init(_ home: Home, in analysis: Analysis, areas: [JudgementArea.ID]) {
        let register = analysis.dataset.register
        let existing = register.ids.filter { analysis.asOf.counts(register[$0]) }
        let region = register[home.authority].region
        var comparators: [Comparator] = []
        if !home.neighbours.isEmpty {
            comparators.append(Comparator(kind: .neighbours, name: "", members: Set(home.neighbours)))
        }
        comparators += [
            Comparator(kind: .region, name: region, members: Set(existing.filter { register[$0].region == region })),
            Comparator(kind: .england, name: "", members: Set(existing)),
        ]
        comparators += home.groups.map { Comparator(kind: .group, name: $0.name, members: Set($0.members)) }
        self.home = home
        self.comparators = comparators
        rows = areas.flatMap { area in
            let latest = analysis.latest[area]
            let own = latest.first { $0.authority == home.authority }
            return comparators.map { comparator in
                let others = latest.filter { comparator.members.contains($0.authority) }
                return Row(
                    area: area, comparator: comparator, own: own, counts: GradeCounts(others),
                    rank: Self.rank(of: own, among: others))
            }
        }
    }

    /// The place of a judgement among others, whether they have it in their list or not.
    static func rank(of own: LatestJudgement?, among judgements: [LatestJudgement]) -> Rank? {
        guard let own, let grade = own.standing.grade else { return nil }
        let others = judgements.filter { $0.authority != own.authority }.compactMap(\.standing.grade)
        return Rank(
            place: 1 + others.count { $0 > grade }, isShared: others.contains(grade), count: 1 + others.count)
    }
}
