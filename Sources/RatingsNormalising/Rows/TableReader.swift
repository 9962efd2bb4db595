import RatingsModel
import RatingsReading

/// Reads the rows of one table of a source, and hands on what each says as drafts.
struct TableReader {
    /// What a row is.
    enum Row {
        /// A row with one inspection, which the draft has.
        case draft
        /// A row with several inspections, or none.
        case drafts([Draft])
        /// A row of a table with one judgement a row, which waits for the others of its inspection.
        case waiting
        /// A row that names no authority and no judgement: a note.
        case note
        /// A row that has more cells than the heading.
        case ragged
        /// A row of judgements whose area is not known.
        case unknownArea(text: String)
    }

    let layout: TableLayout
    private let rules: Rules
    private var parser: RowParser
    private let columns: RowColumns
    private let blocks: [RowColumns]
    private var groups = JudgementGroups()
    /// The body other than the authority that alone is judged in an area, such as the safeguarding board.
    private let bodies: [JudgementArea.ID: String]
    /// Whether the table has columns of another body beside those of the authority.
    private let hasOtherBodies: Bool

    init(layout: TableLayout, rules: Rules, dateOrder: DateOrder, dateSystem: DateSystem = .since1900) {
        self.layout = layout
        self.rules = rules
        parser = RowParser(
            rules: rules, dateOrder: dateOrder, dateSystem: dateSystem, custom: layout.custom)
        parser.begin(columns: layout.headings.count)
        columns = RowColumns(layout.group)
        blocks = layout.blocks.map { RowColumns($0) }
        let bodies = Self.bodies(in: rules.catalogue)
        self.bodies = bodies
        hasOtherBodies = layout.group.areas.contains { bodies[$0.area] != nil }
    }

    /// What the date columns tell of the order of day and month, with the heading of each.
    var evidence: [(heading: String, evidence: DateEvidence)] {
        layout.dateColumns.map { (layout.headings[$0], parser.evidence[$0]) }
    }

    /// Reads who a row is about.
    ///
    /// - Returns: False where no authority bears the name in it, so that it may be the heading of another table.
    mutating func identify(_ record: Record, in draft: inout Draft) -> Bool {
        parser.identify(record, columns, in: &draft)
        return draft.namesKnownAuthority
    }

    /// Reads the rest of a row.
    ///
    /// - Parameter draft: What ``identify(_:in:)`` made of the same row.
    mutating func read(_ record: Record, into draft: inout Draft) -> Row {
        if Self.isRagged(record, beyond: layout.headings.count) { return .ragged }
        parser.describe(record, columns, in: &draft)
        switch layout.shape {
        case .inspections: return readInspection(record, into: &draft)
        case .judgements: return readJudgement(record, into: &draft)
        case .blocks: return readBlocks(record, whole: draft)
        }
    }

    private mutating func findPatterns(of drafts: [Draft]) -> [Draft] {
        var drafts = drafts
        for position in drafts.indices { parser.findPattern(of: &drafts[position]) }
        return drafts
    }

    /// The inspections whose judgements stood in rows of their own, at the end of the table.
    mutating func takeWaiting() -> [Draft] {
        groups.take()
    }

    /// A cell beyond the heading shifts all others; blanks there do no harm.
    private static func isRagged(_ record: Record, beyond columns: Int) -> Bool {
        guard record.count > columns else { return false }
        return (columns..<record.count).contains { !MatchKey.make(record.text($0)).isEmpty }
    }

    private mutating func readInspection(_ record: Record, into draft: inout Draft) -> Row {
        parser.readCells(record, columns, into: &draft)
        if let column = record.column(columns.others) { addOthers(record, column, to: &draft) }
        if Self.isNote(draft, record) { return .note }
        if hasOtherBodies { return .drafts(findPatterns(of: splitByBody(draft))) }
        parser.findPattern(of: &draft)
        return .draft
    }

    /// Adds what one cell tells in words: the theme of a visit, or judgements without a column of their own.
    private mutating func addOthers(_ record: Record, _ column: Int, to draft: inout Draft) {
        if case .known(let type) = draft.kind?.reading, rules.catalogue[type].kind != .graded {
            draft.theme = draft.theme ?? parser.texts.theme(record, column)
        } else {
            let cells = parser.texts.others(record, column)
            if !cells.isEmpty { draft.cells += cells }
        }
    }

