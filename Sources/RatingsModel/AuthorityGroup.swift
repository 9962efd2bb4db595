/// Authorities that are looked at together, such as the English core cities.
package struct AuthorityGroup: Hashable, Sendable {
    /// The name to show.
    package let name: String
    /// The members, each once, in the order in which they were listed.
    package let members: [Authority.ID]

    /// Makes a group; a member that is listed twice counts once.
    package init(name: String, members: [Authority.ID]) {
        self.name = name
        var seen: Set<Authority.ID> = []
        self.members = members.filter { seen.insert($0).inserted }
    }
}
