/// Reads JSON objects as records.
///
/// The text is an array of objects, an object that wraps such an array in a member (the one that `names` calls
/// records, or the first one; its other members are not read), newline-delimited JSON (one object a line), or a single object.
///
/// - The first record is a heading of row 0: the names of all members, in the order in which they first appear.
///   Then comes a record for each object, whose row is the object's position, from 1.
/// - Strings are as they read, numbers, true and false as they are written; null and what is absent are empty.
/// - Members of a nested object are columns of their own, "outer inner". An array is its JSON text.
/// - A member that `names` calls a part holds the parts of its record. A list of objects makes a record of each,
///   with the members around it repeated and the same row; an object gives its members as columns.
/// - Of members with the same name in one object the last one counts.
/// - A lone surrogate in an escape, and a NUL, is U+FFFD.
package struct JSONReader: RecordReader, Sendable {
    private let bytes: [UInt8]
    private let table: JSONTable
    private let titles: [String]
    private var next = 0
    private var isHeadingRead = false
    /// For each column, the cell of the row that is being read; kept to save allocations.
    private var slots: [Int?] = []

    /// Reads a text to its end, and makes a reader at the heading.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - path: The source's path, for errors.
    ///   - names: The names of members that say what they hold.
    ///   - limits: How much is read at most.
    /// - Throws: ``ReadError/malformed(path:row:line:reason:)`` where the text is not JSON, ends too early, or
    ///   holds something else where an object is expected.
    package init(
        _ text: DecodedText, path: String, names: JSONNames = JSONNames(), limits: ReadingLimits = ReadingLimits()
    ) throws(ReadError) {
        bytes = text.bytes
        let objects = try JSONShape.objects(of: text.bytes, path: path, names: names, limits: limits)
        table = try JSONTable(objects, partNames: names.parts, path: path, limits: limits)
        titles = JSONColumn.titles(of: table.columns)
        slots = Array(repeating: nil, count: titles.count)
    }

    package mutating func read(into record: inout Record) throws(ReadError) -> Bool {
        guard isHeadingRead else {
            isHeadingRead = true
            record.reset(row: 0)
            for title in titles {
                record.append(contentsOf: title.utf8)
                record.endField()
            }
            return true
        }
        guard next < table.rows.count else {
            record.reset(row: 0)
            return false
        }
        let row = table.rows[next]
        next += 1
        record.reset(row: row.number)
        for cell in row.cells { slots[table.cells[cell].column] = cell }
        for column in slots.indices {
            if let cell = slots[column] {
                append(table.cells[cell].value, to: &record)
                record.endField()
                slots[column] = nil
            } else {
                record.skipField()
            }
        }
        return true
    }

    private func append(_ value: JSONValue, to record: inout Record) {
        switch value.content {
        case .null:
            break
        case .string(isEscaped: true):
            record.append(contentsOf: JSONText.unescape(bytes[value.extent]))
        case .literal, .string, .array, .object:
            record.append(bytes.span.extracting(value.extent))
        }
    }
}
