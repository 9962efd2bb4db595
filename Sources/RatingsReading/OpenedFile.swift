/// What a file turned out to be, by its content and not by its name.
package enum OpenedFile {
    /// Text with records.
    case text(OpenedSource)
    /// A spreadsheet with one or several sheets.
    case spreadsheet(Spreadsheet)
    /// A zip archive of files.
    case archive(FileArchive)

    /// Recognises a file, and unpacks it where it is packed with gzip.
    ///
    /// - Parameters:
    ///   - path: The file's path, for errors; its ending may say that it is JSON.
    ///   - bytes: All bytes of the file.
    ///   - names: The names of JSON members that say what they hold.
    ///   - limits: How much is read, and unpacked, at most.
    /// - Throws: ``ReadError`` where there is nothing in it, or nothing that can be read as records.
    package init(
        path: String, bytes: [UInt8], names: JSONNames = JSONNames(), limits: ReadingLimits = ReadingLimits()
    ) throws(ReadError) {
        var (path, bytes) = (path, bytes)
        if Gzip.isPacked(bytes) {
            do throws(ReadFault) {
                bytes = try Gzip.unpack(bytes, limits: limits)
            } catch {
                throw ReadError(error, path: path, part: nil)
            }
            if path.lowercased().hasSuffix(".gz") { path.removeLast(3) }
        }
        switch FileKind(binary: bytes) {
        case .excelWorkbook?, .openDocumentSpreadsheet?:
            let kind = FileKind(binary: bytes) ?? .zip
            self = .spreadsheet(try Spreadsheet(bytes, kind: kind, path: path, limits: limits))
        case .zip?:
            self = .archive(try FileArchive(bytes, path: path, limits: limits))
        default:
            self = .text(try OpenedSource(path: path, bytes: bytes, names: names, limits: limits))
        }
    }
}
