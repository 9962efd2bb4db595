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
package struct FuzzTarget: Sendable {
    /// The names of all targets, which are those of the folders of `Fuzz/corpus` too.
    package static let names = [
        "configuration", "csv", "group", "json", "layout", "snapshot", "spreadsheet", "template", "whole",
    ]

    private let run: @Sendable ([UInt8]) -> Void

    /// The target of a name.
    ///
    /// - Throws: Where there is none, or where the rules that are built in can't be read: no fuzzing is better than
    ///   fuzzing of nothing.
    package init(named name: String) throws {
        let rules = try Rules()
        switch name {
        case "configuration": run = { Self.attempt($0) { _ = try Configuration(bytes: $0, path: "c.yaml") } }
        case "csv": run = { Self.readCSV($0) }
        case "group": run = { [reader = GroupFile(rules: rules)] in Self.readGroup($0, reader) }
        case "json": run = { Self.readJSON($0, rules) }
        case "layout":
            run = {
                Self.attempt($0) { bytes in
                    _ = try CustomLayout(yaml: try SettingsText.text(of: bytes), path: "l.yaml", rules: rules)
                }
            }
        case "snapshot": run = { Self.readSnapshot($0, rules) }
        case "spreadsheet": run = { Self.readSpreadsheet($0) }
        case "template": run = try Self.template(rules)
        case "whole": run = try WholeWay(rules: rules).feed
        default: throw NoTarget(name: name)
        }
    }

    /// Feeds an input.
    package func feed(_ bytes: [UInt8]) { run(bytes) }

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

    private static func readGroup(_ bytes: [UInt8], _ reader: GroupFile) {
        attempt(bytes) { bytes in
            let text = String(decoding: DecodedText(decoding: bytes).bytes, as: UTF8.self)
            _ = try reader.group(text, fallbackName: "g")
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

/// A name that no target has.
package struct NoTarget: Error, CustomStringConvertible {
    let name: String

    package var description: String {
        "there is no target “\(name)”; there are \(FuzzTarget.names.joined(separator: ", "))"
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
