import RatingsModel

/// Finds authorities by whole names, aliases and codes, and by nothing else.
///
/// No name is matched by likeness: Nottingham is not Nottinghamshire. A name that is nearly known gets the names
/// that it may stand for into its message, and stays unmatched.
package struct AuthorityMatcher: Sendable {
    /// What a code stands for.
    enum CodeMatch: Hashable, Sendable {
        case blank
        case current(Authority.ID)
        case former(Authority.ID)
        case unknown
    }

    /// The authorities that are found.
    let register: AuthorityRegister
    private let byName: [String: [Authority.ID]]
    private let byCode: [String: CodeMatch]
    /// The authorities that were abolished, by the names that are shown for them.
    private let abolished: [String: Authority.ID]

    /// Makes a matcher of a register.
    package init(register: AuthorityRegister) {
        self.register = register
        var byName: [String: [Authority.ID]] = [:]
        var byCode: [String: CodeMatch] = [:]
        for id in register.ids {
            let authority = register[id]
            for name in [authority.name] + authority.aliases {
                byName[MatchKey.makeName(name), default: []].append(id)
            }
            for code in authority.formerCodes where byCode[code.lowercased()] == nil {
                byCode[code.lowercased()] = .former(id)
            }
        }
        for id in register.ids {
            for code in [register[id].code, register[id].ofstedURN] where !code.isEmpty {
                byCode[code.lowercased()] = .current(id)
            }
        }
        self.byName = byName
        self.byCode = byCode
        let former = register.ids.filter { register[$0].validTo != nil }
        abolished = Dictionary(
            former.map { (MatchKey.makeName(register.displayName($0)), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The authorities of a name: none, one, or those that bore it one after the other.
    package func named(_ name: String) -> [Authority.ID] {
        byName[MatchKey.makeName(name)] ?? []
    }

    /// The authorities that somebody means who writes a whole name, an alias, the name shown, such as "Dorset (to
    /// 2019)", or a code: those of one name in the order in which they existed.
    package func find(_ text: String) -> [Authority.ID] {
        let key = MatchKey.makeName(text)
        if key.isEmpty { return [] }
        // The name of today's Dorset is the name of both.
        if let one = abolished[key] { return [one] }
        let named = named(text)
        if !named.isEmpty {
            return named.sorted { existence($0) < existence($1) }
        }
        switch coded(text) {
        case .current(let id), .former(let id): return [id]
        case .blank, .unknown: return register.ids.filter { register[$0].dfeCode == key }
        }
    }

    /// The last day of an authority; the end of time for the current ones.
    private func existence(_ id: Authority.ID) -> Int32 { register[id].validTo?.dayNumber ?? .max }

    /// What a code of the Office for National Statistics, or Ofsted's reference number, stands for.
    func coded(_ code: String) -> CodeMatch {
        let key = MatchKey.make(code)
        return key.isEmpty ? .blank : byCode[key] ?? .unknown
    }

    /// Of the authorities of one name, the one that existed on a day; without a day, the current one.
    func choose(_ candidates: [Authority.ID], on day: CalendarDate?) -> Authority.ID? {
        guard candidates.count > 1 else { return candidates.first }
        if let day, let alive = candidates.first(where: { register[$0].existed(on: day) }) { return alive }
        return candidates.first { register[$0].validTo == nil } ?? candidates.first
    }

    /// Names that an unknown one may stand for, at most three, for its message.
    package func candidates(for name: String) -> [String] {
        let key = MatchKey.makeName(name)
        guard key.utf8.count >= 3 else { return [] }
        let words = Set(key.split(separator: " ").filter { $0.utf8.count > 3 && !Self.commonWords.contains($0) })
        let scored = register.ids.compactMap { id -> (score: Int, name: String)? in
            let known = MatchKey.makeName(register[id].name)
            let shared = words.intersection(known.split(separator: " ")).count
            let distance = EditDistance.between(key, known, limit: max(2, key.utf8.count / 4))
            guard shared > 0 || distance != nil else { return nil }
            return ((distance ?? 20) - 5 * shared, register.displayName(id))
        }
        return scored.sorted { $0 < $1 }.prefix(3).map(\.name)
    }

    private static let commonWords: Set<Substring> = [
        "council", "city", "county", "borough", "london", "north", "south", "east", "west", "upon", "and",
    ]
}
