/// Why a source could not be read.
package enum ReadError: Error, Hashable, Sendable {
    /// There is no such file.
    case notFound(path: String)
    /// The path is a pattern, such as `data/*.csv`, and no file has such a name.
    case noMatch(pattern: String)
    /// The path is a folder.
    case isFolder(path: String)
    /// The file is there and can't be read.
    case unreadable(path: String, reason: String)
    /// There are no bytes, or nothing but blanks.
    case empty(path: String)
    /// The bytes are not text: a PDF, a workbook, an archive, an image.
    case notText(path: String, kind: String)
    /// The text breaks the rules of its format.
    ///
    /// - Parameters:
    ///   - row: The record in which reading stopped, from 1; nil where there is none.
    ///   - line: The line of the text, from 1.
    ///   - reason: What was found, and what was expected.
    case malformed(path: String, row: UInt32?, line: Int, reason: String)
    /// A packed file or a spreadsheet can't be unpacked, or a part of it isn't what its format says.
    ///
    /// - Parameters:
    ///   - part: The part of the file, or the sheet; nil for the file as a whole.
    ///   - reason: What is wrong.
    case damaged(path: String, part: String?, reason: String)
    /// The file can be opened with a password only.
    case locked(path: String)
    /// There is more in the file than in any table of ratings.
    ///
    /// - Parameter excess: What there is too much of.
    case tooLarge(path: String, reason: String, of: Excess)
    /// A spreadsheet has no sheet of a name that was asked for.
    case noSuchSheet(path: String, name: String, sheets: [String])
}
