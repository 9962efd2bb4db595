/// Makes rows of `content.xml` of an OpenDocument spreadsheet (ODF 1.3, part 3, chapter 9).
final class OpenDocumentContent: XMLHandler {
    /// A sheet as far as it was read.
    struct Sheet {
        let info: SheetInfo
        var rows: RowAssembler
        var notices = SheetNotices()
        var isComplete = false
    }

    /// The sheets that were read and not used up; the first one is the present one of the reader.
    var sheets: [Sheet] = []
    /// From which day numbers of days count.
    private(set) var dateSystem = DateSystem.since1900

    private let limits: ReadingLimits
    private let budget: UnpackingBudget
    private var sheetCount = 0
    private var cell = OpenDocumentCell()
    private var rowCopies = 1
    private var isRowHidden = false
    /// How many elements deep the reader is in something that is shown beside the cells, or in none.
    private var skippedDepth = 0
    private var isInTable = false
    private var isInCell = false
    private var styleName: String?
    private var hiddenStyles: Set<String> = []

    init(limits: ReadingLimits, budget: UnpackingBudget) {
        self.limits = limits
        self.budget = budget
    }

    override func start(_ element: XMLName, _ attributes: XMLAttributes) {
        if skippedDepth > 0 {
            skippedDepth += 1
        } else if isInCell {
            startInCell(element, attributes)
        } else if isInTable {
            startInTable(element, attributes)
        } else {
            startOutside(element, attributes)
        }
    }

    override func end(_ element: XMLName) {
        if skippedDepth > 0 {
            skippedDepth -= 1
        } else if isInCell {
            if element == "text:p" || element == "text:h" {
                cell.endParagraph()
            } else if element == "table:table-cell" || element == "table:covered-table-cell" {
                endCell()
            }
        } else if isInTable {
            if element == "table:table-row" {
                endRow()
            } else if element == "table:table" {
                isInTable = false
                sheets[sheets.count - 1].isComplete = true
            }
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInCell, skippedDepth == 0 else { return }
        cell.append(bytes)
        checkLength()
    }

    // MARK: - Elements

    private func startOutside(_ element: XMLName, _ attributes: XMLAttributes) {
        if element == "table:table" {
            let isHidden = attributes.string("table:style-name").map(hiddenStyles.contains) ?? false
            sheetCount += 1
            if sheetCount > limits.members {
                failure = ReadFault(reason: "it has more than \(limits.members) sheets", excess: .limit(.parts))
            }
            let name = attributes.string("table:name") ?? "Sheet \(sheetCount)"
            let rows = RowAssembler(limits: limits, budget: budget)
            sheets.append(Sheet(info: SheetInfo(name: name, visibility: isHidden ? .hidden : .visible), rows: rows))
            isInTable = true
        } else if element == "style:style" {
            styleName = attributes.string("style:name")
        } else if element == "style:table-properties" {
            if let display = attributes.value("table:display"), display == "false", let styleName {
                hiddenStyles.insert(styleName)
            }
        } else if element == "table:null-date" {
            if let day = attributes.value("table:date-value"), day == "1904-01-01" { dateSystem = .since1904 }
        } else if element == "table:tracked-changes" || element == "table:content-validations" {
            skippedDepth = 1
        }
    }

    private func startInTable(_ element: XMLName, _ attributes: XMLAttributes) {
        if element == "table:table-cell" || element == "table:covered-table-cell" {
            isInCell = true
            cell.begin(attributes, isCovered: element == "table:covered-table-cell")
        } else if element == "table:table-row" {
            let copies = attributes.value("table:number-rows-repeated")?.number ?? 1
            // More than there can be is refused where a cell of the row says anything.
            rowCopies = min(max(copies, 1), limits.rows + 1)
            isRowHidden = attributes.value("table:visibility").map { !($0 == "visible") } ?? false
            let sheet = sheets.count - 1
            sheets[sheet].rows.beginRow(sheets[sheet].rows.row + 1)
            check()
        } else if element == "table:shapes" || element == "office:forms" || element == "table:table"
            || element == "table:named-expressions" || element == "table:table-source"
        {
            skippedDepth = 1
        }
    }

    private func startInCell(_ element: XMLName, _ attributes: XMLAttributes) {
        if element == "text:p" || element == "text:h" {
            cell.beginParagraph()
        } else if element == "text:s" {
            cell.appendBlanks(min(attributes.value("text:c")?.number ?? 1, limits.cellBytes))
            checkLength()
        } else if element == "text:tab" {
            cell.append(0x09)
        } else if element == "text:line-break" {
            cell.append(0x0A)
        } else if element == "text:a" {
            if let address = attributes.string("xlink:href") { cell.link = address }
        } else if !(element == "text:span" || element == "text:meta" || element == "text:bookmark") {
            // Comments, pictures and what belongs to them, readings of characters, fields without a text of their own.
            let isField =
                element.local == "date" || element.local == "time" || element.local == "sheet-name"
                || element.local == "title" || element.local == "ruby" || element.local == "ruby-base"
            if !isField { skippedDepth = 1 }
        }
    }

    private func endCell() {
        isInCell = false
        let sheet = sheets.count - 1
        let lastRow = cell.rowsSpanned > 1 ? sheets[sheet].rows.row + cell.rowsSpanned - 1 : nil
        if cell.isFormulaWithoutResult { sheets[sheet].notices.formulasWithoutResult += 1 }
        sheets[sheet].rows.add(cell.value.span, copies: cell.copies, link: cell.link, lastRow: lastRow)
        check()
    }

    private func endRow() {
        let sheet = sheets.count - 1
        if isRowHidden, sheets[sheet].rows.hasText { sheets[sheet].notices.hiddenRows += rowCopies }
        sheets[sheet].rows.endRow(copies: rowCopies)
        wantsPause = sheets[sheet].rows.queue.isFull
        check()
    }

    private func checkLength() {
        guard cell.text.count > limits.cellBytes else { return }
        let row = sheets.last?.rows.row ?? 0
        failure = ReadFault(
            reason: "a cell of row \(row) has more than \(limits.cellBytes) bytes", excess: .limit(.cellLength))
    }

    private func check() {
        if let fault = sheets.last?.rows.failure, failure == nil {
            failure = fault.told(after: "the sheet \(sheets.last?.info.name ?? "") can't be read: ")
        }
    }
}
