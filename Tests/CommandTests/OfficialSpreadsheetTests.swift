import Foundation
import TestSupport
import Testing

/// Ofsted's own spreadsheet as it was downloaded, against its sheets saved as CSV.
@Suite(
    .enabled(if: ProjectFolder.shared != nil, "the shared reference files are not here"),
    .enabled(
        if: FileManager.default.isExecutableFile(atPath: Python.interpreter.path), "Python is not here: make setup"))
struct OfficialSpreadsheetTests {
    private func path(_ name: String) throws -> String {
        try #require(ProjectFolder.shared).appending(path: "data").appending(path: name).path
    }

    private var spreadsheet: String { get throws { try path("LA_Inspection_Outcomes_as_at_31_March_2025.ods") } }

    @Test func itsTablesCompleteEachOther() throws {
        let outcome = try Command().run("check", "--format", "json", try spreadsheet)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let told = try Python.evaluate(
            """
            import collections, json, sys
            told = json.loads(sys.argv[1])
            for file in told['files']: print(file['sheet'], *file['tallies'].values())
            print(told['tallies']['inspections'], told['tallies']['visits'], told['tallies']['rejected'])
            for finding in told['findings']:
                if finding['code'] == 'part-passed-over': print(finding['value'])
            print({finding['severity'] for finding in told['findings']})
            """, outcome.output)
        #expect(
            told == """
                Inspections_as_at_31_March 156 153 0 0 3 0
                In-year_inspections 115 0 52 60 3 0
                ILACS_inspection_history 274 118 153 0 3 0
                271 60 0
                Cover, Contents, Notes
                {'info'}

                """)
    }

    @Test(arguments: [
        ("Inspections_as_at_31_March", "official-2025-latest.csv"),
        ("In-year_inspections", "official-2025-in-year.csv"),
    ])
    func aSheetGivesTheRowsOfItsCSV(sheet: String, file: String) throws {
        let command = try Command()
        for (folder, arguments) in [("ods", ["--sheet", sheet, try spreadsheet]), ("csv", [try path(file)])] {
            let outcome = try command.run(
                ["--csv", "--month", "2026-10", "--output", folder] + arguments)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let same = try Python.evaluate(
            """
            import csv, sys
            def table(path):
                rows = list(csv.DictReader(open(path, newline='', encoding='utf-8-sig')))
                return [{key: row[key] for key in row if key not in ('report_url', 'source_file')} for row in rows]
            def expected(path):
                rows = list(csv.DictReader(open(path, newline='', encoding='utf-8-sig')))
                return sorted((row['source_row'], row['area'], row['grade']) for row in rows if row['status'] == 'graded')
            one, other = [table(f'{sys.argv[1]}/{name}/ratings-2026-10.csv') for name in ('ods', 'csv')]
            graded = sorted((row['source_row'], row['area'], row['grade']) for row in one if row['grade'])
            print(len(one) > 200, one == other, graded == expected(sys.argv[2]))
            """, command.folder.url.path, try path("expected/\(file).long.csv"))
        #expect(same == "True True True\n")
    }

    /// Each row of the spreadsheet has a link to the page of its authority; two of them to that of another one.
    @Test func everyAuthorityLeadsToItsPage() throws {
        let command = try Command()
        let outcome = try command.run("--xlsx", "--month", "2026-10", "--since", "none", try spreadsheet)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let told = try Python.evaluate(
            """
            import openpyxl, sys
            sheet = openpyxl.load_workbook(sys.argv[1])['Overall effectiveness']
            heading = next(row for row in sheet.iter_rows() if row[0].value == 'Local authority')
            rows = list(sheet.iter_rows(min_row=heading[0].row + 1))
            links = [row[-1].hyperlink.target for row in rows if row[-1].hyperlink]
            print(heading[-1].value, len(rows), len(links), len(set(links)))
            print({link.rsplit('/', 2)[0] for link in links})
            """, command.folder.url.appending(path: "Output/ratings-2026-10.xlsx").path)
        #expect(
            told == """
                Report or page at Ofsted 153 153 151
                {'https://reports.ofsted.gov.uk/provider'}

                """)
    }
}
