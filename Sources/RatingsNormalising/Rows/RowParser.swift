import Foundation
import RatingsModel
import RatingsReading

/// Reads the fields of a row, each by the rules of its column.
struct RowParser {
    let rules: Rules
    private let dates: DateParser
    /// The words of an officer's own layout come before those that all know.
    private let custom: CustomLayout?
    /// The framework of rows that name none.
    private let constantFramework: Draft.Claim
    /// The type of rows that name none.
    private let constantKind: Draft.Kind?
    /// The number of bytes of the longest word for nothing.
    private let longestBlank: Int
    private var names = ByteCache<Draft.Name>()
    private var codes = ByteCache<Draft.Code>()
    private var kinds = ByteCache<Draft.Kind>()
    private var frameworks = ByteCache<Draft.Claim>()
    private var cells = ByteCache<(CellReading, String)>()
    private var areas = ByteCache<(area: JudgementArea.ID?, text: String)>()
    /// What the date columns of the table tell of the order of day and month, by column.
    private(set) var evidence: [DateEvidence] = []

    init(rules: Rules, dateOrder: DateOrder, dateSystem: DateSystem, custom: CustomLayout?) {
        self.rules = rules
        self.custom = custom
        let catalogue = rules.catalogue
        constantFramework =
            custom?.framework.map {
                Draft.Claim(text: catalogue[$0].key, framework: $0, family: catalogue[$0].family)
            } ?? Draft.Claim()
        constantKind = custom?.type.map { Draft.Kind(text: catalogue[$0].name, reading: .known($0)) }
        longestBlank = rules.blanks.map(\.utf8.count).max() ?? 0
        dates = DateParser(
            order: dateOrder, notYetInspected: rules.notYetInspected, blanks: rules.blanks, dateSystem: dateSystem)
    }

    /// Begins a table with so many columns.
    mutating func begin(columns: Int) {
        evidence = Array(repeating: DateEvidence(), count: columns)
    }

    /// Reads who a row is about. A draft that is used again keeps nothing of the row before.
    mutating func identify(_ record: Record, _ columns: RowColumns, in draft: inout Draft) {
        draft.row = record.row
        draft.name = name(record, columns)
        draft.code = code(record, columns)
    }

    /// Reads all else of a group but its judgement cells.
    mutating func describe(_ record: Record, _ columns: RowColumns, in draft: inout Draft) {
        draft.block = columns.group.block
        draft.framework = columns.hasOwnFramework ? Draft.Claim() : framework(record, columns)
        draft.kind = kind(record, columns)
        draft.start = day(record, columns.start)
        draft.end = day(record, columns.end)
        draft.published = day(record, columns.published)
        draft.theme = text(record, columns.theme)
        draft.report = text(record, columns.report)
        draft.page = nil
        readLink(record, columns, into: &draft)
        draft.cells.removeAll(keepingCapacity: true)
    }

    /// Reads one judgement cell.
    mutating func cell(_ record: Record, _ column: Int, area: JudgementArea.ID) -> Draft.Cell {
        let (reading, text) = reading(record, column)
        return Draft.Cell(
            area: area, reading: reading, text: text, column: column, row: record.row,
            isPresent: !record.isAbsent(column))
    }

    /// What a judgement cell says.
    mutating func reading(_ record: Record, _ column: Int) -> (CellReading, String) {
        cells.value(of: record.range(of: column), in: record.bytes) { text in
            (custom?.grades[MatchKey.make(text)] ?? rules.grades.reading(of: text), text)
        }
    }

    /// The area that a cell of an area column names.
    mutating func area(_ record: Record, _ column: Int) -> (area: JudgementArea.ID?, text: String) {
        areas.value(of: record.range(of: column), in: record.bytes) { text in
            (custom?.areas[MatchKey.make(text)] ?? rules.headings.area(named: text), text)
        }
    }

    /// The first of a field's columns that holds anything.
    func column(_ record: Record, _ choice: RowColumns.Choice) -> Int? {
        guard choice.isOpen else { return choice.first }
        return choice.alternatives.first { column in !isBlank(record, column) } ?? choice.first
    }

    /// Whether a record has no such field, or says in the shorthand of official statistics that there is nothing to
    /// say: nobody needs to be told again.
    private func isAbsent(_ record: Record, _ column: Int) -> Bool {
        if record.isAbsent(column) { return true }
        let range = record.range(of: column)
        guard range.count == 3, record.bytes[range.lowerBound] == UInt8(ascii: "[") else { return false }
        return record.bytes[range].elementsEqual("[x]".utf8) || record.bytes[range].elementsEqual("[z]".utf8)
    }

