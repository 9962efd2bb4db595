import RatingsModel

/// Collects what is found while the drafts of a source are settled, each with its place.
struct Desk {
    let source: UInt16
    /// The headings of the table that is read.
    var headings: [String] = []
    private(set) var findings: [Finding] = []
    /// Rows of the draft that is settled which repeat a judgement that the same inspection has already.
    private(set) var repeatedRows: Set<UInt32> = []

    init(source: UInt16) {
        self.source = source
    }

    /// Begins with another draft.
    mutating func clear() {
        if !repeatedRows.isEmpty { repeatedRows.removeAll() }
    }

    /// Reports what was found elsewhere.
    mutating func report(_ finding: Finding) {
        findings.append(finding)
    }

    /// Reports something about a field.
    mutating func report(
        _ code: FindingCode, _ draft: Draft, column: Field? = nil, value: String? = nil, _ message: String
    ) {
        add(code, draft, row: draft.row, column: column?.rawValue, value: value, message)
    }

    /// Reports something about a date.
    mutating func report(_ code: FindingCode, _ draft: Draft, day: Draft.Day?, _ message: String) {
        add(code, draft, row: draft.row, column: day.map(heading), value: day.flatMap { draft.text(of: $0) }, message)
    }

    /// Reports something about a judgement cell.
    mutating func report(_ code: FindingCode, _ draft: Draft, cell: Draft.Cell, _ message: String) {
        add(code, draft, row: draft.row(of: cell), column: heading(cell.column), value: cell.text, message)
    }

    /// Reports for each row of the draft why it is left out.
    mutating func rejectAllRows(_ code: FindingCode, _ draft: Draft, day: Draft.Day? = nil, _ message: String) {
        for row in draft.rows.sorted() {
            add(code, draft, row: row, column: day.map(heading), value: day.flatMap { draft.text(of: $0) }, message)
        }
    }

    /// Reports an authority that no longer exists.
    mutating func reportAbolished(_ authority: Authority, _ draft: Draft) {
        let end = authority.validTo.map { "ceased on \($0.longEnglish)" } ?? "ceased"
        add(
            .abolishedAuthority, draft, row: draft.row, column: Field.authority.rawValue, value: draft.name.text, end)
    }

    /// Reports a second judgement of an area that has one already: the first is kept.
    mutating func repeated(_ cell: Draft.Cell, _ draft: Draft, _ judgement: Judgement, known: inout Judgement) {
        let row = draft.row(of: cell)
        repeatedRows.insert(row)
        if known.status == judgement.status, known.grade == judgement.grade {
            report(.duplicate, draft, cell: cell, "the judgement stands in row \(known.location.row) too")
            return
        }
        if known.status == .missing || known.status == .unreadable, judgement.grade != nil {
            known = judgement
            return
        }
        guard judgement.grade != nil || known.grade != nil else { return }
        known.notes.insert(.disputed)
        let first = known.grade?.name ?? "no grade"
        let second = judgement.grade?.name ?? "no grade"
        report(
            .conflict, draft, cell: cell,
            "row \(known.location.row) says “\(first)”, which is kept; this row “\(second)”")
        add(
            .conflict, draft, row: known.location.row, column: heading(cell.column), value: first,
            "row \(row) says “\(second)”; this one is kept")
    }

    private mutating func add(
        _ code: FindingCode, _ draft: Draft, row: UInt32, column: String?, value: String?, _ message: String
    ) {
        findings.append(
            Finding(
                code, source: source, row: row, column: column, value: value,
                authority: draft.name.text.isEmpty ? draft.code.text : draft.name.text, message: message))
    }

    private func heading(_ day: Draft.Day) -> String { heading(day.column) }

    private func heading(_ column: Int) -> String {
        headings.indices.contains(column) ? headings[column] : "column \(column + 1)"
    }
}
