/// How far an export is.
package enum ExportStep: Sendable, Hashable {
    /// A source is about to be read.
    case reading(source: String)
    /// All sources were read, and files are about to be written.
    case read(rows: Int)
    /// The sheets of a workbook are about to be written; the rows of the table of each.
    case writing(sheets: [Int])
    /// Further rows were written.
    case wrote(rows: Int)
    /// Everything is written beside its place, and is about to be put there.
    case finishing
}

/// Hears how far an export is, from any thread. What it throws ends the export, and no file is changed.
package typealias ExportWatch = @Sendable (ExportStep) throws -> Void

/// Somebody or something ended the export before it was done.
package struct Interruption: Error, Hashable, Sendable {
    /// The number of the signal.
    package let signal: Int32

    /// Makes an interruption.
    package init(signal: Int32) {
        self.signal = signal
    }
}
