import RatingsModel
import RatingsReading

/// Reads the fields of a row, each by the rules of its column.
struct RowParser {
    /// Reads what is text.
    let texts: TextReader
    private let words: FieldWords
    private let dates: DateParser
    private var names = ByteCache<Draft.Name>()
    private var codes = ByteCache<Draft.Code>()
    private var kinds = ByteCache<Draft.Kind>()
    private var frameworks = ByteCache<Draft.Claim>()
    private var cells = ByteCache<(CellReading, String)>()
    /// The judgement cells of whole rows, where they stand side by side.
    private var runs = ByteCache<(cells: [Draft.Cell], pattern: CellPatterns.ID?)>()
    private var patterns = CellPatterns()
    private var areas = ByteCache<(area: JudgementArea.ID?, text: String)>()
    /// What the date columns of the table tell of the order of day and month, by column.
    private(set) var evidence: [DateEvidence] = []

    init(rules: Rules, dateOrder: DateOrder, dateSystem: DateSystem, custom: CustomLayout?) {
        texts = TextReader(rules: rules)
        words = FieldWords(rules: rules, custom: custom)
        dates = DateParser(
            order: dateOrder, notYetInspected: rules.notYetInspected, blanks: rules.blanks, dateSystem: dateSystem)
    }

    /// Begins a table with so many columns.
    mutating func begin(columns: Int) {
        evidence = Array(repeating: DateEvidence(), count: columns)
    }

    /// Reads who a row is about. A draft that is used again keeps what ``describe(_:_:in:)`` and
    /// ``readCells(_:_:into:)`` read.
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
        if !draft.oddDates.isEmpty { draft.oddDates.removeAll() }
        draft.start = day(record, columns.start, of: &draft)
        draft.end = day(record, columns.end, of: &draft)
        draft.published = day(record, columns.published, of: &draft)
        draft.theme = texts.text(record, columns.theme)
        draft.report = texts.text(record, columns.report)
        draft.page = nil
        texts.readLink(record, columns, into: &draft)
    }

    /// Reads the judgement cells of a row.
    mutating func readCells(_ record: Record, _ columns: RowColumns, into draft: inout Draft) {
        let run = columns.areaRun.flatMap { record.run(of: $0) }
        if let run, let known = runs.value(of: run, in: record.bytes) {
            return draft.take(known.cells, pattern: known.pattern)
        }
        draft.cells.removeAll(keepingCapacity: true)
        for column in columns.areas { draft.cells.append(cell(record, column.column, area: column.area)) }
        guard let run else { return }
        findPattern(of: &draft)
        _ = runs.remember((draft.cells, draft.pattern), for: run, in: record.bytes)
    }

    /// Finds which pattern the judgement cells of a draft have, unless it is known.
    mutating func findPattern(of draft: inout Draft) {
        guard draft.pattern == nil else { return }
        let cells = draft.cells
        draft.take(cells, pattern: patterns.id(of: cells))
    }

    /// Reads one judgement cell.
    mutating func cell(_ record: Record, _ column: Int, area: JudgementArea.ID) -> Draft.Cell {
        let (reading, text) = reading(record, column)
        return Draft.Cell(
            area: area, reading: reading, text: text, column: column, isPresent: !record.isAbsent(column))
    }

    /// What a judgement cell says.
    mutating func reading(_ record: Record, _ column: Int) -> (CellReading, String) {
        let field = record.range(of: column)
        if let known = cells.value(of: field, in: record.bytes) { return known }
        let text = record.text(column)
        return cells.remember((words.reading(text), text), for: field, in: record.bytes)
    }

    /// The area that a cell of an area column names.
    mutating func area(_ record: Record, _ column: Int) -> (area: JudgementArea.ID?, text: String) {
        let field = record.range(of: column)
        if let known = areas.value(of: field, in: record.bytes) { return known }
        let text = record.text(column)
        return areas.remember((words.area(text), text), for: field, in: record.bytes)
    }

    private mutating func name(_ record: Record, _ columns: RowColumns) -> Draft.Name {
        guard let column = record.column(columns.authority) else { return Draft.Name() }
        let field = record.range(of: column)
        return names.value(of: field, in: record.bytes)
            ?? names.remember(words.name(record.text(column)), for: field, in: record.bytes)
    }

    private mutating func code(_ record: Record, _ columns: RowColumns) -> Draft.Code {
        guard let column = record.column(columns.code) else { return Draft.Code() }
        let field = record.range(of: column)
        let code =
            codes.value(of: field, in: record.bytes)
            ?? codes.remember(words.code(record.text(column)), for: field, in: record.bytes)
        // Ofsted's reference number serves where it is known, and is no code that could contradict a name.
        if columns.codeIsURN, case .current = code.match { return code }
        return columns.codeIsURN ? Draft.Code() : code
    }

    private mutating func kind(_ record: Record, _ columns: RowColumns) -> Draft.Kind? {
        guard let column = record.column(columns.type), !record.isLeftOut(column) else { return words.constantKind }
        let field = record.range(of: column)
        return kinds.value(of: field, in: record.bytes)
            ?? kinds.remember(words.kind(record.text(column)), for: field, in: record.bytes)
    }

    private mutating func framework(_ record: Record, _ columns: RowColumns) -> Draft.Claim {
        guard let column = record.column(columns.framework) else { return words.constantFramework }
        let field = record.range(of: column)
        return frameworks.value(of: field, in: record.bytes)
            ?? frameworks.remember(words.framework(record.text(column)), for: field, in: record.bytes)
    }

    private mutating func day(_ record: Record, _ choice: RowColumns.Choice, of draft: inout Draft) -> Draft.Day? {
        guard let column = record.column(choice), !record.isLeftOut(column) else { return nil }
        let (reading, figures) = dates.read(record.range(of: column), in: record.bytes)
        if let figures, evidence.indices.contains(column), !evidence[column].isDayFirst {
            evidence[column].add(figures, value: record.text(column), row: record.row)
        }
        if reading == .impossible || reading == .notYetInspected { draft.oddDates[column] = record.text(column) }
        return Draft.Day(reading: reading, column: column)
    }
}
