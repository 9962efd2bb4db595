import RatingsFetching
import RatingsAnalysis
import RatingsModel
import RatingsReading
import RatingsWriting

/// Writes what an export told as a snapshot: the tidy CSV of the inspections that count, and an end row by which it is
/// seen to be whole.
///
/// The format is a contract; see `docs/changes.md`.
struct SnapshotWriter {
    /// Snapshots that are larger, in bytes, are packed.
    static let greatestPlainSize = 1_000_000
    /// The first field of the end row.
    static let endMark = "end-of-snapshot"
    /// What precedes the checksum, and the day where there is one, in the end row.
    static let digestMark = "sha-256="
    static let asOfMark = "as-at="

    /// Adds the snapshot of a month to a transaction, and takes that of an earlier run away where it was of the other
    /// kind.
    ///
    /// - Returns: Its path.
    static func write(
        _ snapshot: (bytes: [UInt8], isPacked: Bool), month: YearMonth, in folder: SnapshotFolder,
        with transaction: inout OutputTransaction
    ) throws -> String {
        let (bytes, isPacked) = snapshot
        let path = folder.path(of: SnapshotName(month: month, isPacked: isPacked))
        try OutputFolder.createWithin(folder.path)
        try transaction.write(to: path) { sink in try sink.write(bytes) }
        transaction.remove(folder.path(of: SnapshotName(month: month, isPacked: !isPacked)))
        return path
    }

    /// The snapshot as bytes, and whether they are packed.
    static func bytes(of analysis: Analysis) throws -> (bytes: [UInt8], isPacked: Bool) {
        var told = analysis.dataset
        if analysis.asOf.day != nil { told.inspections.removeAll { !analysis.asOf.counts($0) } }
        let rows = told.inspections.reduce(0) { $0 + $1.judgements.count }
        var sink = Sink()
        // With the apostrophe before what looks like a formula: somebody will open it in a spreadsheet program.
        try TidyCSVWriter().write(told, to: &sink)
        let commas = String(repeating: ",", count: TidyCSVWriter.columns.count - 2)
        let day = analysis.asOf.day.map { "\(asOfMark)\($0.iso);" } ?? ""
        try sink.write(Array("\(endMark)\(commas)\(day)\(digestMark)".utf8))
        try sink.write(Array("\(sink.digest),\(rows)\r\n".utf8))
        return try sink.finish()
    }

    /// Takes the bytes of a snapshot, and packs them as soon as they are too many.
    private struct Sink: ByteSink, ~Copyable {
        private var plain: [UInt8] = []
        private var packer: Gzip.Packer?
        private var fingerprint = Fingerprint()

        /// The checksum of all bytes so far.
        var digest: String { fingerprint.hex }

        init() {}

        mutating func write(_ bytes: [UInt8]) throws(OutputError) {
            fingerprint.add(bytes)
            plain += bytes
            guard plain.count > SnapshotWriter.greatestPlainSize else { return }
            if packer == nil { packer = Gzip.Packer() }
            guard packer != nil else {
                throw .writeFailed(path: "the snapshot", reason: "there is no memory to pack it")
            }
            packer?.add(plain)
            plain.removeAll(keepingCapacity: true)
        }

        consuming func finish() throws -> (bytes: [UInt8], isPacked: Bool) {
            guard packer != nil else { return (plain, false) }
            packer?.add(plain)
            return (packer?.finish() ?? [], true)
        }
    }
}
