import RatingsModel

/// A statement that could be made about an authority, with what the data says of it.
package struct Claim: Hashable, Sendable {
    /// What is stated.
    package enum Statement: Hashable, Sendable {
        /// It was the first to have so many judgements in a row.
        case first(count: Int, Wanted)
        /// It is the only one that ever had so many in a row.
        case only(count: Int, Wanted)
        /// Nobody had more in a row.
        case longest(count: Int, Wanted)
        /// Nobody rose as far from its first to its latest judgement that may be compared.
        case mostImproved(by: Int)
        /// It is the only one whose latest judgement is this grade.
        case onlyNow(Grade)
        /// None of its judgements that may be compared was worse.
        case neverBelow(Grade)
        /// None of its judgements was worse than the one before.
        case neverDeclined
    }

    /// Which judgements make a row.
    package enum Wanted: Hashable, Sendable {
        /// This grade.
        case exactly(Grade)
        /// This grade or a better one.
        case atLeast(Grade)

        /// Whether a grade is one of them.
        package func includes(_ grade: Grade) -> Bool {
            switch self {
            case .exactly(let wanted): grade == wanted
            case .atLeast(let wanted): grade >= wanted
            }
        }
    }

    /// What the data says.
    package enum Verdict: Hashable, Sendable {
        /// It is so.
        case holds
        /// It is not so; ``Claim/against`` has who or what stands against it.
        case fails
        /// Nothing stands against it, and the data does not have all that could; ``Claim/unknown`` says whose.
        case open
    }

    /// Inspections of one authority, one after the other.
    package struct Evidence: Hashable, Sendable {
        /// The authority.
        package let authority: Authority.ID
        /// The entries of its series, oldest first.
        package let entries: [Series.Entry]
        /// The day on which they were complete: the publication of the last one's report, or its start where that is not
        /// known; nil where neither is, or where it does not matter.
        package let day: CalendarDate?
    }

    /// What is stated.
    package let statement: Statement
    /// The area.
    package let area: JudgementArea.ID
    /// Among whom; nil for a statement about the authority alone.
    package let scope: ClaimScope?
    /// The family of frameworks whose inspections alone count; nil for all that may be compared.
    package let family: String?
    /// What the data says.
    package let verdict: Verdict
    /// The authority's own inspections that the statement is about.
    package let proof: Evidence
    /// What stands against it, the strongest first.
    package let against: [Evidence]
    /// Those of whom the data has too little to rule them out.
    package let unknown: [Authority.ID]
}

/// Among whom an authority is compared.
package struct ClaimScope: Hashable, Sendable {
    /// What holds the scope together.
    package enum Kind: Hashable, Sendable {
        case england
        case region
        case group
    }

    /// What holds it together.
    package let kind: Kind
    /// The name to show.
    package let name: String
    /// The authorities; of England and regions also those that were abolished, as they could have been first.
    package let members: [Authority.ID]

    /// Makes a scope.
    package init(kind: Kind, name: String, members: [Authority.ID]) {
        self.kind = kind
        self.name = name
        self.members = members
    }

    /// England, the authority's region, and the groups that it belongs to.
    package static func scopes(
        of authority: Authority.ID, in register: AuthorityRegister, groups: [AuthorityGroup]
    ) -> [ClaimScope] {
        let region = register[authority].region
        return [
            ClaimScope(kind: .england, name: "England", members: register.ids),
            ClaimScope(kind: .region, name: region, members: register.ids.filter { register[$0].region == region }),
        ]
            + groups.filter { $0.members.contains(authority) }.map {
                ClaimScope(kind: .group, name: $0.name, members: $0.members)
            }
    }
}
