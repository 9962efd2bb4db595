import RatingsModel

/// With what an export is compared.
package enum Since: Hashable, Sendable {
    /// The newest snapshot of a month before the one of the export.
    case newest
    /// The snapshot of a month.
    case month(YearMonth)
    /// A snapshot, or any other file of ratings.
    case file(String)
    /// Nothing.
    case none

    /// Reads what the user says: a month, `none`, or the path of a file.
    package init(_ text: String) {
        if text == "none" {
            self = .none
        } else if let month = YearMonth(iso: text) {
            self = .month(month)
        } else {
            self = .file(text)
        }
    }
}

/// A month that the user named, and that has no snapshot.
package struct NoSnapshot: Error, Hashable, Sendable {
    /// The month.
    package let month: YearMonth
    /// The folder of snapshots.
    package let folder: String
    /// The months that have one.
    package let known: [YearMonth]

    /// What happened, in a sentence without a full stop.
    package var message: String { "\(folder) has no snapshot of \(month.longEnglish)" }

    /// What to do about it, in a sentence.
    package var remedy: String {
        known.isEmpty
            ? "It has none at all: each export writes one, beside its workbook."
            : "There are those of \(known.map(\.iso).joined(separator: ", "))."
    }
}
