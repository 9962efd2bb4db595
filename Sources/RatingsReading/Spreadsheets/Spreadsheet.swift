/// A spreadsheet file whose sheets are read one after the other.
package final class Spreadsheet {
    /// What kind of file it is.
    package let kind: FileKind
    private let source: any SheetSource
    private var current: SheetInfo?

    /// Opens a spreadsheet that is in memory.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - kind: ``FileKind/excelWorkbook`` or ``FileKind/openDocumentSpreadsheet``.
    ///   - path: The file's path, for errors.
    /// - Throws: ``ReadError`` where the file is damaged, locked by a password, or no spreadsheet.
    package init(
        _ bytes: [UInt8], kind: FileKind, path: String, limits: ReadingLimits = ReadingLimits()
    ) throws(ReadError) {
        self.kind = kind
        let archive = try ZipArchive(bytes, path: path, limits: limits)
        switch kind {
        case .openDocumentSpreadsheet: source = try OpenDocumentSheets(archive, limits: limits)
        case .excelWorkbook: source = try WorkbookSheets(archive, limits: limits)
        default: throw .notText(path: path, kind: kind.name)
        }
    }

    /// The next sheet, in the order of the tabs; nil where there is no further one. Rows of the sheet before that were
    /// not read are passed over.
    package func nextSheet() throws(ReadError) -> SheetInfo? {
        current = try source.nextSheet()
        return current
    }

    /// A reader of the rows of the sheet that was given last.
    package var rows: SheetReader { SheetReader(source: source) }

    /// What was noticed on the sheet that was given last, as far as its rows were read.
    package var notices: SheetNotices { source.notices }
}

/// The sheets of one kind of file.
protocol SheetSource: AnyObject {
    /// From which day numbers of days count.
    var dateSystem: DateSystem { get }
    /// What was noticed on the present sheet.
    var notices: SheetNotices { get }
    /// Goes to the next sheet.
    func nextSheet() throws(ReadError) -> SheetInfo?
    /// Reads the next row of the present sheet; false at its end.
    func read(into record: inout Record) throws(ReadError) -> Bool
}

/// Reads the rows of a sheet as records. A record's number is that of its row; rows without content are left out.
package struct SheetReader: RecordReader {
    fileprivate let source: any SheetSource

    package var dateSystem: DateSystem { source.dateSystem }

    package mutating func read(into record: inout Record) throws(ReadError) -> Bool {
        if try source.read(into: &record) { return true }
        record.reset(row: 0)
        return false
    }
}
