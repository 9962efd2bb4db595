import RatingsReading

/// A record as a test compares it.
struct Row: Hashable, CustomStringConvertible {
    var number: UInt32
    var fields: [String]

    init(_ number: UInt32, _ fields: String...) {
        self.init(number: number, fields: fields)
    }

    init(number: UInt32, fields: [String]) {
        self.number = number
        self.fields = fields
    }

    var description: String { "\(number): \(fields)" }
}

extension RecordReader {
    /// All records to the end.
    func rows() throws(ReadError) -> [Row] {
        var reader = self
        var record = Record()
        var rows: [Row] = []
        while try reader.read(into: &record) {
            rows.append(Row(number: record.row, fields: record.texts))
        }
        return rows
    }
}

/// The records of a source, recognised by its bytes.
func rows(of bytes: [UInt8], path: String = "x", partNames: Set<String> = []) throws(ReadError) -> [Row] {
    try OpenedSource(path: path, bytes: bytes, names: JSONNames(parts: partNames)).reader.rows()
}

/// The fields of delimited text.
func fields(of text: String, _ delimiter: Delimiter = .comma) throws(ReadError) -> [[String]] {
    try CSVReader(DecodedText(decoding: Array(text.utf8)), delimiter: delimiter, path: "x").rows().map(\.fields)
}

/// The records of JSON text.
func json(_ text: String, partNames: Set<String> = []) throws(ReadError) -> [Row] {
    try JSONReader(DecodedText(decoding: Array(text.utf8)), path: "x", names: JSONNames(parts: partNames)).rows()
}

extension String {
    /// The text in UTF-16.
    func utf16Bytes(bigEndian: Bool) -> [UInt8] {
        utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }
}
