import RatingsModel

/// The names under which authorities are shown, and the order of those names.
package struct AuthorityNames: Sendable {
    /// The ids of all authorities, A to Z by the name shown.
    package let alphabetical: [Authority.ID]
    private let names: [String]

    /// Takes the names from a register, once: two authorities called Dorset are told apart there.
    package init(_ register: AuthorityRegister) {
        let names = register.ids.map(register.displayName)
        self.names = names
        alphabetical = register.ids.sorted { left, right in
            let (first, second) = (names[Int(left.rawValue)], names[Int(right.rawValue)])
            return first == second ? left < right : first < second
        }
    }

    /// The name to show.
    package subscript(id: Authority.ID) -> String { names[Int(id.rawValue)] }
}
