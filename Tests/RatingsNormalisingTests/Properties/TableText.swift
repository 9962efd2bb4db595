import Foundation
import RatingsReading
import TestSupport

/// A table as rows of cells, to be changed and written again.
struct TableText {
    var rows: [[String]]

    /// The real files that the properties are tried on.
    static let files = [
        "official-2025-latest.csv", "official-2025-in-year.csv", "history-scraped-2026.csv", "official-2009-2023.csv",
    ]

    /// Reads a real file.
    init(file: String) throws {
        rows = []
        var opened = try OpenedSource(path: file, bytes: try Self.bytes(of: file))
        var record = Record()
        while try opened.reader.read(into: &record) { rows.append(record.texts) }
    }

    /// The bytes of a real file; none where there is no shared folder.
    static func bytes(of file: String) throws -> [UInt8] {
        guard let folder = ProjectFolder.shared else { return [] }
        return Array(try Data(contentsOf: folder.appending(path: "data/\(file)")))
    }

    /// The rows that are headings: of all words in a file, only these name the authority's column.
    var headings: [Int] {
        rows.indices.filter { row in
            rows[row].contains { ["local authority name", "local_authority"].contains($0.lowercased()) }
        }
    }

    /// The rows of each table, from below its heading to its last row.
    var tables: [Range<Int>] {
        let starts = headings
        return starts.enumerated().map { position, start in
            var end = position + 1 < starts.count ? starts[position + 1] : rows.count
            while end > start + 1, rows[end - 1].allSatisfy(\.isEmpty) { end -= 1 }
            return (start + 1)..<end
        }
    }

    /// The text as CSV.
    func text(delimiter: Character, lineEnd: String) -> String {
        rows.map { row in
            row.map { Self.quoted($0, delimiter) }.joined(separator: String(delimiter)) + lineEnd
        }.joined()
    }

    private static func quoted(_ cell: String, _ delimiter: Character) -> String {
        let needsQuotes = cell.contains { $0 == delimiter || $0 == "\"" || $0.isNewline } || cell != cell.trimmed
        return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
