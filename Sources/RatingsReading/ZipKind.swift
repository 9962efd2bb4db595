/// Tells the documents apart that are zip archives.
enum ZipKind {
    /// The members that only one kind of document has, in the order in which they decide.
    private static let members: [(name: [UInt8], kind: FileKind)] = [
        ("application/vnd.oasis.opendocument.spreadsheet", FileKind.openDocumentSpreadsheet),
        ("application/vnd.oasis.opendocument", .openDocument),
        ("xl/workbook.bin", .binaryExcelWorkbook),
        ("xl/workbook.xml", .excelWorkbook),
        ("word/document.xml", .wordDocument),
        ("xl/", .excelWorkbook),
    ].map { (Array($0.utf8), $1) }

    /// The kind of an archive; nil where the bytes are none.
    static func kind(of bytes: [UInt8]) -> FileKind? {
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) else {
            return nil
        }
        // Names are never compressed. The directory at the end has them all, and the first member's header has
        // its own, with the contents where that is the media type of an OpenDocument file.
        let places = [bytes.prefix(1024), bytes.suffix(1 << 16)]
        let found = members.first { member in places.contains { contains(member.name, in: $0) } }
        return found?.kind ?? .zip
    }

    private static func contains(_ name: [UInt8], in place: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first else { return false }
        return place.indices.contains { place[$0] == first && place[$0...].starts(with: name) }
    }
}
