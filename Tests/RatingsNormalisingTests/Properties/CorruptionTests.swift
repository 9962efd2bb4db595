import RatingsModel
import RatingsNormalising
import RatingsReading
import TestSupport
import Testing

/// Whatever is in a file: nothing crashes, every row is accounted for, and what is left out is told.
@Suite(.enabled(if: ProjectFolder.shared != nil, "there is no shared folder beside the project"))
struct CorruptionTests {
    @Test(arguments: TableText.files, 1...4)
    func corruptCellsAreAccountedFor(file: String, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var table = try TableText(file: file)
        // From a few cells to a third of them.
        let share = [0.002, 0.02, 0.1, 0.33][Int(seed % 4)]
        for row in table.rows.indices {
            for column in table.rows[row].indices where Double.random(in: 0..<1, using: &generator) < share {
                table.rows[row][column] = Self.junk(table, using: &generator)
            }
            if Double.random(in: 0..<1, using: &generator) < share / 4 {
                table.rows[row].append(Self.junk(table, using: &generator))
            }
        }
        try check(Array(table.text(delimiter: ",", lineEnd: "\n").utf8))
    }

    @Test(arguments: TableText.files + ["judgements-tidy.json", "official-2024-latest.csv"], 1...4)
    func corruptBytesAreAccountedFor(file: String, seed: UInt64) throws {
        var generator = SeededGenerator(seed: 1000 + seed)
        var bytes = try TableText.bytes(of: file)
        for _ in 0..<[1, 5, 40, 400][Int(seed % 4)] {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(UInt8.random(in: .min ... .max, using: &generator), at: place)
            case 3: bytes.insert(contentsOf: "\",;\n\r\t0".utf8.shuffled(using: &generator), at: place)
            default: bytes[place] = "\",;\n/- ".utf8.randomElement(using: &generator) ?? 0
            }
        }
        if seed == 4 { bytes.removeLast(bytes.count / 3) }
        try check(bytes)
    }

    private func check(_ bytes: [UInt8]) throws {
        let rules = try Normalised.rules.get()
        let names = rules.headings.jsonNames
        var rows: UInt32 = 0
        let result: Normalised
        do {
            var opened = try OpenedSource(path: "1", bytes: bytes, names: names)
            var record = Record()
            while try opened.reader.read(into: &record) { rows = max(rows, record.row) }
            result = try Normalised([("1", bytes)], rules: rules)
        } catch is ReadError {
            // Such a file is refused as a whole, with the place.
            return
        }
        guard result.refusals.isEmpty else { return }
        let dataset = result.dataset
        #expect(dataset.tally.read == Int(rows))
        let told = Set(dataset.findings.filter { $0.severity == .reject }.compactMap(\.row))
        #expect(dataset.tally.rejected <= told.count)
        #expect(told.allSatisfy { $0 >= 1 && $0 <= rows })
        // Rows that gave nothing are told of, each by a finding; blank ones and headings are no data.
        let used = Set(dataset.inspections.flatMap { [$0.location.row] + $0.judgements.map(\.location.row) })
        #expect(dataset.tally.used + dataset.tally.visits <= used.count)
        #expect(dataset.tally.used + dataset.tally.visits + dataset.tally.duplicates >= used.count)
        for inspection in dataset.inspections {
            for judgement in inspection.judgements {
                #expect((judgement.grade != nil) == (judgement.status == .graded))
            }
        }
    }

    private static func junk(_ table: TableText, using generator: inout SeededGenerator) -> String {
        let words = [
            "", " ", "-", "nan", "Good", "good!", "1", "99/99/9999", "31/02/2024", "00/00/0000", "12/31/2024", "44927",
            "2024-13-45", "01/01/2199", "Leeds", "Leedss", "Atlantis", "E08000035", "E99999999", "Local authority name",
            "Overall effectiveness", "a\nb", "\"", "\"\"\"", "=1+1", "\u{0}", "\u{FFFD}", "\u{202E}abc", "👩‍👩‍👧", "é",
            String(repeating: "x", count: 40_000), "First ILACS", "ILACS Focused Visit", "SIF", "https://",
            "not_judged",
            "data_unreadable", "Not yet inspected", "999999999999999999999", "-1", "1e308", "01/01/0001", "1/1/1",
        ]
        if Bool.random(using: &generator) { return words.randomElement(using: &generator) ?? "" }
        // A cell of somewhere else is the junk that looks most like data.
        let row = table.rows.randomElement(using: &generator) ?? []
        return row.randomElement(using: &generator) ?? ""
    }
}
