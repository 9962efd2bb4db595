/// Why a workbook can't be written.
package enum WorkbookError: Error, Hashable, Sendable {
    /// The C library gave an error.
    case library(LibraryError, attempt: String)
    /// The folder for temporary files can't be used. The library would take another one without a word.
    case temporaryFolder(path: String, reason: String)
    /// A write to the folder for temporary files failed, most likely because it is full.
    case temporaryFileIncomplete(sheet: String)
    /// The file can't be made where it shall be.
    case output(path: String, reason: String)
    /// A sheet can't have this name.
    case sheetName(String, SheetNameFault)
    /// A cell can't be written.
    case cell(CellFault, CellPosition)
    /// A table can't be made.
    case table(name: String, sheet: String, TableFault)
    /// A chart can't be made.
    case chart(title: String, sheet: String, ChartFault)
    /// A size or a place on a sheet is out of range.
    case layout(LayoutFault, sheet: String)
    /// A look can't be made.
    case format(FormatFault)
    /// A property of the document can't be written.
    case property(name: String, TextFault)
    /// A workbook needs a sheet.
    case noSheets
    /// A link leads to a sheet that the workbook doesn't have.
    case linkToMissingSheet(String)
    /// A chart takes its numbers from a sheet that the workbook doesn't have.
    case chartOfMissingSheet(String)
}

/// A code of the C library with the library's words for it.
package struct LibraryError: Hashable, Sendable {
    /// The number in `lxw_error`.
    package var code: Int
    package var message: String
}

/// A cell, by its sheet and its place there, both counted from 0.
package struct CellPosition: Hashable, Sendable {
    package var sheet: String
    package var row: Int
    package var column: Int
}