    private mutating func readBlocks(_ record: Record, whole: Draft) -> Row {
        var whole = whole
        whole.cells = []
        if Self.isNote(whole, record) { return .note }
        var drafts: [Draft] = []
        for block in blocks {
            var draft = whole
            parser.describe(record, block, in: &draft)
            // Who is meant, the authority's page, and the framework that a column may name, stand once for all blocks.
            if !block.hasOwnFramework { draft.framework = whole.framework }
            draft.page = draft.page ?? whole.page
            draft.cells = block.areas.map { parser.cell(record, $0.column, area: $0.area) }
            if isFilled(draft, block.group) { drafts.append(draft) }
        }
        return .drafts(findPatterns(of: drafts))
    }

    private mutating func readJudgement(_ record: Record, into draft: inout Draft) -> Row {
        draft.cells.removeAll(keepingCapacity: true)
        guard let areaColumn = record.column(columns.area),
            let gradeColumn = record.column(columns.grade)
        else { return .note }
        if case .known(let type) = draft.kind?.reading, rules.catalogue[type].kind != .graded {
            return Self.isNote(draft, record) ? .note : .draft
        }
        let (area, text) = parser.area(record, areaColumn)
        guard let area else { return Self.isNote(draft, record) ? .note : .unknownArea(text: text) }
        var (reading, cellText) = parser.reading(record, gradeColumn)
        if reading == .blank, let statusColumn = record.column(columns.status) {
            (reading, cellText) = parser.reading(record, statusColumn)
        }
        draft.cells.append(
            Draft.Cell(area: area, reading: reading, text: cellText, column: gradeColumn, row: record.row))
        if Self.isNote(draft, record) { return .note }
        groups.add(draft, body: bodies[area])
        return .waiting
    }

    /// A row without an authority is a note, unless it has grades: then an authority is missing.
    private static func isNote(_ draft: Draft, _ record: Record) -> Bool {
        guard draft.name.candidates.isEmpty, draft.code.match == .blank || draft.code.match == .unknown else {
            return false
        }
        let filled = (0..<record.count).count { !MatchKey.make(record.text($0)).isEmpty }
        if filled <= 1 { return true }
        return draft.name.text.isEmpty && !draft.cells.contains { $0.reading.isReadable }
    }

    /// Whether a block holds an inspection: a cell of its own is filled. A date that another block shares tells nothing.
    private func isFilled(_ draft: Draft, _ block: TableLayout.Group) -> Bool {
        if draft.cells.contains(where: { $0.reading != .blank }) { return true }
        let days = [draft.start, draft.published].compactMap { $0 }.filter { $0.reading != .blank }
        return days.contains { day in
            !layout.blocks.contains { $0 != block && $0.fields[.published]?.contains(day.column) ?? false }
        }
    }

    private static func bodies(in catalogue: FrameworkCatalogue) -> [JudgementArea.ID: String] {
        var bodies: [JudgementArea.ID: String] = [:]
        for area in catalogue.areaIDs {
            let judging = catalogue.frameworks.filter { $0.judges(area) }
            if !judging.isEmpty, judging.allSatisfy(\.judgesAnotherBody) { bodies[area] = judging[0].family }
        }
        return bodies
    }

    /// A row can hold the review of another body beside the inspection of the authority: they are two.
    private func splitByBody(_ draft: Draft) -> [Draft] {
        var own = draft
        own.cells = draft.cells.filter { bodies[$0.area] == nil }
        var drafts = own.cells.isEmpty ? [] : [own]
        for body in Set(draft.cells.compactMap { bodies[$0.area] }).sorted() {
            var other = draft
            other.kind = nil
            other.framework.framework = nil
            other.framework.family = body
            other.cells = draft.cells.filter { bodies[$0.area] == body && $0.reading != .blank }
            if !other.cells.isEmpty { drafts.append(other) }
        }
        return drafts
    }
}
