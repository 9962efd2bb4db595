import Foundation
import TestSupport
import Testing

/// Spreadsheets and packed files as input.
@Suite(
    .enabled(
        if: FileManager.default.isExecutableFile(atPath: Python.interpreter.path), "Python is not here: make setup"))
struct SpreadsheetTests {
    /// Makes a workbook with a cover, two tables, a hidden one and a chart sheet. The heading and the authority are
    /// merged over several rows.
    private static let workbook = """
        import sys, datetime, openpyxl
        from openpyxl.worksheet.hyperlink import Hyperlink
        day = lambda text: datetime.datetime.strptime(text, '%d/%m/%Y')
        book = openpyxl.Workbook()
        cover = book.active
        cover.title = 'Cover'
        cover['A1'] = 'Ratings of some authorities'
        table = book.create_sheet('Judgements, all')
        table.append(['Inspections'])
        table.append(['Local authority', 'Inspection date', 'Publication date', 'Inspection type', 'Judgements', None])
        table.append([None, None, None, None, 'Overall effectiveness', 'Impact of leaders'])
        table.append(['Leeds', day('13/05/2024'), day('20/06/2024'), 'ILACS Short Inspection', 'Outstanding', 'Good'])
        table.append([None, day('29/10/2018'), day('18/12/2018'), 'ILACS Standard Inspection', 'Outstanding', 'Good'])
        for cells in ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2', 'A4:A5']:
            table.merge_cells(cells)
        for row in table.iter_rows(min_row=4, min_col=2, max_col=3):
            for cell in row:
                cell.number_format = 'd mmmm yyyy'
        other = book.create_sheet('Other')
        other.append(['Local authority', 'Inspection date', 'Overall effectiveness', 'Impact of leaders'])
        other.append(['Bradford', day('31/01/2024'), 'Inadequate', 'Requires improvement to be good'])
        secret = book.create_sheet('Secret')
        secret.append(['Local authority', 'Inspection date', 'Overall effectiveness', 'Impact of leaders'])
        secret.append(['York', day('31/01/2024'), 'Good', 'Good'])
        secret.sheet_state = 'veryHidden'
        book.create_chartsheet('Picture')
        book.save(sys.argv[1])
        """

    private func workbook(_ name: String = "ratings.xlsx") throws -> Command {
        let command = try Command()
        _ = try Python.evaluate(Self.workbook, command.folder.url.appending(path: name).path)
        return command
    }

    /// The rows of the tidy CSV of an export: all columns but those of the report and the source's name.
    private func rows(_ command: Command, _ arguments: String...) throws -> [[String]] {
        let outcome = try command.run(["--csv", "--month", "2026-10", "--output", "out"] + arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let program = """
            import csv, json, sys
            rows = list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8-sig')))
            left_out = ('report_url', 'source_file')
            print(json.dumps([[value for key, value in row.items() if key not in left_out] for row in rows]))
            """
        let path = command.folder.url.appending(path: "out/ratings-2026-10.csv").path
        return try JSONDecoder().decode([[String]].self, from: Data(Python.evaluate(program, path).utf8))
    }

    private func withoutRow(_ rows: [[String]]) -> [[String]] { rows.map { $0.dropLast() } }

    // MARK: - Sheets

    @Test func findsTheSheetsThatAreTablesAndSaysWhatItPassedOver() throws {
        let command = try workbook()
        let outcome = try command.run("--csv", "--month", "2026-10", "ratings.xlsx")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let tidy = String(decoding: try command.bytes("Output/ratings-2026-10.csv"), as: UTF8.self)
        for (sheet, row) in [("Judgements, all", 4), ("Judgements, all", 5), ("Other", 2)] {
            #expect(tidy.contains("\"ratings.xlsx, sheet \(sheet)\",\(row)\r\n"))
        }
        #expect(tidy.contains("Leeds,") && tidy.contains(",2018-10-29,") && !tidy.contains(",York,"))
        let check = try command.run("check", "ratings.xlsx")
        #expect(check.status == 0)
        for line in [
            "ratings.xlsx, sheet Judgements, all\n  Excel workbook, ", "ratings.xlsx, sheet Other\n",
            "“Cover”: sheet passed over: no heading row", "“Picture”: sheet passed over: it has no cells",
            "“Secret”: sheet passed over: it is hidden; --sheet reads it all the same",
        ] {
            #expect(check.output.contains(line), "\(check.output)")
        }
        let json = try command.run("check", "--format", "json", "ratings.xlsx")
        let told = try Python.evaluate(
            """
            import json, sys
            told = json.loads(sys.argv[1])
            print([(file['sheet'], file['format'], file['tallies']['used']) for file in told['files']])
            print([finding['value'] for finding in told['findings'] if finding['code'] == 'part-passed-over'])
            """, json.output)
        #expect(
            told == """
                [('Judgements, all', 'Excel workbook', 2), ('Other', 'Excel workbook', 1)]
                ['Cover', 'Secret', 'Picture']

                """)
    }

