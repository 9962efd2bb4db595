internal import CXLSXWriter

/// A workbook that is being written, sheet after sheet, in memory that doesn't grow with its rows.
///
/// The rows wait, packed, in the folder for temporary files until ``close()`` puts the package together from them and
/// from what the library writes. A workbook that isn't closed leaves no file.
package struct Workbook: ~Copyable {
    private let handle: WorkbookHandle
    private let state: WorkbookState
    private let path: String
    /// Where the library puts its package, which lacks the rows.
    private let libraryPath: String
    private let temporaryFolder: String
    private var language = ""
    private var pieces: [[PackedPiece]] = []
    private var names: Set<String> = []
    private var contents = PackageContents()

    /// Starts a workbook.
    ///
    /// - Parameters:
    ///   - path: Where the package will be; a file that is there is replaced when the workbook is closed.
    ///   - temporaryFolder: A folder with room for a second copy of the file. Workbooks that are written at the
    ///     same time need a folder each.
    package init(
        at path: String, temporaryFolder: String, options: WritingOptions = WritingOptions()
    ) throws(WorkbookError) {
        try FileSystem.checkOutput(path)
        try FileSystem.checkTemporaryFolder(temporaryFolder)
        let libraryPath = temporaryFolder + "/.without-rows.xlsx"
        let handle = try WorkbookHandle(path: libraryPath, temporaryFolder: temporaryFolder)
        let state = try WorkbookState(of: handle.pointer, temporaryFolder: temporaryFolder, options: options)
        self.handle = handle
        self.state = state
        self.path = path
        self.libraryPath = libraryPath
        self.temporaryFolder = temporaryFolder
    }

    /// Says what the workbook is, before its first sheet. Without it, a workbook has no properties and no language, and
    /// looks as the library has it.
    ///
    /// - Parameter font: The font of the Normal style, which every look has to name again.
    package mutating func set(_ properties: WorkbookProperties, font: Font) throws(WorkbookError) {
        try state.formats.setDefaultFont(font)
        try properties.write(to: handle.pointer)
        language = properties.language
    }

    /// The format with a look, for the cells of this workbook.
    package func format(for look: CellFormat) throws(WorkbookError) -> Format {
        try state.formats.format(for: look)
    }

    /// Adds a sheet after the ones before, and lets it be written.
    ///
    /// - Parameter rowHeight: The height of rows that have none of their own, in points; nil for Excel's.
    package mutating func addSheet(
        named name: String, rowHeight: Double? = nil, _ write: (inout Sheet) throws -> Void
    ) throws {
        let checkedName = try checked(name)
        let pointer = try made(workbook_add_worksheet(handle.pointer, name), "add the sheet \(name)")
        names.insert(checkedName.folded)
        var sheet = try Sheet(pointer, name: name, state: state, rowHeight: rowHeight)
        try write(&sheet)
        let finished = try sheet.finish()
        contents.sheets.append(finished.contents)
        pieces.append(finished.pieces)
    }

    /// Writes the package and frees everything, also when it fails.
    ///
    /// The library doesn't notice that a temporary file could not be written: what it wrote is read as a whole before
    /// the package takes its place. Compare the file with ``PackageVerifier`` before anyone opens it.
    ///
    /// - Returns: What the package has to hold.
    /// - Throws: ``WorkbookError``, or ``PackageFault`` where what the library wrote isn't whole.
    @discardableResult
    package consuming func close() throws -> PackageContents {
        guard !contents.sheets.isEmpty else { throw WorkbookError.noSheets }
        if let missing = state.linkTargets.first(where: { !names.contains($0.folded) }) {
            throw WorkbookError.linkToMissingSheet(missing.text)
        }
        let unknown = state.chartSources.filter { !names.contains($0.folded) }.map(\.text)
        if let missing = unknown.min() { throw WorkbookError.chartOfMissingSheet(missing) }
        try FileSystem.checkOutput(path)
        contents.charts = state.charts
        let (path, libraryPath, temporaryFolder, contents) = (path, libraryPath, temporaryFolder, contents)
        let (state, pieces, language, headings) = (state, pieces, language, state.formats.headingFormats)
        defer { FileSystem.remove(libraryPath) }
        // This tells what is wrong; the library would only tell that something is.
        try FileSystem.checkTemporaryFolder(temporaryFolder, room: 1 << 20)
        try handle.close()
        let assembly = PackageAssembly(
            headingFormats: headings, language: language, rows: pieces, spool: state.spool)
        return try assembly.make(path, from: libraryPath, of: contents)
    }

    private func checked(_ name: String) throws(WorkbookError) -> SheetName {
        do throws(SheetNameFault) {
            let checkedName = try SheetName(name)
            guard !names.contains(checkedName.folded) else { throw .duplicate }
            return checkedName
        } catch {
            throw .sheetName(name, error)
        }
    }
}
