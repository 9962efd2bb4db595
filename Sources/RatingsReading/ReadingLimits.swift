/// How much of a source is taken in before it is refused, so that no file can fill the memory or the day.
package struct ReadingLimits: Hashable, Sendable {
    /// The most bytes that all parts of one archive may unpack to.
    package var unpackedBytes = 4 << 30
    /// The most bytes that a packed byte may become, on average over an archive. Deflate can't do more than
    /// 1,032; the tables that were tried, those with nothing but equal rows among them, stay below 200.
    package var expansion = 400
    /// Below this many bytes an archive's expansion doesn't matter.
    package var harmlessBytes = 64 << 20
    /// The most parts of an archive.
    package var members = 10_000
    /// The most bytes of a single part that has to be in memory as a whole, such as the texts of a workbook.
    package var wholePartBytes = 1 << 30
    /// The most bytes of one cell.
    package var cellBytes = 1 << 20
    /// The most bytes of one row.
    package var rowBytes = 16 << 20
    /// The most rows of a sheet, as spreadsheet programs have them.
    package var rows = 1_048_576
    /// The most columns of a sheet, as spreadsheet programs have them.
    package var columns = 16_384

    /// Makes the limits of an ordinary run.
    package init() {}
}
