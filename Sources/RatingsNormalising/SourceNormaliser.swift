import RatingsModel
import RatingsReading

/// Normalises one source: finds its tables, reads their rows, and keeps account of every row.
struct SourceNormaliser {
    /// What a source gave.
    struct Result {
        var inspections: [Inspection] = []
        var findings: [Finding] = []
        var layouts: [String] = []
        var unknownHeadings: [String] = []
        var ignoredHeadings: [String] = []
        /// The paths of the user's own layouts that applied.
        var usedLayouts: Set<String> = []
        /// Whether a table says all that the other sheets of its file say.
        var tellsAll = false
        /// The pages of authorities at Ofsted.
        var pages: [Authority.ID: String] = [:]
        var fates = RowFates()
    }

    private let rules: Rules
    private let source: UInt16
    private let chosenOrder: DateOrder?
    private let matcher: LayoutMatcher
    private var settler: InspectionSettler
    private var table: TableReader?
    private var titles: [Finding] = []
    private var result = Result()
    private var hasRows = false
    private var dateSystem = DateSystem.since1900

    init(rules: Rules, source: UInt16, options: Normaliser.Options) {
        self.rules = rules
        self.source = source
        chosenOrder = options.dateOrder
        matcher = LayoutMatcher(rules: rules, custom: options.layouts)
        settler = InspectionSettler(rules: rules, source: source, latestDay: options.latestDay)
    }

    /// Reads a source to its end.
    ///
    /// - Throws: ``ReadError`` where the reader stops, or ``Refusal`` where the source is no ratings table that can
    ///   be used. Nothing of the source is used then.
    mutating func normalise(_ reader: inout some RecordReader) throws -> Result {
        dateSystem = reader.dateSystem
        result.inspections.reserveCapacity(min(reader.expectedCount, Self.mostReserved))
        var record = Record()
        // Both are filled anew with each row.
        var draft = Draft()
        while try reader.read(into: &record) {
            result.fates.count(record.row)
            if record.isBlank { continue }
            read(record, &draft)
            guard titles.count <= Self.mostTitles else { throw refusal(" in the first \(record.row) rows") }
        }
        try endTable()
        guard !result.layouts.isEmpty else { throw refusal() }
        guard hasRows else {
            throw Refusal(
                finding: Finding(.noRows, source: source, message: "there is a heading, and no row of data below it"))
        }
        result.findings = titles + settler.findings
        // Without any, each inspection would own memory that says nothing.
        if let texts = settler.packedTexts {
            for position in result.inspections.indices { result.inspections[position].unpack(from: texts) }
        }
        // Nothing of it stays here: it would be copied as soon as it is changed elsewhere.
        var whole = Result()
        swap(&whole, &result)
        return whole
    }

    /// The most rows above the first heading. Whatever has more is something else, and may have millions.
    private static let mostTitles = 10_000

    /// Room for at most so many inspections is made before one is seen: a file may look longer than it is.
    private static let mostReserved = 1 << 18

    private func refusal(_ place: String = "") -> Refusal {
        Refusal(
            finding: Finding(
                .noHeader, source: source,
                message: "no heading row with an authority and at least two judgements was found\(place)"))
    }

    private mutating func read(_ record: Record, _ draft: inout Draft) {
        // The table is worked on where it is: a copy of it would copy what it remembers, at every row.
        let mayBeHeading = table?.identify(record, in: &draft) != true
        if mayBeHeading, let layout = matcher.match(record) {
            // The date columns of one source are written by one program: a refusal is decided at its end.
            begin(layout)
        } else if let row = table?.read(record, into: &draft) {
            take(row, draft, record)
        } else {
            titles.append(
                Finding(
                    .titleRow, source: source, row: record.row, value: Self.excerpt(record),
                    message: "text above the heading"))
        }
    }

