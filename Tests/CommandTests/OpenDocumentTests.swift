import Foundation
import TestSupport
import Testing

/// The OpenDocument spreadsheet, read from its own XML.
@Suite struct OpenDocumentTests {
    private static let hasOffice = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/homebrew/bin/soffice"]
        .contains(where: FileManager.default.isExecutableFile)

    @Test(.enabled(if: hasOffice, "LibreOffice is not installed"))
    func keepsTablesTitlesDatesAndLanguage() throws {
        let command = try Command()
        let outcome = try command.run("--ods", "--month", "2026-10")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try command.names(in: "Output") == ["ratings-2026-10.ods", "snapshots"])
        let read = try Python.evaluate(
            """
            import sys, zipfile, xml.etree.ElementTree as ET
            book = zipfile.ZipFile(sys.argv[1])
            assert book.read('mimetype') == b'application/vnd.oasis.opendocument.spreadsheet'
            content = ET.fromstring(book.read('content.xml'))
            T = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
            O = '{urn:oasis:names:tc:opendocument:xmlns:office:1.0}'
            sheets = content.findall('.//' + T + 'table')
            titles = [''.join(sheet.find('.//' + T + 'table-cell').itertext()) for sheet in sheets]
            ranges = content.findall('.//' + T + 'database-range')
            dates = [cell for cell in content.iter(T + 'table-cell') if cell.get(O + 'value-type') == 'date']
            print(len(sheets), len(set(titles)), '' in titles, len(ranges) >= len(sheets) - 2, len(dates) > 100)
            print('en-GB' in book.read('meta.xml').decode())
            """, command.folder.url.appending(path: "Output/ratings-2026-10.ods").path)
        let lines = read.split(separator: "\n")
        #expect(lines.first?.hasSuffix("False True True") == true, "\(read)")
        #expect(lines.last == "True")
    }

    @Test func saysSoWhereThereIsNoLibreOffice() throws {
        let command = try Command()
        let outcome = try command.run("--ods", "--xlsx", "--month", "2026-10", environment: ["PATH": "/nowhere"])
        #expect(outcome.status == 69)
        #expect(outcome.errors.contains("LibreOffice is not installed"))
        #expect(try command.names() == [] || command.names(in: "Output") == [])
    }
}
