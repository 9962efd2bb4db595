/// The name of a table, which Excel accepts.
struct TableName: Hashable {
    let text: String

    /// Checks a name: letters A to Z, digits, underscores and full stops, no digit or full stop first, not like
    /// the address of a cell.
    init(_ text: String) throws(TableFault) {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, bytes.count <= ExcelLimits.shortTextLength,
            Self.isLetter(first) || first == TextSurvey.underscore,
            bytes.allSatisfy({ Self.isLetter($0) || Self.isDigit($0) || "_.".utf8.contains($0) })
        else { throw .invalidName }
        guard !Self.looksLikeACell(bytes) else { throw .nameLikeACell }
        self.text = text
    }

    /// The name as Excel compares it: without regard to case.
    var folded: String { text.lowercased() }

    /// `A1` to `XFD1048576`, `R`, `C`, `R1`, `C1`, `R1C1`.
    private static func looksLikeACell(_ bytes: [UInt8]) -> Bool {
        let letters = bytes.prefix(while: isLetter)
        let digits = bytes.dropFirst(letters.count)
        if (1...3).contains(letters.count), !digits.isEmpty, digits.allSatisfy(isDigit) { return true }
        return isRowAndColumn(bytes[...])
    }

    /// `R`, `C`, `R1`, `C1`, `R1C1`, in either case.
    private static func isRowAndColumn(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        for letter in [UInt8(ascii: "R"), UInt8(ascii: "C")] where rest.first.map({ $0 & 0xDF }) == letter {
            rest = rest.dropFirst().drop(while: isDigit)
        }
        return rest.isEmpty
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
