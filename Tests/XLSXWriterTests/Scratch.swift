import Foundation
import TestSupport
import Testing

@testable import XLSXWriter

/// A folder with room for one workbook and its temporary files.
struct Scratch {
    let folder: TemporaryFolder
    let font = Font(name: "Arial", size: 12)

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Where the workbook goes.
    var path: String { folder.url.appending(path: "book.xlsx").path }

    var properties: WorkbookProperties {
        get throws {
            let created = try #require(SerialDate(year: 2026, month: 8, day: 1))
            return WorkbookProperties(title: "Ratings", created: created)
        }
    }

    /// Starts a workbook.
    func workbook() throws -> Workbook {
        try Workbook.begun(at: path, temporaryFolder: folder.url.path, properties: properties, font: font)
    }

    /// Writes a workbook with one sheet.
    @discardableResult
    func write(_ body: (inout Sheet, Format) throws -> Void) throws -> PackageContents {
        var book = try workbook()
        let plain = try book.format(for: CellFormat(font: font))
        try book.addSheet(named: "One") { try body(&$0, plain) }
        return try book.close()
    }

    /// One part of the package that was written.
    func part(_ name: String) throws -> String {
        try Python.evaluate(
            "import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())",
            path, name)
    }
}

extension Workbook {
    /// Starts a workbook and says what it is.
    static func begun(
        at path: String, temporaryFolder: String, properties: WorkbookProperties, font: Font,
        options: WritingOptions = WritingOptions()
    ) throws -> Workbook {
        var book = try Workbook(at: path, temporaryFolder: temporaryFolder, options: options)
        try book.set(properties, font: font)
        return book
    }
}