    private mutating func begin(_ layout: TableLayout) {
        finishTable()
        settler.begin(headings: layout.headings)
        table = TableReader(layout: layout, rules: rules, dateOrder: dateOrder(of: layout), dateSystem: dateSystem)
        result.layouts.append(layout.description)
        result.tellsAll = result.tellsAll || layout.known?.tellsAll ?? false
        if let custom = layout.custom { result.usedLayouts.insert(custom.path) }
        result.ignoredHeadings += layout.ignored.map { layout.headings[$0] }
        let row = layout.headingRow == 0 ? nil : layout.headingRow
        for column in layout.unknown {
            result.unknownHeadings.append(layout.headings[column])
            let heading = layout.headings[column]
            let nearest = rules.headings.nearest(to: heading).map { "; nearest known: “\($0)”" } ?? ""
            settler.report(
                Finding(
                    .unknownHeader, source: source, row: row, column: heading,
                    message: "no layout knows the heading “\(heading)”\(nearest)"))
        }
        for column in layout.duplicates {
            settler.report(
                Finding(
                    .duplicateHeader, source: source, row: row, column: layout.headings[column],
                    message: "the heading “\(layout.headings[column])” stands twice"))
        }
    }

    private mutating func take(_ row: TableReader.Row, _ draft: Draft, _ record: Record) {
        switch row {
        case .note:
            settler.report(
                Finding(
                    .nonDataRow, source: source, row: record.row, value: Self.excerpt(record),
                    message: "no authority is named in this row"))
        case .ragged:
            reject(record, .raggedRow, "the row has \(record.count) cells, more than the heading has")
        case .unknownArea(let text):
            reject(record, .unknownArea, "“\(text)” is no judgement area that is known")
        case .waiting:
            hasRows = true
        case .draft:
            hasRows = true
            settle(draft)
        case .drafts(let drafts):
            hasRows = true
            if drafts.isEmpty {
                reject(record, .noGradesExtracted, "there is no inspection in this row")
            }
            for draft in drafts { settle(draft) }
        }
    }

    private mutating func settle(_ draft: Draft) {
        switch settler.settle(draft, into: &result.inspections) {
        case .used(let authority):
            keepPage(of: draft, authority)
            // Rows whose cell gave no judgement of its own; those that did are marked when it is known to be new.
            if !draft.isInOneRow { markRows(of: draft) }
        case .visit(let authority): keepPage(of: draft, authority)
        case .rejected:
            for row in draft.rows { result.fates.mark(row, .rejected) }
        }
    }

    private mutating func markRows(of draft: Draft) {
        guard let inspection = result.inspections.last else { return }
        let settled = Set(inspection.judgements.map(\.location.row))
        for row in draft.rows where row != draft.row && !settled.contains(row) {
            result.fates.mark(row, settler.repeatedRows.contains(row) ? .duplicate : .used)
        }
    }

    private mutating func keepPage(of draft: Draft, _ authority: Authority.ID) {
        if let page = draft.page, result.pages[authority] == nil { result.pages[authority] = page }
    }

    private mutating func reject(_ record: Record, _ code: FindingCode, _ message: String) {
        hasRows = true
        result.fates.mark(record.row, .rejected)
        settler.report(
            Finding(code, source: source, row: record.row, value: Self.excerpt(record), message: message))
    }

    private var monthFirst: (heading: String, evidence: DateEvidence)?

    private mutating func finishTable() {
        guard var current = table else { return }
        for draft in current.takeWaiting() { settle(draft) }
        if dateOrder(of: current.layout) == .dayFirst {
            monthFirst = monthFirst ?? current.evidence.first { $0.evidence.isMonthFirst }
        }
        table = nil
    }

    private func dateOrder(of layout: TableLayout) -> DateOrder {
        chosenOrder ?? layout.custom?.dateOrder ?? .dayFirst
    }

    private mutating func endTable() throws {
        finishTable()
        guard let (heading, evidence) = monthFirst, let first = evidence.firstMonthFirst else { return }
        throw Refusal(
            finding: Finding(
                .monthFirstDates, source: source, row: first.row, column: heading, value: first.value,
                message: "the dates in this column are written month first"))
    }

    /// The first filled cells of a row, for a message.
    private static func excerpt(_ record: Record) -> String {
        let texts = record.texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let text = texts.filter { !$0.isEmpty }.joined(separator: ", ")
        return text.count > 120 ? text.prefix(119) + "…" : text
    }
}

/// A source of which nothing is used, with the finding that says why.
package struct Refusal: Error, Sendable {
    /// Why.
    package var finding: Finding

    /// Makes a refusal.
    package init(finding: Finding) {
        self.finding = finding
    }
}
