/// How much of a source is taken in before it is refused, so that no file can fill the memory or the day.
///
/// They are described for users in `docs/limits.md`.
package struct ReadingLimits: Hashable, Sendable {
    /// The most bytes of a file, or of standard input.
    package var fileBytes = 1_000_000_000
    /// The most bytes that all parts of one archive may unpack to.
    package var unpackedBytes = 4_000_000_000
    /// The most bytes that a packed byte may become, on average over an archive. Deflate can't do more than
    /// 1,032; the tables that were tried, those with nothing but equal rows among them, stay below 200.
    package var expansion = 400
    /// Below this many bytes an archive's expansion doesn't matter.
    package var harmlessBytes = 64 << 20
    /// The most parts of an archive.
    package var members = 10_000
    /// The most bytes of a single part that has to be in memory as a whole, such as the texts of a workbook.
    package var wholePartBytes = 1_000_000_000
    /// The most bytes of one cell.
    package var cellBytes = 1 << 20
    /// The most bytes of one row.
    package var rowBytes = 16 << 20
    /// The most rows of a text.
    package var textRows = 10_000_000
    /// The most values of a JSON text, those within others among them.
    package var jsonValues = 20_000_000
    /// The most cells of the table that JSON objects make, with those that an object has no value for.
    package var jsonCells = 500_000_000
    /// The most bytes of the name of a JSON member, with the names of the objects around it.
    package var jsonNameBytes = 4_096
    /// The most arrays and objects of JSON inside one another.
    package var depth = 64
    /// The most rows of a sheet, as spreadsheet programs have them.
    package var rows = Self.rowsOfSheets
    /// What spreadsheet programs have.
    static let rowsOfSheets = 1_048_576
    /// The most columns of a table, as spreadsheet programs have them.
    package var columns = 16_384

    /// Makes the limits of an ordinary run.
    package init() {}

    /// Makes the limits of a file that this project wrote, from data that was within the limits of some run: those
    /// that can be set are as high as they can be, but for how often it may unpack, as somebody may have put another
    /// file there.
    package static var ofOwnFiles: ReadingLimits {
        var limits = ReadingLimits(megabytes: 100_000)
        for limit in ReadingLimit.allCases where limit != .unpackingRatio {
            limits.set(limit, to: limit.range.upperBound)
        }
        return limits
    }

    /// Makes the limits of a run for which somebody said how large a file may be.
    ///
    /// - Parameter megabytes: The most millions of bytes of a file. It may unpack to four times as much.
    package init(megabytes: Int) {
        fileBytes = megabytes * 1_000_000
        wholePartBytes = fileBytes
        unpackedBytes = 4 * fileBytes
    }
}
