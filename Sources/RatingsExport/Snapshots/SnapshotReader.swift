import RatingsFetching
import RatingsModel
import RatingsNormalising
import RatingsReading
import RatingsWriting

/// A snapshot as it was read.
package struct Snapshot: Sendable {
    /// The inspections that it tells of.
    package var dataset: Dataset
    /// The day as at which it was told; nil where everything counted.
    package var asOf: CalendarDate?
}

/// Reads snapshots exactly as they were written.
///
/// The normaliser is not asked, as it was when the data came in: what it settled then stays settled.
package struct SnapshotReader {
    let rules: Rules

    /// Makes a reader.
    package init(rules: Rules) {
        self.rules = rules
    }

    /// Reads a snapshot.
    ///
    /// - Throws: ``SnapshotDamage`` where it is not as it was written.
    func read(_ path: String) throws(SnapshotDamage) -> Snapshot {
        try read(try load(path), path: path)
    }

    /// Reads the bytes of a snapshot, unpacked.
    ///
    /// - Throws: ``SnapshotDamage`` where it is not as it was written.
    package func read(_ bytes: [UInt8], path: String) throws(SnapshotDamage) -> Snapshot {
        let end = try EndRow(of: bytes, path: path)
        do {
            var rows = SnapshotRows(rules: rules)
            var reader = CSVReader(
                DecodedText(decoding: Array(bytes[..<end.start])), delimiter: .comma, path: path, limits: .ofOwnFiles)
            var record = Record()
            guard try reader.read(into: &record), record.texts == TidyCSVWriter.columns else {
                throw SnapshotRows.Mistake(message: "its columns are not those of a snapshot")
            }
            while try reader.read(into: &record) { try rows.add(record) }
            guard rows.count == end.rows else {
                throw SnapshotRows.Mistake(message: "it has not as many rows as it says")
            }
            return Snapshot(dataset: rows.dataset(), asOf: end.asOf)
        } catch {
            throw Self.damage(error, path)
        }
    }

    private static func damage(_ error: any Error, _ path: String) -> SnapshotDamage {
        let reason =
            switch error {
            case let mistake as SnapshotRows.Mistake: mistake.message
            case let fault as ReadFault: fault.reason
            case let error as ReadError: InputFailure(path: path, problem: .unreadable(error)).message
            default: "\(error)"
            }
        return SnapshotDamage(path: path, reason: reason)
    }

    private func load(_ path: String) throws(SnapshotDamage) -> [UInt8] {
        do {
            let bytes = try ByteSource.load(path: path, limits: .ofOwnFiles)
            return SnapshotName(path: path)?.isPacked == true ? try Gzip.unpack(bytes, limits: .ofOwnFiles) : bytes
        } catch {
            throw Self.damage(error, path)
        }
    }
}

/// The last row of a snapshot, which says what is above it.
private struct EndRow {
    /// Where it starts.
    let start: Int
    let rows: Int
    let asOf: CalendarDate?

    /// Finds the row, and checks that nothing above it changed.
    init(of bytes: [UInt8], path: String) throws(SnapshotDamage) {
        let whole = bytes[max(0, bytes.count - 2)...].elementsEqual([0x0D, 0x0A])
        let before = bytes.dropLast(2).lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let line = String(decoding: bytes[before...].dropLast(2), as: UTF8.self)
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        guard whole, fields.first == SnapshotWriter.endMark[...], fields.count == TidyCSVWriter.columns.count,
            let last = fields.last, let rows = Int(last)
        else { throw SnapshotDamage(path: path, reason: "it is cut short: its end row is missing") }
        var told = fields[fields.count - 2]
        var day: CalendarDate?
        if told.hasPrefix(SnapshotWriter.asOfMark), let semicolon = told.firstIndex(of: ";") {
            day = CalendarDate(iso: told[..<semicolon].dropFirst(SnapshotWriter.asOfMark.count))
            told = told[told.index(after: semicolon)...]
        }
        let digest = told.dropFirst(SnapshotWriter.digestMark.count)
        let hashed = bytes.count - 2 - last.utf8.count - 1 - digest.utf8.count
        guard told.hasPrefix(SnapshotWriter.digestMark), hashed > before,
            Fingerprint.hex(bytes[..<hashed]) == digest
        else { throw SnapshotDamage(path: path, reason: "it was changed or damaged after it was written") }
        start = before
        self.rows = rows
        asOf = day
    }
}