    private func isBlank(_ record: Record, _ column: Int) -> Bool {
        record.bytes[record.range(of: column)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private mutating func name(_ record: Record, _ columns: RowColumns) -> Draft.Name {
        guard let column = column(record, columns.authority) else { return Draft.Name() }
        return names.value(of: record.range(of: column), in: record.bytes) { text in
            if let own = custom?.authorities[MatchKey.makeName(text)] { return Draft.Name(text: text, candidates: own) }
            let key = MatchKey.make(text)
            if key.isEmpty || rules.blanks.contains(key) { return Draft.Name() }
            return Draft.Name(text: text, candidates: rules.authorities.named(text))
        }
    }

    private mutating func code(_ record: Record, _ columns: RowColumns) -> Draft.Code {
        guard let column = column(record, columns.code) else { return Draft.Code() }
        let code = codes.value(of: record.range(of: column), in: record.bytes) { text in
            let key = MatchKey.make(text)
            if key.isEmpty || rules.blanks.contains(key) { return Draft.Code() }
            return Draft.Code(text: text, match: rules.authorities.coded(text))
        }
        // Ofsted's reference number serves where it is known, and is no code that could contradict a name.
        if columns.codeIsURN, case .current = code.match { return code }
        return columns.codeIsURN ? Draft.Code() : code
    }

    private mutating func kind(_ record: Record, _ columns: RowColumns) -> Draft.Kind? {
        guard let column = column(record, columns.type), !isAbsent(record, column) else { return constantKind }
        return kinds.value(of: record.range(of: column), in: record.bytes) { text in
            if let own = custom?.types[MatchKey.make(text)] { return Draft.Kind(text: text, reading: .known(own)) }
            let reading = rules.types.reading(of: text)
            if reading == .blank, let constantKind { return constantKind }
            return Draft.Kind(text: text, reading: reading)
        }
    }

    private mutating func framework(_ record: Record, _ columns: RowColumns) -> Draft.Claim {
        guard let column = column(record, columns.framework) else { return constantFramework }
        return frameworks.value(of: record.range(of: column), in: record.bytes) { text in
            let key = MatchKey.make(text)
            if key.isEmpty || rules.blanks.contains(key) { return constantFramework }
            let catalogue = rules.catalogue
            let framework = catalogue.frameworkIDs.first { MatchKey.make(catalogue[$0].key) == key }
            let family = catalogue.frameworks.first { MatchKey.make($0.family) == key }?.family
            return Draft.Claim(
                text: text, framework: framework, family: framework.map { catalogue[$0].family } ?? family)
        }
    }

    private mutating func day(_ record: Record, _ choice: RowColumns.Choice) -> Draft.Day? {
        guard let column = column(record, choice), !isAbsent(record, column) else { return nil }
        let range = record.range(of: column)
        var reading = DateReading.blank
        if evidence.indices.contains(column) {
            reading = dates.read(range, in: record.bytes, row: record.row, evidence: &evidence[column])
        } else {
            var none = DateEvidence()
            reading = dates.read(range, in: record.bytes, row: record.row, evidence: &none)
        }
        let isOdd = reading == .impossible || reading == .notYetInspected
        return Draft.Day(reading: reading, text: isOdd ? record.text(column) : "", column: column)
    }

    private func text(_ record: Record, _ choice: RowColumns.Choice) -> String? {
        guard let column = column(record, choice) else { return nil }
        let range = record.range(of: column)
        if range.isEmpty { return nil }
        let text = record.text(column)
        if isPlain(record.bytes, range) { return text }
        let key = MatchKey.make(text)
        return key.isEmpty || rules.blanks.contains(key) ? nil : Self.trimmed(text)
    }

    /// Where a cell leads to that says nothing of it in its text: to a report, or to the authority's page at Ofsted.
    private func readLink(_ record: Record, _ columns: RowColumns, into draft: inout Draft) {
        guard record.hasLinks, let address = columns.links.lazy.compactMap(record.link).first else { return }
        if rules.headings.isPage(address) {
            draft.page = address
        } else if draft.report == nil {
            draft.report = address
        }
    }

    /// The theme of a visit in a cell that can hold other things.
    func theme(_ record: Record, _ column: Int) -> String? {
        let text = record.text(column)
        return text.hasPrefix("[x]") ? nil : text
    }

    /// The judgements that this project's workbooks tell in one cell, "AREA: GRADE; AREA: GRADE".
    mutating func others(_ record: Record, _ column: Int) -> [Draft.Cell] {
        record.text(column).components(separatedBy: "; ").compactMap { part in
            guard let colon = part.range(of: ": ", options: .backwards),
                let area = rules.headings.area(named: String(part[..<colon.lowerBound]))
            else { return nil }
            let text = String(part[colon.upperBound...])
            return Draft.Cell(
                area: area, reading: rules.grades.reading(of: text), text: text, column: column, row: record.row)
        }
    }

    /// Whether a text has neither blanks nor odd characters, and is longer than all words for nothing, as addresses are.
    private func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard bytes.span.bytes.isVisible(range) else { return false }
        // Where words are compared, an underscore is a blank.
        return bytes[range].prefix(longestBlank + 32).count { $0 != UInt8(ascii: "_") } > longestBlank
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
