import Foundation
import RatingsModel
import RatingsNormalising
import RatingsReading
import TestSupport
import Testing

/// Real files against tables that were made and checked by hand, independently of this project.
@Suite struct ExpectedTablesTests {
    static let files: [String] = {
        guard let folder = ProjectFolder.shared?.appending(path: "data/expected") else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".long.csv") }.map { String($0.dropLast(".long.csv".count)) }.sorted()
    }()

    @Test(.enabled(if: !files.isEmpty, "there is no shared folder beside the project"), arguments: files)
    func givesExactlyTheExpectedRowsAndFindings(file: String) throws {
        let folder = try #require(ProjectFolder.shared).appending(path: "data")
        let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
        let result = try Normalised([(file, bytes)], rules: try Normalised.rules.get())

        let rows = try Self.table(folder.appending(path: "expected/\(file).long.csv")).map { row in
            [
                "source_row", "gss_code", "authority", "framework", "inspection_type", "inspection_start_date",
                "publication_date", "area", "grade", "status",
            ].map { row[$0] ?? "" }.joined(separator: "|")
        }
        #expect(Self.difference(result.rows, rows) == [])

        let findings = try Self.table(folder.appending(path: "expected/\(file).issues.csv")).map { row in
            "\(row["source_row"] ?? "") \(row["severity"] ?? "") \(row["code"] ?? "")"
        }
        let found = result.dataset.findings.map {
            "\($0.row.map(String.init) ?? "") \($0.severity.rawValue) \($0.code.rawValue)"
        }
        #expect(Self.difference(found, findings) == [])
    }

    @Test(.enabled(if: !files.isEmpty, "there is no shared folder beside the project"), arguments: files)
    func accountsForEveryRow(file: String) throws {
        let folder = try #require(ProjectFolder.shared).appending(path: "data")
        let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
        let result = try Normalised([(file, bytes)], rules: try Normalised.rules.get())
        var opened = try OpenedSource(path: file, bytes: bytes)
        var record = Record()
        var count = 0
        while try opened.reader.read(into: &record) { count += record.row > 0 ? 1 : 0 }
        guard result.refusals.isEmpty else { return }
        #expect(result.dataset.tally.read == count)
        let rejected = Set(result.dataset.findings.filter { $0.severity == .reject }.compactMap(\.row))
        #expect(result.dataset.tally.rejected == rejected.count)
    }

    /// The rows of a table by their headings.
    static func table(_ url: URL) throws -> [[String: String]] {
        let text = DecodedText(decoding: Array(try Data(contentsOf: url)))
        var reader = CSVReader(text, delimiter: .comma, path: url.path)
        var record = Record()
        guard try reader.read(into: &record) else { return [] }
        let headings = record.texts
        var rows: [[String: String]] = []
        while try reader.read(into: &record) {
            rows.append(Dictionary(zip(headings, record.texts)) { first, _ in first })
        }
        return rows
    }

    /// What one list has and the other has not, at most ten of each.
    static func difference(_ found: [String], _ expected: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for line in found { counts[line, default: 0] += 1 }
        for line in expected { counts[line, default: 0] -= 1 }
        let more = counts.filter { $0.value > 0 }.keys.sorted().prefix(10).map { "not expected: \($0)" }
        let less = counts.filter { $0.value < 0 }.keys.sorted().prefix(10).map { "not found: \($0)" }
        return more + less
    }
}
