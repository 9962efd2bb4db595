/// Rows of sheets that were read and not asked for yet.
///
/// XML is told in pieces of many rows, and rows are asked for one by one.
struct RowQueue {
    private struct Row {
        var number: UInt32
        /// How often it stands in the sheet, one below the other.
        var copies: UInt32
        var firstField: Int
        var fieldCount: Int
    }

    private struct Link {
        var row: Int
        var field: Int
        var address: String
    }

    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var rows: [Row] = []
    private var links: [Link] = []
    /// Where the row begins that is being filled.
    private var firstField = 0
    private var firstByte = 0
    private var nextRow = 0
    private var nextLink = 0

    /// Whether there are as many rows as are wanted at once.
    var isFull: Bool { bytes.count > 1 << 20 }

    /// The fields of the row that is being filled.
    var fieldCount: Int { ends.count - firstField }

    /// The bytes of the row that is being filled.
    var byteCount: Int { bytes.count - firstByte }

    /// Adds a field to the row that is being filled.
    mutating func append(_ field: Span<UInt8>) {
        field.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        ends.append(bytes.count)
    }

    /// Adds a field without anything in it.
    mutating func appendBlank() {
        ends.append(bytes.count)
    }

    /// Says where the field that was added last leads to.
    mutating func link(to address: String) {
        links.append(Link(row: rows.count, field: fieldCount - 1, address: address))
    }

    /// Ends the row that is being filled.
    mutating func endRow(number: Int, copies: Int) {
        rows.append(
            Row(
                number: UInt32(clamping: number), copies: UInt32(clamping: copies),
                firstField: firstField, fieldCount: fieldCount))
        firstField = ends.count
        firstByte = bytes.count
    }

    /// Gives the next row.
    ///
    /// - Returns: False where there is none.
    mutating func next(into record: inout Record) -> Bool {
        guard nextRow < rows.count else { return false }
        let links = copy(rows[nextRow], into: &record)
        if rows[nextRow].copies > 1 {
            rows[nextRow].copies -= 1
            rows[nextRow].number += 1
        } else {
            nextRow += 1
            nextLink = links
            if nextRow == rows.count { removeRows() }
        }
        return true
    }

    /// Fills a record, and says where the links of the next row begin.
    private func copy(_ row: Row, into record: inout Record) -> Int {
        record.reset(row: row.number)
        let fields = row.firstField..<(row.firstField + row.fieldCount)
        record.append(bytes.span, fieldsFrom: start(of: row.firstField), to: ends.span.extracting(fields))
        var link = nextLink
        while link < links.count, links[link].row == nextRow {
            record.link(links[link].field, to: links[link].address)
            link += 1
        }
        return link
    }

    /// Takes all complete rows away. The one that is being filled goes on.
    mutating func removeRows() {
        bytes.removeSubrange(..<firstByte)
        ends.removeSubrange(..<firstField)
        for field in ends.indices { ends[field] -= firstByte }
        firstField = 0
        firstByte = 0
        links.removeAll { $0.row < rows.count }
        for link in links.indices { links[link].row = 0 }
        rows.removeAll(keepingCapacity: true)
        nextRow = 0
        nextLink = 0
    }

    private func start(of field: Int) -> Int {
        field == 0 ? 0 : ends[field - 1]
    }
}
