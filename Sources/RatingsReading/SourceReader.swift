/// A reader of either format.
///
/// It is not an enumeration: taking a reader out of a case and putting it back would copy what it owns at
/// every record.
package struct SourceReader: RecordReader, Sendable {
    private var csv: CSVReader?
    private var json: JSONReader?

    /// Makes a reader of delimited text.
    package init(_ reader: CSVReader) {
        csv = reader
    }

    /// Makes a reader of JSON.
    package init(_ reader: JSONReader) {
        json = reader
    }

    package var expectedCount: Int { csv?.expectedCount ?? 0 }

    package mutating func read(into record: inout Record) throws(ReadError) -> Bool {
        if let more = try csv?.read(into: &record) { return more }
        return try json?.read(into: &record) ?? false
    }
}
