/// All authorities since 2009, current and abolished.
package struct AuthorityRegister: Sendable {
    /// The authorities, in the order of their names.
    package let authorities: [Authority]
    /// The first and last days, apart from all else: they are asked for at every row of a source.
    @usableFromInline
    let lifetimes: [(established: CalendarDate?, end: CalendarDate?)]

    /// Makes a register.
    package init(authorities: [Authority]) {
        self.authorities = authorities
        lifetimes = authorities.map { ($0.established, $0.validTo) }
    }

    /// The first day of an authority; nil for those older than 2009.
    @inlinable
    package func established(_ id: Authority.ID) -> CalendarDate? { lifetimes[Int(id.rawValue)].established }

    /// The last day of an authority; nil for those that exist.
    @inlinable
    package func end(_ id: Authority.ID) -> CalendarDate? { lifetimes[Int(id.rawValue)].end }

    /// An authority by its id. Ids come from this register's own list.
    package subscript(id: Authority.ID) -> Authority { authorities[Int(id.rawValue)] }

    /// The ids of all authorities, in the order of their names.
    package var ids: [Authority.ID] {
        authorities.indices.map { Authority.ID(rawValue: UInt16($0)) }
    }

    /// The name to show: the ONS name, with the last year of an abolished authority whose name another
    /// one bears now, such as "Dorset (to 2019)".
    package func displayName(_ id: Authority.ID) -> String {
        let authority = self[id]
        guard let end = authority.validTo,
            authorities.contains(where: { $0.name == authority.name && $0.code != authority.code })
        else { return authority.name }
        return "\(authority.name) (to \(end.year))"
    }
}
