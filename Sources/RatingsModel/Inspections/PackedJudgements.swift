/// The judgements of one inspection in 32 bytes, wherever there are no more than six and their rows are near its own.
@usableFromInline
struct PackedJudgements: Sendable {
    /// One judgement in three bytes.
    private struct Entry {
        /// The area.
        var area: UInt8 = 0
        /// The status in the three lowest bits, the grade in the two above them, the notes in the rest.
        var verdict: UInt8 = 0
        /// How far its row is from that of the inspection.
        var rows: Int8 = 0

        var isGraded: Bool { verdict & 7 == Judgement.Status.graded.rawValue }
    }

    /// All judgements, where they don't fit. An empty array would be counted as owned at each copy.
    private var others: [Judgement]?
    private var entries = InlineArray<6, Entry>(repeating: Entry())
    private var entryCount: UInt8 = 0

    /// The number of judgements.
    var count: Int { others?.count ?? Int(entryCount) }

    /// Whether all stand in the row of the inspection; of more than can be packed it is not known. A function, as it is
    /// asked of each of many and a property would be asked of a copy.
    @usableFromInline
    borrowing func areInOneRow() -> Bool {
        guard others == nil else { return false }
        for index in 0..<Int(entryCount) where entries[index].rows != 0 { return false }
        return true
    }

    /// A judgement; `place` is that of the inspection.
    func judgement(at index: Int, near place: SourceLocation) -> Judgement {
        if let others { return others[index] }
        precondition(index < entryCount, "there is no such judgement")
        return judgement(entries[index], near: place)
    }

    /// The position of the first judgement of an area.
    func firstIndex(of area: JudgementArea.ID) -> Int? {
        if let others { return others.firstIndex { $0.area == area } }
        for index in 0..<Int(entryCount) where entries[index].area == area.rawValue { return index }
        return nil
    }

    /// Adds the grades to the counts of all areas.
    borrowing func countGrades(into counts: inout [Int]) {
        if let others {
            for judgement in others where judgement.grade != nil { counts[Int(judgement.area.rawValue)] += 1 }
            return
        }
        for index in 0..<Int(entryCount) where entries[index].isGraded { counts[Int(entries[index].area)] += 1 }
    }

    /// Adds a judgement.
    mutating func append(_ judgement: Judgement, near place: SourceLocation) {
        if others == nil, Int(entryCount) < entries.count, let entry = entry(judgement, near: place) {
            entries[Int(entryCount)] = entry
            entryCount += 1
        } else {
            unpack(near: place)
            others?.append(judgement)
        }
    }

    /// Puts a judgement in the place of another one.
    mutating func replace(at index: Int, with judgement: Judgement, near place: SourceLocation) {
        if others == nil, index < entryCount, let entry = entry(judgement, near: place) {
            entries[index] = entry
        } else {
            unpack(near: place)
            others?[index] = judgement
        }
    }

    /// Says in which source they were found. Those that are packed are told from the place of their inspection.
    mutating func move(toSource source: UInt16) {
        others = others?.map { judgement in
            var judgement = judgement
            judgement.location = judgement.location.moved(toSource: source)
            return judgement
        }
    }

    private mutating func unpack(near place: SourceLocation) {
        guard others == nil else { return }
        others = (0..<Int(entryCount)).map { judgement(entries[$0], near: place) }
        entryCount = 0
    }

    private func entry(_ judgement: Judgement, near place: SourceLocation) -> Entry? {
        guard judgement.location.source == place.source,
            let rows = Int8(exactly: Int64(judgement.location.row) - Int64(place.row)),
            judgement.notes.rawValue < 8, (judgement.status == .graded) == (judgement.grade != nil)
        else { return nil }
        let verdict =
            judgement.status.rawValue | (judgement.grade?.rawValue ?? 0) << 3 | judgement.notes.rawValue << 5
        return Entry(area: judgement.area.rawValue, verdict: verdict, rows: rows)
    }

    private func judgement(_ entry: Entry, near place: SourceLocation) -> Judgement {
        let row = UInt32(truncatingIfNeeded: Int64(place.row) + Int64(entry.rows))
        // The grade of a judgement that is not graded is nil whatever is given.
        return Judgement(
            area: JudgementArea.ID(rawValue: entry.area),
            status: Judgement.Status(rawValue: entry.verdict & 7) ?? .missing,
            grade: Grade(rawValue: entry.verdict >> 3 & 3), notes: Judgement.Notes(rawValue: entry.verdict >> 5),
            location: SourceLocation(source: place.source, row: row))
    }
}
