/// A file, an address, or standard input, that ratings were read from.
package struct Source: Hashable, Sendable {
    /// The name to show: the file's own name, without its folders.
    package var name: String
    /// The sheet of a spreadsheet; nil where there are no sheets.
    package var sheet: String?
    /// The path as the user gave it; an address without passwords and keys.
    package var path: String
    /// The number of bytes.
    package var byteCount: Int
    /// The SHA-256 of the bytes, in 64 lower-case hexadecimal digits; empty where it is told nowhere.
    package var sha256: String
    /// What kind of file it is, such as "CSV".
    package var format: String
    /// The text encoding, such as "UTF-8 with byte order mark".
    package var encoding: String
    /// The separator of a delimited file, such as "comma"; nil for JSON.
    package var delimiter: String?
    /// The layouts that were recognised, each with the row of its heading.
    package var layouts: [String]
    /// Headings that no layout knows, as the source has them.
    package var unknownHeadings: [String]
    /// Headings that are known and carry nothing that is used.
    package var ignoredHeadings: [String]
    /// What became of its rows.
    package var tally: RowTally
    /// Where it was fetched from; nil for a file.
    package var retrieval: Retrieval?

    /// Makes a source.
    package init(
        name: String, sheet: String? = nil, path: String, byteCount: Int = 0, sha256: String = "", format: String = "",
        encoding: String = "", delimiter: String? = nil, layouts: [String] = [],
        unknownHeadings: [String] = [], ignoredHeadings: [String] = [],
        tally: RowTally = RowTally(), retrieval: Retrieval? = nil
    ) {
        self.name = name
        self.sheet = sheet
        self.path = path
        self.byteCount = byteCount
        self.sha256 = sha256
        self.format = format
        self.encoding = encoding
        self.delimiter = delimiter
        self.layouts = layouts
        self.unknownHeadings = unknownHeadings
        self.ignoredHeadings = ignoredHeadings
        self.tally = tally
        self.retrieval = retrieval
    }
}
