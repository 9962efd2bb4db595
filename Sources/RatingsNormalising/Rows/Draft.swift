import RatingsModel

/// What the rows of a source say of one inspection, before it is decided what that means.
struct Draft {
    /// The name of an authority, and who bears or bore it.
    struct Name: Hashable {
        var text = ""
        var candidates: [Authority.ID] = []
    }

    /// The code of an authority.
    struct Code: Hashable {
        var text = ""
        var match = AuthorityMatcher.CodeMatch.blank
    }

    /// The type of inspection.
    struct Kind: Hashable {
        var text = ""
        var reading = TypeWords.Reading.blank
    }

    /// A date. What stands in its field is kept by the draft, and only where it is no day.
    struct Day: Hashable {
        var reading = DateReading.blank
        var column = 0

        var date: CalendarDate? {
            if case .day(let date) = reading { date } else { nil }
        }
    }

    /// A framework, where a column names it.
    struct Claim: Hashable {
        var text = ""
        var framework: Framework.ID?
        var family: String?
    }

    /// One judgement cell.
    struct Cell {
        var area: JudgementArea.ID
        var reading: CellReading
        var text: String
        var column: Int
        /// Nil where it is the row of the draft.
        var row: UInt32?
        /// False where a JSON record has no such member, which is less than an empty one.
        var isPresent = true
    }

    var row: UInt32 = 0
    var name = Name()
    var code = Code()
    /// The block of a table with several inspections across.
    var block: Block?
    var framework = Claim()
    /// Nil where the table has no such column.
    var kind: Kind?
    var start: Day?
    var end: Day?
    var published: Day?
    /// What stands in date fields that are no days, by column.
    var oddDates: [Int: String] = [:]
    var theme: String?
    var report: String?
    /// The authority's page at Ofsted.
    var page: String?
    var cells: [Cell] = [] {
        didSet { pattern = nil }
    }
    /// Which pattern its judgement cells have; nil where that isn't known, as when they have been changed.
    private(set) var pattern: CellPatterns.ID?

    /// Takes judgement cells.
    ///
    /// - Parameter pattern: Which pattern they have.
    mutating func take(_ cells: [Cell], pattern: CellPatterns.ID?) {
        self.cells = cells
        self.pattern = pattern
    }

    /// What one of its date fields says, for a message: a day, or else what stands there; nil where that is nothing.
    func text(of day: Day) -> String? { oddDates[day.column] ?? day.date?.iso }

    /// The row of one of its cells.
    func row(of cell: Cell) -> UInt32 { cell.row ?? row }

    /// Whether it names an authority that is known.
    var namesKnownAuthority: Bool {
        if !name.candidates.isEmpty { return true }
        switch code.match {
        case .current, .former: return true
        case .blank, .unknown: return false
        }
    }

    /// The day that tells authorities of one name apart.
    var day: CalendarDate? { start?.date ?? published?.date }

    /// Whether all of it stood in one row.
    var isInOneRow: Bool { pattern != nil || cells.allSatisfy { self.row(of: $0) == row } }

    /// The rows that it was read from.
    var rows: Set<UInt32> { Set(cells.map { row(of: $0) }).union([row]) }
}
