import Foundation
import RatingsReading
import TestSupport
import Testing

/// The real files read as Python's csv and json modules read them.
@Suite(
    .enabled(if: ProjectFolder.shared != nil, "the shared reference files are not here"),
    .enabled(
        if: FileManager.default.isExecutableFile(atPath: Python.interpreter.path), "Python is not here: make setup"))
struct SharedDataTests {
    static let files: [(String, Delimiter)] = [
        ("official-2025-latest.csv", .comma), ("official-2025-latest.semicolon.csv", .semicolon),
        ("official-2025-latest.utf8bom.csv", .comma), ("official-2025-in-year.csv", .comma),
        ("official-2024-latest.csv", .comma), ("official-2009-2023.csv", .comma),
        ("history-scraped-2026.csv", .comma), ("not-data-notes-sheet-2025.csv", .comma),
        ("statistical-neighbours.csv", .comma),
    ]

    private func source(_ name: String) throws -> OpenedSource {
        let shared = try #require(ProjectFolder.shared)
        let path = shared.appending(path: "data").appending(path: name).path
        return try OpenedSource(path: path, bytes: try ByteSource.load(path: path))
    }

    private func python(_ program: String, _ path: String, _ more: String = "") throws -> [[String]] {
        let output = try Python.evaluate(program, path, more)
        return try JSONDecoder().decode([[String]].self, from: Data(output.utf8))
    }

    @Test(arguments: files)
    func readsDelimitedTextAsPythonDoes(name: String, delimiter: Delimiter) throws {
        let source = try source(name)
        #expect(source.format == .csv(delimiter))
        #expect(source.text.damage.isEmpty)
        let rows = try source.reader.rows()
        let program = """
            import csv, json, sys
            with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
                print(json.dumps([row or [""] for row in csv.reader(file, delimiter=sys.argv[2])]))
            """
        let separator = String(Unicode.Scalar(delimiter.rawValue))
        #expect(try rows.map(\.fields) == python(program, source.path, separator))
        #expect(rows.map { Int($0.number) } == Array(1...rows.count))
    }

    @Test func readsJSONAsPythonDoes() throws {
        let source = try source("judgements-tidy.json")
        #expect(source.format == .json)
        let rows = try source.reader.rows()
        let program = """
            import json, sys
            rows = json.load(open(sys.argv[1], encoding="utf-8"))
            names = list(dict.fromkeys(name for row in rows for name in row))
            text = lambda value: "" if value is None else str(value)
            print(json.dumps([names] + [[text(row.get(name)) for name in names] for row in rows]))
            """
        #expect(try rows.map(\.fields) == python(program, source.path))
        #expect(rows.map { Int($0.number) } == Array(0..<rows.count))
    }
}
