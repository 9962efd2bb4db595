/// One cell of an OpenDocument table while it is read.
struct OpenDocumentCell {
    private enum Kind {
        case text
        case date
        /// A number, also of per cent or of money: as it is stored, without its format.
        case number
        case boolean
    }

    /// The text of its paragraphs.
    private(set) var text: [UInt8] = []
    /// How many such cells stand side by side.
    private(set) var copies = 1
    /// How many rows a merged cell covers.
    private(set) var rowsSpanned = 1
    /// Where it leads to.
    var link: String?

    private var kind = Kind.text
    private var stored: [UInt8] = []
    private var hasFormula = false
    private var isCovered = false
    private var paragraphs = 0
    private var isInParagraph = false

    /// Begins a cell.
    mutating func begin(_ attributes: XMLAttributes, isCovered: Bool) {
        text.removeAll(keepingCapacity: true)
        stored.removeAll(keepingCapacity: true)
        copies = max(attributes.value("table:number-columns-repeated")?.number ?? 1, 1)
        rowsSpanned = max(attributes.value("table:number-rows-spanned")?.number ?? 1, 1)
        link = nil
        paragraphs = 0
        isInParagraph = false
        self.isCovered = isCovered
        let formula = attributes.value("table:formula")
        hasFormula = formula != nil
        if let formula { link = LinkFormula.address(in: formula.bytes) }
        store(attributes)
    }

    private mutating func store(_ attributes: XMLAttributes) {
        kind = .text
        if let date = attributes.value("office:date-value") {
            kind = .date
            stored.append(contentsOf: date.bytes)
        } else if let boolean = attributes.value("office:boolean-value") {
            kind = .boolean
            stored.append(contentsOf: boolean.isTrue ? "TRUE".utf8 : "FALSE".utf8)
        } else if let number = attributes.value("office:value") {
            kind = .number
            stored.append(contentsOf: number.bytes)
        } else if let text = attributes.value("office:string-value") {
            stored.append(contentsOf: text.bytes)
        }
    }

    /// What the cell says: the text that is shown, and of dates and numbers what is stored.
    var value: [UInt8] {
        // What is hidden behind a merged cell is seen by nobody.
        if isCovered { return [] }
        switch kind {
        case .text: return paragraphs > 0 ? text : stored
        case .date: return DateSystem.withoutMidnight(stored)
        case .number, .boolean: return stored
        }
    }

    /// Whether the file doesn't have the result of the cell's formula.
    var isFormulaWithoutResult: Bool { hasFormula && stored.isEmpty && paragraphs == 0 }

    // MARK: - Text

    /// Begins a paragraph, on a line of its own.
    mutating func beginParagraph() {
        if paragraphs > 0 { text.append(0x0A) }
        paragraphs += 1
        isInParagraph = true
    }

    /// Ends a paragraph.
    mutating func endParagraph() {
        isInParagraph = false
    }

    /// Adds text of a paragraph, in which blanks and line breaks count as one blank.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInParagraph else { return }
        for byte in bytes {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                if let last = text.last, last != 0x20, last != 0x0A { text.append(0x20) }
            } else {
                text.append(byte)
            }
        }
    }

    /// Adds a tab or a line break.
    mutating func append(_ byte: UInt8) {
        if isInParagraph { text.append(byte) }
    }

    /// Adds blanks that count each.
    mutating func appendBlanks(_ count: Int) {
        if isInParagraph { text.append(contentsOf: repeatElement(0x20, count: count)) }
    }
}
