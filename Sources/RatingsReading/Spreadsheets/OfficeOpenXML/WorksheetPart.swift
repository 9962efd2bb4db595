/// Makes rows of a worksheet part (ECMA-376, part 1, 18.3.1.73).
final class WorksheetPart: XMLHandler {
    /// The kinds of values that a cell can have.
    private enum Kind {
        case number
        case shared
        case inline
        case boolean
        /// The text of a formula, an error, or a date in ISO 8601: as it stands.
        case plain
    }

    /// What a part needs of the rest of its workbook.
    struct Context {
        let strings: SharedStrings
        let formats: NumberFormats
        let dateSystem: DateSystem
        let tail: WorksheetTail
        let limits: ReadingLimits
    }

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
    private var isRowHidden = false

    init(_ context: Context) {
        self.context = context
        rows = RowAssembler(limits: context.limits)
        rows.beginSheet()
    }

    override func start(_ element: XMLName, _ attributes: XMLAttributes) {
        let name = element.local
        if isInCell {
            startInCell(name)
        } else if isInRow {
            if name == "c" { beginCell(attributes) }
        } else if name == "row" {
            isInRow = true
            isRowHidden = attributes.value("hidden")?.isTrue ?? false
            rows.beginRow(attributes.value("r")?.number ?? rows.row + 1)
            check()
        }
    }

    override func end(_ element: XMLName) {
        let name = element.local
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
            check()
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInCell else { return }
        if isInValue {
            value.append(contentsOf: bytes)
        } else if isInFormula {
            formula.append(contentsOf: bytes)
        } else {
            inline.append(bytes)
        }
        let limit = context.limits.cellBytes
        if value.count > limit || formula.count > limit || inline.count > limit {
            failure = "a cell of row \(rows.row) has more than \(limit) bytes"
        }
    }

    // MARK: - Cells

    private func beginCell(_ attributes: XMLAttributes) {
        isInCell = true
        if let place = attributes.value("r") {
            guard let reference = CellReference(place.bytes) else {
                failure = "“\(place.string)” in row \(rows.row) is no place of a cell"
                return
            }
            rows.go(to: reference.column)
            check()
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
        if kind == .inline { inline.begin() }
    }

    private static func kind(_ type: XMLValue) -> Kind {
        if type == "s" { return .shared }
        if type == "inlineStr" { return .inline }
        if type == "b" { return .boolean }
        return type == "n" ? .number : .plain
    }

    private func startInCell(_ name: XMLName) {
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

    private func endCell() {
        isInCell = false
        if hasFormula, !hasValue { notices.formulasWithoutResult += 1 }
        guard !value.isEmpty || kind == .inline else { return rows.add([]) }
        var link = hasFormula ? LinkFormula.address(in: formula) : nil
        var lastRow: Int?
        if !context.tail.isEmpty {
            let place = CellReference(row: rows.row, column: rows.column)
            link = context.tail.links[place] ?? link
            lastRow = context.tail.lastRows[place]
        }
        switch kind {
        case .shared:
            guard let number = Self.number(value), let text = context.strings[number] else {
                failure = "a cell of row \(rows.row) names a text that the workbook doesn't have"
                return
            }
            rows.add(text, link: link, lastRow: lastRow)
        case .inline: rows.add(inline.value, link: link, lastRow: lastRow)
        case .boolean:
            let isTrue = value == [UInt8(ascii: "1")] || value == Array("true".utf8)
            rows.add((isTrue ? "TRUE" : "FALSE").utf8, link: link, lastRow: lastRow)
        case .plain: rows.add(CellText.unescaped(value), link: link, lastRow: lastRow)
        case .number:
            if context.formats.isDate(style: style), let date = date {
                rows.add(date.utf8, link: link, lastRow: lastRow)
            } else {
                rows.add(value, link: link, lastRow: lastRow)
            }
        }
        check()
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

    private func check() {
        if failure == nil { failure = rows.failure }
    }
}
