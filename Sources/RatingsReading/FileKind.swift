/// What bytes are that are no text to read records from.
package enum FileKind: Hashable, Sendable, CaseIterable {
    case pdf, excelWorkbook, binaryExcelWorkbook, oldExcelWorkbook, openDocumentSpreadsheet, openDocument
    case wordDocument, zip, gzip, sevenZip, png, jpeg, gif, richText, webPage, xml, database, program, utf32, binary

    /// The kind's name for people, as the format of a source.
    package var shortName: String {
        switch self {
        case .excelWorkbook: "Excel workbook"
        case .openDocumentSpreadsheet: "OpenDocument spreadsheet"
        default: name
        }
    }

    /// The kind's name for people, with its article, such as "a PDF document".
    package var name: String {
        switch self {
        case .pdf: "a PDF document"
        case .excelWorkbook: "an Excel workbook (.xlsx)"
        case .binaryExcelWorkbook: "a binary Excel workbook (.xlsb)"
        case .oldExcelWorkbook:
            "an old Excel workbook (.xls), a workbook that is locked by a password, or another old Office document"
        case .openDocumentSpreadsheet: "an OpenDocument spreadsheet (.ods)"
        case .openDocument: "an OpenDocument file"
        case .wordDocument: "a Word document (.docx)"
        case .zip: "a zip archive"
        case .gzip: "a gzip archive"
        case .sevenZip: "a 7-Zip archive"
        case .png: "a PNG image"
        case .jpeg: "a JPEG image"
        case .gif: "a GIF image"
        case .richText: "a rich text document (RTF)"
        case .webPage: "a web page (HTML)"
        case .xml: "an XML document"
        case .database: "an SQLite database"
        case .program: "a program"
        case .utf32: "UTF-32 text"
        case .binary: "a binary file"
        }
    }

    private static let signatures: [(FileKind, [UInt8])] = [
        (.oldExcelWorkbook, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        (.gzip, [0x1F, 0x8B]),
        (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        (.png, [0x89, 0x50, 0x4E, 0x47]),
        (.jpeg, [0xFF, 0xD8, 0xFF]),
        (.gif, Array("GIF87a".utf8)),
        (.gif, Array("GIF89a".utf8)),
        (.database, Array("SQLite format 3\0".utf8)),
        (.program, [0x7F, 0x45, 0x4C, 0x46]),
        (.utf32, [0xFF, 0xFE, 0, 0]),
        (.utf32, [0, 0, 0xFE, 0xFF]),
    ]

    /// Recognises bytes that are not text; nil where they may be.
    package init?(binary bytes: [UInt8]) {
        if let (kind, _) = Self.signatures.first(where: { bytes.starts(with: $0.1) }) {
            self = kind
        } else if let kind = ZipKind.kind(of: bytes) {
            self = kind
        } else if ByteOrderMark(at: bytes) == nil, TextEncoding.unmarkedUTF16(bytes) == nil,
            Self.hasManyControls(bytes)
        {
            self = .binary
        } else {
            return nil
        }
    }

    /// Recognises text that is a document of another format; nil where it may hold records.
    package init?(markup text: [UInt8]) {
        let start = text.prefix(4096).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let words = String(decoding: start.prefix(1024), as: UTF8.self).lowercased()
        let webPages = ["<!doctype html", "<html", "<head", "<body", "<table"]
        if words.hasPrefix("%pdf-") {
            self = .pdf
        } else if words.hasPrefix("{\\rtf") {
            self = .richText
        } else if webPages.contains(where: words.hasPrefix) {
            self = .webPage
        } else if words.hasPrefix("<?xml") || words.hasPrefix("<!doctype") || words.hasPrefix("<!--") {
            self = words.contains("<html") ? .webPage : .xml
        } else {
            return nil
        }
    }

    /// Text has next to no control characters, and compressed data has one in ten.
    private static func hasManyControls(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(8192)
        return start.count { $0.isControl } * 12 > start.count
    }
}
