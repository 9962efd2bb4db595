import RatingsModel

/// The authority that a workbook is made for, and whom it is compared with.
package struct Home: Hashable, Sendable {
    /// The authority.
    package let authority: Authority.ID
    /// Its statistical neighbours, the nearest first; none where they are not known.
    package let neighbours: [Authority.ID]
    /// Groups of authorities; it need not be a member.
    package let groups: [AuthorityGroup]

    /// Makes a home.
    package init(_ authority: Authority.ID, neighbours: [Authority.ID] = [], groups: [AuthorityGroup] = []) {
        self.authority = authority
        self.neighbours = neighbours
        self.groups = groups
    }

    /// How an authority stands to the home.
    package enum Role: Hashable, Sendable {
        /// It is the home.
        case home
        /// It is the statistical neighbour of a rank, from 1.
        case neighbour(Int)
        /// It is another one.
        case other
    }

    /// How an authority stands to the home.
    package func role(of id: Authority.ID) -> Role {
        if id == authority { return .home }
        return neighbours.firstIndex(of: id).map { .neighbour($0 + 1) } ?? .other
    }
}
