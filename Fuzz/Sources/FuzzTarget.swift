import CheckedYAML
import RatingsExport
import RatingsFetching
import RatingsLayout
import RatingsModel
import RatingsNormalising
import RatingsReading

/// A reader that takes bytes from outside, or the whole way from such bytes to the outputs.
///
/// Errors that are thrown are what is wanted of a bad input. A trap, a hang and memory without end are not.
struct FuzzTarget: Sendable {
    private let run: @Sendable ([UInt8]) -> Void

    /// The target of a name.
    ///
    /// It stops the process where there is none, or where the rules that are built in can't be read: no fuzzing is
    /// better than fuzzing of nothing.
    init(named name: String) {
        do {
            let rules = try Rules()
            let targets: [String: @Sendable ([UInt8]) -> Void] = [
                "csv": { Self.readCSV($0) },
                "group": {
                    Self.attempt($0) { bytes in
                        _ = try GroupFile(rules: rules).group(
                            String(decoding: DecodedText(decoding: bytes).bytes, as: UTF8.self), fallbackName: "g")
                    }
                },
                "json": { Self.readJSON($0, rules) },
                "spreadsheet": { Self.readSpreadsheet($0) },
                "configuration": { Self.attempt($0) { _ = try Configuration(bytes: $0, path: "c.yaml") } },
                "layout": {
                    Self.attempt($0) { bytes in
                        _ = try CustomLayout(yaml: try SettingsText.text(of: bytes), path: "l.yaml", rules: rules)
                    }
                },
                "snapshot": { Self.readSnapshot($0, rules) },
                "template": try Self.template(rules),
                "whole": try WholeWay(rules: rules).feed,
            ]
            guard let run = targets[name] else {
                preconditionFailure("RATINGS_FUZZ_TARGET is one of \(targets.keys.sorted().joined(separator: ", "))")
            }
            self.run = run
        } catch {
            preconditionFailure("the rules can't be read: \(error)")
        }
    }

    /// Feeds an input.
    func feed(_ bytes: [UInt8]) { run(bytes) }

    private static func attempt(_ bytes: [UInt8], _ read: ([UInt8]) throws -> Void) {
        do { try read(bytes) } catch {}
    }

    private static func drain(_ reader: inout some RecordReader) throws {
        var record = Record()
        var last: UInt32 = 0
        var isFirst = true
        while try reader.read(into: &record) {
            precondition(isFirst || record.row >= last, "rows go backwards")
            (last, isFirst) = (record.row, false)
            for text in record.texts { precondition(!text.utf8.contains(0), "a NUL in a field") }
        }
    }

    private static func readCSV(_ bytes: [UInt8]) {
        // Of the delimiter that would be chosen, and of the others by the first byte.
        let text = DecodedText(decoding: Array(bytes.dropFirst()))
        var delimiters = [Delimiter.allCases[Int(bytes.first ?? 0) % Delimiter.allCases.count]]
        if case .csv(let chosen) = TextFormat(of: text, path: "f.csv") { delimiters.append(chosen) }
        for delimiter in delimiters {
            var reader = CSVReader(text, delimiter: delimiter, path: "f.csv")
            attempt(bytes) { _ in try drain(&reader) }
        }
    }

    private static func readJSON(_ bytes: [UInt8], _ rules: Rules) {
        attempt(bytes) { bytes in
            var reader = try JSONReader(
                DecodedText(decoding: bytes), path: "f.json", names: rules.headings.jsonNames)
            try drain(&reader)
        }
    }

    private static func readSpreadsheet(_ bytes: [UInt8]) {
        attempt(bytes) { bytes in
            switch try OpenedFile(path: "f", bytes: bytes, limits: FuzzLimits.reading) {
            case .text(var opened): try drain(&opened.reader)
            case .spreadsheet(let spreadsheet):
                while try spreadsheet.nextSheet() != nil {
                    var rows = spreadsheet.rows
                    try drain(&rows)
                }
            case .archive(let archive):
                for position in archive.names.indices { _ = try archive.bytes(at: position) }
            }
        }
    }

    /// The rows are the fuzzer's; the end row, whose checksum it could not guess, is ours.
    private static func readSnapshot(_ bytes: [UInt8], _ rules: Rules) {
        attempt(bytes) { _ = try SnapshotReader(rules: rules).read($0, path: "ratings-2026-07.snapshot.csv") }
        let rows = max(0, bytes.count { $0 == 0x0A } - 1)
        let start = bytes + Array("end-of-snapshot,,,,,,,,,,,,sha-256=".utf8)
        let whole = start + Array((Fingerprint.hex(start) + ",\(rows)\r\n").utf8)
        attempt(whole) { _ = try SnapshotReader(rules: rules).read($0, path: "ratings-2026-07.snapshot.csv") }
    }

    private static func template(_ rules: Rules) throws -> @Sendable ([UInt8]) -> Void {
        let vocabulary = try TemplateLoader(rules: rules).library.vocabulary
        return { bytes in
            attempt(bytes) { bytes in
                _ = try Template(yaml: try SettingsText.text(of: bytes), name: "t.yaml", vocabulary: vocabulary)
            }
        }
    }
}

/// Limits that small inputs can reach.
enum FuzzLimits {
    static var reading: ReadingLimits {
        var limits = ReadingLimits()
        limits.unpackedBytes = 8 << 20
        limits.harmlessBytes = 1 << 20
        limits.wholePartBytes = 4 << 20
        limits.members = 50
        limits.rows = 2_000
        limits.columns = 200
        return limits
    }
}
