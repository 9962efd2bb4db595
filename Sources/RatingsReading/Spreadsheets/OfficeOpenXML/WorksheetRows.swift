/// Makes rows of the elements of a worksheet part.
///
/// What is told returns why it can't be read on, or nil.
struct WorksheetRows {
    /// The kinds of values that a cell can have.
    private enum Kind {
        case number
        case shared
        case inline
        case boolean
        /// A date in ISO 8601.
        case date
        /// The text of a formula, or an error: as it stands.
        case plain
    }

    /// What a part needs of the rest of its workbook.
    struct Context {
        let strings: SharedStrings
        let formats: NumberFormats
        let dateSystem: DateSystem
        let tail: WorksheetTail
        let limits: ReadingLimits
        let budget: UnpackingBudget
    }

    /// The rows that are complete.
    var rows: RowAssembler
    private(set) var notices = SheetNotices()

    private let context: Context
    private var kind = Kind.number
    private var style = 0
    private var value: [UInt8] = []
    private var formula: [UInt8] = []
    private var inline = CellText()
    private var isInValue = false
    private var isInFormula = false
    private var hasFormula = false
    private var hasValue = false
    private var isInCell = false
    private var isInRow = false
    private var isInRows = false
    private var isRowHidden = false

    init(_ context: Context) {
        self.context = context
        rows = RowAssembler(limits: context.limits, budget: context.budget)
    }

    /// Whether there are as many rows as are wanted at once.
    var isFull: Bool { !isInRow && rows.queue.isFull }

    /// An element begins.
    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) -> ReadFault? {
        if isInCell {
            startInCell(name)
        } else if isInRow {
            if name == "c" { beginCell(attributes) }
        } else if !isInRows {
            isInRows = name == "sheetData"
        } else if name == "row" {
            isInRow = true
            isRowHidden = attributes.value("hidden")?.isTrue ?? false
            rows.beginRow(attributes.value("r")?.number ?? rows.row + 1)
        }
        return rows.failure
    }

    /// An element ends.
    mutating func end(_ name: XMLName) -> ReadFault? {
        if isInCell {
            if name == "c" {
                endCell()
            } else if name == "v" {
                isInValue = false
            } else if name == "f" {
                isInFormula = false
            } else {
                inline.end(name)
            }
        } else if isInRow, name == "row" {
            isInRow = false
            if isRowHidden, rows.hasText { notices.hiddenRows += 1 }
            rows.endRow()
        } else if isInRows, !isInRow, name == "sheetData" {
            isInRows = false
        }
        return rows.failure
    }

    /// Text stands within an element.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> ReadFault? {
        guard isInCell else { return nil }
        if isInValue {
            value.append(contentsOf: bytes)
        } else if isInFormula {
            formula.append(contentsOf: bytes)
        } else {
            inline.append(bytes)
        }
        let limit = context.limits.cellBytes
        guard value.count <= limit, formula.count <= limit, inline.count <= limit else {
            return ReadFault(
                reason: "a cell of row \(rows.row) has more than \(limit) bytes", excess: .limit(.cellLength))
        }
        return nil
    }

    // MARK: - Cells

    private mutating func beginCell(_ attributes: XMLAttributes) {
        isInCell = true
        if let place = attributes.value("r") {
            guard let reference = CellReference(place.bytes) else {
                return rows.fail("“\(place.string.prefix(40))” in row \(rows.row) is no place of a cell")
            }
            rows.go(to: reference.column)
        }
        style = attributes.value("s")?.number ?? 0
        kind = attributes.value("t").map(Self.kind) ?? .number
        value.removeAll(keepingCapacity: true)
        hasValue = false
        isInValue = false
        if hasFormula {
            formula.removeAll(keepingCapacity: true)
            hasFormula = false
        }
        inline.begin()
    }

    private static func kind(_ type: XMLValue) -> Kind {
        if type == "s" { return .shared }
        if type == "inlineStr" { return .inline }
        if type == "b" { return .boolean }
        if type == "d" { return .date }
        return type == "n" ? .number : .plain
    }

    private mutating func startInCell(_ name: XMLName) {
        if name == "v" {
            isInValue = true
            hasValue = true
        } else if name == "f" {
            isInFormula = true
            hasFormula = true
        } else {
            if name == "is" { hasValue = true }
            inline.start(name)
        }
    }

    private mutating func endCell() {
        isInCell = false
        if hasFormula, !hasValue { notices.formulasWithoutResult += 1 }
        guard !value.isEmpty || kind == .inline else { return rows.addBlank() }
        var link = hasFormula ? LinkFormula.address(in: formula) : nil
        var lastRow: Int?
        if !context.tail.isEmpty {
            let place = CellReference(row: rows.row, column: rows.column)
            link = context.tail.links[place] ?? link
            lastRow = context.tail.lastRows[place]
        }
        switch kind {
        case .shared:
            guard let number = Self.number(value), let range = context.strings.range(of: number) else {
                return rows.fail("a cell of row \(rows.row) names a text that the workbook doesn't have")
            }
            let texts = context.strings.bytes
            rows.add(texts.span.extracting(range), link: link, lastRow: lastRow)
        case .inline: add(inline.value, link, lastRow)
        case .boolean:
            let isTrue = value.first == UInt8(ascii: "1") || value.first == UInt8(ascii: "t")
            add(Array((isTrue ? "TRUE" : "FALSE").utf8), link, lastRow)
        case .plain: add(value.contains(UInt8(ascii: "_")) ? CellText.unescaped(value) : value, link, lastRow)
        case .date: add(DateSystem.withoutMidnight(value), link, lastRow)
        case .number:
            if context.formats.isDate(style: style), let date {
                add(Array(date.utf8), link, lastRow)
            } else {
                add(value, link, lastRow)
            }
        }
    }

    private mutating func add(_ text: [UInt8], _ link: String?, _ lastRow: Int?) {
        rows.add(text.span, link: link, lastRow: lastRow)
    }

    /// The value as a date; nil where it is none.
    private var date: String? {
        if let days = Self.number(value) { return context.dateSystem.day(days)?.iso }
        return Double(String(decoding: value, as: UTF8.self)).flatMap(context.dateSystem.iso)
    }

    private static func number(_ digits: [UInt8]) -> Int? {
        guard (1...9).contains(digits.count) else { return nil }
        var number = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 48)
        }
        return number
    }
}
