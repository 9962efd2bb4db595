/// The format of a text.
package enum TextFormat: Hashable, Sendable {
    case csv(Delimiter)
    case json

    /// The format's name for people.
    package var name: String {
        switch self {
        case .csv: "CSV"
        case .json: "JSON"
        }
    }

    /// What separates fields; nil for JSON.
    package var delimiter: Delimiter? {
        switch self {
        case .csv(let delimiter): delimiter
        case .json: nil
        }
    }

    private static let jsonNames = [".json", ".jsonl", ".ndjson"]

    /// Recognises the format of a text.
    ///
    /// JSON begins with a brace or a bracket. So may a table ("[Official] Judgements"): there JSON counts only
    /// where its second sign may follow the first, or where the file's name says that it is JSON. A file that
    /// is named as JSON is read as JSON whatever it begins with, so that the error speaks of JSON.
    package init(of text: DecodedText, path: String) {
        let name = path.lowercased()
        if Self.jsonNames.contains(where: name.hasSuffix) || Self.looksLikeJSON(text.bytes) {
            self = .json
        } else {
            self = .csv(DelimiterSurvey.delimiter(of: text.bytes))
        }
    }

    private static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
        var signs = bytes.lazy.filter { $0 != 0x20 && !(0x09...0x0D).contains($0) }.makeIterator()
        let first = signs.next()
        let second = signs.next()
        switch first {
        case UInt8(ascii: "{"): return second == nil || second == UInt8(ascii: "\"") || second == UInt8(ascii: "}")
        case UInt8(ascii: "["): return second.map { Array("{[]\"".utf8).contains($0) } ?? true
        default: return false
        }
    }
}
