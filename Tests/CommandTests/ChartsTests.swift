import Foundation
import TestSupport
import Testing

/// The charts in the workbook that a user gets.
@Suite(.serialized) struct ChartsTests {
    private static var files: [String]? {
        ProjectFolder.shared.map { folder in
            ["official-2009-2023.csv", "history-scraped-2026.csv"].map { folder.appending(path: "data/\($0)").path }
        }
    }

    private static let script = ProjectFolder.root.appending(path: "Tests/CommandTests/Scripts/check_charts.py").path

    /// Three that were inspected under several frameworks, one of them a successor of others.
    @Test(
        .enabled(if: files != nil, "there is no shared folder beside the project"),
        arguments: [("Leeds", "E08000035"), ("Nottingham", "E06000018"), ("North Northamptonshire", "E06000061")])
    func numbersAreThoseOfTheOtherSheets(name: String, code: String) throws {
        let command = try Command()
        let files = try #require(Self.files)
        let export = try command.run(["--xlsx", "--csv", "--month", "2026-11", "--home", name] + files)
        #expect(export.status == 0, "\(export.errors)")
        let output = command.folder.url.appending(path: "Output")
        let outcome = try Python.run([
            Self.script, output.appending(path: "ratings-2026-11.xlsx").path,
            output.appending(path: "ratings-2026-11.csv").path, code,
        ])
        #expect(outcome.output == "")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test func theSampleHasItsCharts() throws {
        let command = try Command()
        #expect(try command.run("--xlsx", "--month", "2026-11").status == 0)
        let outcome = try Python.run([
            Self.script, command.folder.url.appending(path: "Output/ratings-2026-11.xlsx").path,
        ])
        #expect(outcome.output == "")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    private static let hasOffice = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/homebrew/bin/soffice"]
        .contains(where: FileManager.default.isExecutableFile)

    /// LibreOffice has to understand the charts to write them again: the texts, the ranges and what they show.
    @Test(.enabled(if: hasOffice, "LibreOffice is not installed"))
    func libreOfficeUnderstandsThem() throws {
        let command = try Command()
        #expect(try command.run("--ods", "--month", "2026-11", "--home", "Leeds").status == 0)
        let read = try Python.evaluate(
            """
            import re, sys, zipfile, xml.etree.ElementTree as ET
            book = zipfile.ZipFile(sys.argv[1])
            charts = [n for n in book.namelist() if re.fullmatch(r'Object \\d+/content.xml', n)]
            titles, ranges = [], 0
            for name in sorted(charts):
                root = ET.fromstring(book.read(name))
                title = next(e for e in root.iter() if e.tag.endswith('}title'))
                titles.append(''.join(title.itertext()))
                ranges += sum(e.tag.endswith('}series') for e in root.iter())
            content = ET.fromstring(book.read('content.xml'))
            texts = [''.join(e.itertext()) for e in content.iter() if e.tag.endswith('}desc')]
            print(*titles, len(texts), all('Numbers: sheet Chart data' in t for t in texts), ranges > 9, sep='|')
            """, command.folder.url.appending(path: "Output/ratings-2026-11.ods").path)
        #expect(
            read == "Grades by area, November 2026|Overall effectiveness by region, November 2026|"
                + "Judgements of Leeds over time, November 2026|3|True|True\n")
    }
}
