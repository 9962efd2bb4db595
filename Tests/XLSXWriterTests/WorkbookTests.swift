import Foundation
import TestSupport
import Testing

@testable import XLSXWriter

struct WorkbookTests {
    @Test("The document properties are read back, and the workbook opens on its first sheet")
    func properties() throws {
        let scratch = try Scratch()
        let created = try #require(SerialDate(year: 2026, month: 8, day: 1))
        var book = try Workbook.begun(
            at: scratch.path, temporaryFolder: scratch.folder.url.path,
            properties: WorkbookProperties(
                title: "Ratings & more", subject: "A <subject>", author: "A council", company: "The council",
                keywords: "Ofsted, ILACS", comments: "Two\nlines", language: "en-GB", created: created),
            font: scratch.font)
        try book.addSheet(named: "Cover") { try $0.rows.start() }
        try book.addSheet(named: "A's sheet") { try $0.rows.start() }
        try book.close()
        let back = try Readback(scratch.path)
        #expect(back.sheets.map(\.name) == ["Cover", "A's sheet"])
        #expect(back.active == 0)
        #expect(
            back.properties == [
                "title": "Ratings & more", "subject": "A <subject>", "author": "A council",
                "keywords": "Ofsted, ILACS", "comments": "Two\nlines", "created": "2026-08-01T12:00:00",
            ])
        #expect(back.custom == ["Language": "en-GB"])
    }

    @Test("Two runs give the same bytes")
    func sameBytes() throws {
        func bytes() throws -> Data {
            let scratch = try Scratch()
            try scratch.write { sheet, plain in
                try sheet.writeTable(TableHeading(name: "Latest", headings: ["Name", "Page"]), plain) { sheet in
                    for row in 0..<100 {
                        try sheet.rows.start(height: 20)
                        try sheet.rows.writeText("Name \(row)", at: 0, plain)
                        try sheet.rows.writeLink("https://example.org/\(row)", at: 1, plain)
                    }
                }
            }
            return try Data(contentsOf: URL(filePath: scratch.path))
        }
        #expect(try bytes() == bytes())
    }

    @Test("The Normal style has the workbook's font")
    func normalStyle() throws {
        let scratch = try Scratch()
        try scratch.write { sheet, _ in try sheet.rows.start() }
        #expect(
            try scratch.part("xl/styles.xml").contains(
                #"<fonts count="1"><font><sz val="12"/><color theme="1"/><name val="Arial"/>"#))
    }

    @Test("Names of sheets are unique without regard to case, and checked")
    func sheetNames() throws {
        let scratch = try Scratch()
        #expect(throws: WorkbookError.sheetName("DATA", .duplicate)) {
            var book = try scratch.workbook()
            try book.addSheet(named: "Data") { _ in }
            try book.addSheet(named: "DATA") { _ in }
        }
        #expect(throws: WorkbookError.sheetName("", .empty)) {
            var book = try scratch.workbook()
            try book.addSheet(named: "") { _ in }
        }
    }

    @Test("A workbook without a sheet is refused, since the library would make one up")
    func noSheets() throws {
        let scratch = try Scratch()
        #expect(throws: WorkbookError.noSheets) { try scratch.workbook().close() }
    }

    @Test("A workbook that is not closed leaves no file")
    func abandoned() throws {
        let scratch = try Scratch()
        do {
            var book = try scratch.workbook()
            try book.addSheet(named: "One") { try $0.rows.start(height: 20) }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.url.path) == [])
    }

    @Test("Properties that can't be written are named")
    func badProperties() throws {
        let scratch = try Scratch()
        var properties = try scratch.properties
        properties.subject = "a\u{0}b"
        #expect(throws: WorkbookError.property(name: "subject", .character(0))) {
            _ = try Workbook.begun(
                at: scratch.path, temporaryFolder: scratch.folder.url.path, properties: properties,
                font: scratch.font)
        }
        properties = try scratch.properties
        properties.language = String(repeating: "a", count: 256)
        #expect(throws: WorkbookError.property(name: "Language", .tooLong(length: 256, limit: 255))) {
            _ = try Workbook.begun(
                at: scratch.path, temporaryFolder: scratch.folder.url.path, properties: properties,
                font: scratch.font)
        }
    }

    @Test(
        "A folder for temporary files that can't be used is refused, not replaced",
        arguments: [
            "/nowhere/at/all", "", "/dev/null", "/proc",
        ])
    func temporaryFolders(folder: String) throws {
        let scratch = try Scratch()
        let error = #expect(throws: WorkbookError.self) {
            _ = try Workbook.begun(
                at: scratch.path, temporaryFolder: folder, properties: scratch.properties, font: scratch.font)
        }
        guard case .temporaryFolder(folder, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(
        "A place where no file can be made is refused before anything is written",
        arguments: [
            "/nowhere/at/all.xlsx", "", "/tmp", "/dev/null/a.xlsx", "/tmp/a\u{0}b.xlsx",
        ])
    func outputs(path: String) throws {
        let scratch = try Scratch()
        let error = #expect(throws: WorkbookError.self) {
            _ = try Workbook.begun(
                at: path, temporaryFolder: scratch.folder.url.path, properties: scratch.properties,
                font: scratch.font)
        }
        guard case .output(path, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