    @Test func sheetsAreChosenByName() throws {
        let command = try workbook()
        #expect(Set(try rows(command, "--sheet", "other", "ratings.xlsx").map { $0[1] }) == ["Bradford"])
        #expect(Set(try rows(command, "--sheet", "Secret", "ratings.xlsx").map { $0[1] }) == ["York"])
        let both = try rows(command, "--sheet", "Secret", "--sheet", "Other", "ratings.xlsx")
        #expect(Set(both.map { $0[1] }) == ["Bradford", "York"])
        let missing = try command.run("check", "--sheet", "Absent", "ratings.xlsx")
        #expect(missing.status == 65)
        #expect(missing.errors.contains("it has no sheet “Absent”; there are “Cover”, “Judgements, all”, “Other”"))
        let noTable = try command.run("check", "--sheet", "Cover", "ratings.xlsx")
        #expect(noTable.status == 65)
        #expect(noTable.errors.contains("no heading row"))
    }

    /// One name that is there doesn't hide that another one is not.
    @Test func aNameThatIsMissingIsToldBesideOneThatIsThere() throws {
        let command = try workbook()
        let outcome = try command.run("check", "--sheet", "Other", "--sheet", "Absent", "ratings.xlsx")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("“Absent”: sheet passed over: there is no sheet of this name"))
    }

    @Test func explainsTheLayoutOfEachSheet() throws {
        let command = try workbook()
        let outcome = try command.run("layouts", "explain", "ratings.xlsx")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("sheet Judgements, all, heading in row 3"))
        #expect(outcome.output.contains("sheet Other, heading in row 1"))
    }

    @Test func theSheetIsNamedOnDataQuality() throws {
        let command = try workbook()
        #expect(try command.run("--xlsx", "--month", "2026-10", "ratings.xlsx").status == 0)
        let names = try Python.evaluate(
            """
            import openpyxl, sys
            sheet = openpyxl.load_workbook(sys.argv[1])['Data quality']
            texts = [str(cell.value) for row in sheet.iter_rows() for cell in row]
            print([name for name in ('Judgements, all', 'Cover') if f'ratings.xlsx, sheet {name}' in texts])
            """, command.folder.url.appending(path: "Output/ratings-2026-10.xlsx").path)
        #expect(names == "['Judgements, all']\n")
    }

    // MARK: - The same table in other files

    @Test func theNameOfAFileDoesNotMatterNorStandardInput() throws {
        let command = try workbook("ratings.csv")
        let expected = try rows(command, "ratings.csv")
        #expect(expected.count == 6)
        let outcome = try command.run(
            ["--csv", "--month", "2026-10", "--output", "piped", "-"], input: try command.bytes("ratings.csv"))
        #expect(outcome.status == 0, "\(outcome.errors)")
        let tidy = String(decoding: try command.bytes("piped/ratings-2026-10.csv"), as: UTF8.self)
        #expect(tidy.split(separator: "\r\n").count == 7)
    }

    /// A table as CSV, by openpyxl, and by LibreOffice in both of its formats.
    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice"), "LibreOffice is not installed"))
    func theSameTableGivesTheSameRatings() throws {
        let command = try Command()
        try command.write("ratings.csv", Command.ratings)
        let folder = command.folder.url
        _ = try Python.evaluate(
            """
            import csv, datetime, openpyxl, sys
            sheet = openpyxl.Workbook(write_only=True)
            page = sheet.create_sheet('Ratings')
            for row in csv.reader(open(sys.argv[1], newline='')):
                page.append([datetime.datetime.strptime(text, '%d/%m/%Y').date() if text[2:3] == '/' else text
                             for text in row])
            sheet.save(sys.argv[2])
            """, folder.appending(path: "ratings.csv").path, folder.appending(path: "ratings.xlsx").path)
        for (format, place) in [("ods", "."), ("xlsx", "office")] {
            let office = try Program.run(
                URL(filePath: "/usr/bin/soffice"),
                [
                    "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", format,
                    "--outdir", place, "ratings.xlsx",
                ], in: folder)
            #expect(office.status == 0, "\(office.errors)")
        }
        let expected = try rows(command, "ratings.csv")
        #expect(expected.count == 4)
        for name in ["ratings.xlsx", "ratings.ods", "office/ratings.xlsx"] {
            #expect(try rows(command, name) == expected, "\(name)")
        }
    }

    // MARK: - Packed files

    @Test func packedFilesAreReadAsWhatIsInThem() throws {
        let command = try workbook()
        try command.write("ratings.csv", Command.ratings)
        _ = try Python.evaluate(
            """
            import gzip, io, os, sys, zipfile
            os.chdir(sys.argv[1])
            for name in ('ratings.csv', 'ratings.xlsx'):
                open(name + '.gz', 'wb').write(gzip.compress(open(name, 'rb').read()))
            with zipfile.ZipFile('all.zip', 'w', zipfile.ZIP_DEFLATED) as archive:
                archive.writestr('folder/', '')
                archive.write('ratings.xlsx', 'folder/ratings.xlsx')
                archive.write('ratings.csv')
                archive.writestr('report.pdf', '%PDF-1.7')
                archive.writestr('__MACOSX/._ratings.csv', 'x')
            with zipfile.ZipFile('nested.zip', 'w') as archive:
                archive.write('all.zip')
            """, command.folder.url.path)
        let text = try rows(command, "ratings.csv")
        let sheets = try rows(command, "ratings.xlsx")
        #expect(try rows(command, "ratings.csv.gz") == text)
        #expect(try rows(command, "ratings.xlsx.gz") == sheets)
        let all = try command.run("check", "all.zip")
        #expect(all.status == 0, "\(all.errors)")
        for name in [
            "all.zip/folder/ratings.xlsx, sheet Judgements, all\n", "all.zip/ratings.csv\n",
            "“report.pdf”: file passed over: it is a PDF document",
        ] {
            #expect(all.output.contains(name), "\(all.output)")
        }
        #expect(!all.output.contains("MACOSX"))
        let nested = try command.run("check", "nested.zip")
        #expect(nested.status == 65)
        #expect(nested.errors.contains("all.zip (it is a zip archive"))
    }

    @Test func damageOfAPackedFileStopsTheExport() throws {
        let command = try workbook()
        let whole = try command.bytes("ratings.xlsx")
        try command.write("cut.xlsx", whole.prefix(whole.count - 400))
        let outcome = try command.run("--csv", "cut.xlsx")
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("cut.xlsx") && outcome.errors.contains("cut short"))
        #expect(try command.names() == ["cut.xlsx", "ratings.xlsx"])
    }
}
