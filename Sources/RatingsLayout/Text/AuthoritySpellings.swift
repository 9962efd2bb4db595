import RatingsModel

/// Names of authorities as sources write them, and as every other sheet does.
///
/// Sources differ in capitals and in short forms. One spelling in all of a column lets its reader filter by
/// authority; a name that no authority has stays as it is.
struct AuthoritySpellings: Sendable {
    private let names: [String: String]

    init(_ register: AuthorityRegister) {
        var names: [String: String] = [:]
        for authority in register.authorities {
            for spelling in [authority.name] + authority.aliases {
                names[spelling.lowercased()] = authority.name
            }
        }
        self.names = names
    }

    /// The name to show for a name in a source.
    subscript(name: String) -> String { names[name.lowercased()] ?? name }
}
