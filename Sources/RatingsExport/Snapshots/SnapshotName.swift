import RatingsModel

/// The name of a snapshot: `ratings-YYYY-MM.snapshot.csv`, with `.gz` where it is packed.
package struct SnapshotName: Hashable, Sendable {
    /// The folder of snapshots in the folder of the workbooks, so that `Output/*.csv` does not find them.
    package static let folder = "snapshots"

    /// The month of the export.
    package let month: YearMonth
    /// Whether it is packed by gzip.
    package let isPacked: Bool

    /// Makes a name.
    package init(month: YearMonth, isPacked: Bool) {
        self.month = month
        self.isPacked = isPacked
    }

    /// Reads a path; nil where its last part is no such name.
    package init?(path: String) {
        var rest = path[...]
        if let slash = rest.lastIndex(of: "/") { rest = rest[rest.index(after: slash)...] }
        isPacked = rest.hasSuffix(".gz")
        if isPacked { rest = rest.dropLast(".gz".count) }
        guard rest.hasPrefix("ratings-"), rest.hasSuffix(".snapshot.csv"),
            let month = YearMonth(iso: String(rest.dropFirst("ratings-".count).dropLast(".snapshot.csv".count)))
        else { return nil }
        self.month = month
    }

    /// The name as text.
    package var text: String { "ratings-\(month.iso).snapshot.csv" + (isPacked ? ".gz" : "") }
}
