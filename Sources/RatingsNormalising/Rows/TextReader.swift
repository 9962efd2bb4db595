import Foundation
import RatingsModel
import RatingsReading

/// Reads the fields that are texts of their own: addresses, themes of visits, and judgements told in a sentence.
///
/// Apart from the parser of rows, as it remembers nothing.
struct TextReader {
    private let rules: Rules
    /// The number of bytes of the longest word for nothing.
    private let longestBlank: Int

    init(rules: Rules) {
        self.rules = rules
        longestBlank = rules.blanks.map(\.utf8.count).max() ?? 0
    }

    /// The text of a field; nil where there is none, or a word for nothing.
    func text(_ record: Record, _ choice: RowColumns.Choice) -> String? {
        guard let column = record.column(choice) else { return nil }
        let range = record.range(of: column)
        if range.isEmpty { return nil }
        let text = record.text(column)
        if isPlain(record.bytes, range) { return text }
        let key = MatchKey.make(text)
        return key.isEmpty || rules.blanks.contains(key) ? nil : Self.trimmed(text)
    }

    /// Where a cell leads to that says nothing of it in its text: to a report, or to the authority's page at Ofsted.
    func readLink(_ record: Record, _ columns: RowColumns, into draft: inout Draft) {
        guard record.hasLinks, let address = columns.links.lazy.compactMap(record.link).first else { return }
        if rules.headings.isPage(address) {
            draft.page = address
        } else if draft.report == nil {
            draft.report = address
        }
    }

    /// The theme of a visit in a cell that can hold other things.
    func theme(_ record: Record, _ column: Int) -> String? {
        let text = record.text(column)
        return text.hasPrefix("[x]") ? nil : text
    }

    /// The judgements that this project's workbooks tell in one cell, "AREA: GRADE; AREA: GRADE".
    func others(_ record: Record, _ column: Int) -> [Draft.Cell] {
        record.text(column).components(separatedBy: "; ").compactMap { part in
            guard let colon = part.range(of: ": ", options: .backwards),
                let area = rules.headings.area(named: String(part[..<colon.lowerBound]))
            else { return nil }
            let text = String(part[colon.upperBound...])
            return Draft.Cell(area: area, reading: rules.grades.reading(of: text), text: text, column: column)
        }
    }

    /// Whether a text has neither blanks nor odd characters, and is longer than all words for nothing, as addresses
    /// are.
    private func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard bytes.span.bytes.isVisible(range) else { return false }
        // Where words are compared, an underscore is a blank.
        return bytes[range].prefix(longestBlank + 32).count { $0 != UInt8(ascii: "_") } > longestBlank
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
