import RatingsModel

/// Finds reports that are given for two authorities: one of them must be wrong, as each authority has its own.
struct SharedReports {
    /// Where an address was given.
    private struct Place {
        let address: String
        let authority: Authority.ID
        let location: SourceLocation
    }

    /// Addresses that are not those of the inspections themselves, as these have another one or had none.
    private var others: [Place] = []
    /// Positions of inspections that had none and got theirs from one of these.
    private var filledIn: Set<Int> = []

    /// Remembers the address of a record that is joined to an inspection.
    mutating func add(_ more: Inspection, beside kept: Inspection, at position: Int) {
        guard let address = more.reportURL, address != kept.reportURL else { return }
        if kept.reportURL == nil { filledIn.insert(position) }
        others.append(Place(address: address, authority: more.authority, location: more.location))
    }

    /// What is found, in the order of sources and rows.
    func findings(of inspections: [Inspection], _ register: AuthorityRegister) -> [Finding] {
        guard !others.isEmpty || Self.haveTexts(inspections.span) else { return [] }
        // Hashes are compared, not addresses: hardly any of a large file is there twice.
        let count = inspections.count + others.count
        var first = PositionTable(capacity: count)
        var again: [UInt64: [Int]] = [:]
        for index in 0..<count {
            guard let hash = hash(index, inspections) else { continue }
            if let known = first.place(hash, at: index) { again[hash, default: [known]].append(index) }
        }
        var findings: [Finding] = []
        for indices in again.values {
            // Two addresses of one hash are possible.
            let places = indices.compactMap { place($0, inspections) }
            for shared in Dictionary(grouping: places, by: \.address).values {
                findings += self.findings(of: shared, register)
            }
        }
        return findings.sorted { ($0.source, $0.row ?? 0) < ($1.source, $1.row ?? 0) }
    }

    private static func haveTexts(_ inspections: Span<Inspection>) -> Bool {
        for index in inspections.indices where inspections[index].hasTexts { return true }
        return false
    }

    /// The hash of the address at an index: of an inspection, or after them of a record that was joined to one.
    private func hash(_ index: Int, _ inspections: [Inspection]) -> UInt64? {
        if index >= inspections.count { return Inspection.hash(ofReport: others[index - inspections.count].address) }
        return filledIn.contains(index) ? nil : inspections[index].reportHash
    }

    private func place(_ index: Int, _ inspections: [Inspection]) -> Place? {
        guard index < inspections.count else { return others[index - inspections.count] }
        let inspection = inspections[index]
        return inspection.reportURL.map {
            Place(address: $0, authority: inspection.authority, location: inspection.location)
        }
    }

    private func findings(of shared: [Place], _ register: AuthorityRegister) -> [Finding] {
        let names = Set(shared.map { register.displayName($0.authority) })
        guard names.count > 1 else { return [] }
        return shared.map { place in
            let name = register.displayName(place.authority)
            let others = names.subtracting([name]).sorted()
            let more = others.count > 3 ? " and \(others.count - 3) others" : ""
            return Finding(
                .sharedReport, source: place.location.source, row: place.location.row, column: Field.report.rawValue,
                value: place.address, authority: name,
                message: "the same report is given for \(others.prefix(3).joined(separator: ", "))\(more)")
        }
    }
}
