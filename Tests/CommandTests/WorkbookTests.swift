import Foundation
import TestSupport
import Testing

/// The workbook of each real file, read back by readers that this project did not write.
@Suite(.serialized) struct WorkbookTests {
    /// Files with an expected table of counts. The variants of one file differ in how they are read only.
    static let files: [String] = {
        guard let folder = ProjectFolder.shared?.appending(path: "data/expected") else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".counts.csv") }.map { String($0.dropLast(".counts.csv".count)) }.sorted()
    }()

    @Test(.enabled(if: !files.isEmpty, "there is no shared folder beside the project"), arguments: files)
    func hasEveryExpectedCell(file: String) throws {
        let data = try #require(ProjectFolder.shared).appending(path: "data")
        let command = try Command()
        let export = try command.run("--xlsx", "--month", "2026-10", data.appending(path: file).path)
        #expect(export.status == 0, "\(export.errors)")
        let script = ProjectFolder.root.appending(path: "Tests/CommandTests/Scripts/check_workbook.py")
        let expected = ["long", "counts", "issues"].map { data.appending(path: "expected/\(file).\($0).csv").path }
        let outcome = try Python.run(
            [script.path, command.folder.url.appending(path: "Output/ratings-2026-10.xlsx").path] + expected)
        #expect(outcome.output == "")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test(.enabled(if: !files.isEmpty, "there is no shared folder beside the project"), arguments: files)
    func passesEveryEssentialCheckOfAccessibility(file: String) throws {
        let shared = try #require(ProjectFolder.shared)
        let command = try Command()
        let path = shared.appending(path: "data/\(file)").path
        #expect(try command.run("--xlsx", "--month", "2026-10", path).status == 0)
        let book = command.folder.url.appending(path: "Output/ratings-2026-10.xlsx").path
        // Opening in LibreOffice takes some seconds; the variants of one file give the same workbook but for a name.
        let variants = file.hasSuffix(".semicolon.csv") || file.hasSuffix(".utf8bom.csv")
        let options = variants ? ["--no-soffice"] : []
        let outcome = try Python.run(
            [shared.appending(path: "access/check_xlsx.py").path, "--json"] + options + [book])
        let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
        let failed = report.checks.filter { $0.result == "FAIL" }
        #expect(failed.filter { $0.level == "E" }.map { "\($0.id): \($0.places.prefix(2).map(\.why))" } == [])
        #expect(report.checks.count { $0.result == "PASS" } >= 55)
        if !variants { #expect(report.checks.contains { $0.id == "P5" && $0.result == "PASS" }) }
    }

    private struct Report: Decodable {
        struct Check: Decodable {
            struct Place: Decodable { let why: String }
            let id: String
            let level: String
            let result: String
            let places: [Place]
        }
        let checks: [Check]
    }

    @Test func textFromAFileStaysText() throws {
        let command = try Command()
        try command.write(
            "evil.csv",
            """
            Local authority,Inspection date,Publication date,Inspection type,Visit theme,Overall effectiveness,Impact of leaders,report_url
            Leeds,13/05/2024,20/06/2024,ILACS Focused Visit,"=HYPERLINK(""http://evil"",""x"")",,,
            Bradford,13/05/2024,20/06/2024,ILACS Focused Visit,@SUM(1+1)*cmd|' /C calc'!A0,,,
            Barnet,13/05/2024,20/06/2024,short,,Good,+1+1,javascript:alert(1)
            Barnsley,13/05/2024,20/06/2024,"=1+1",,Good,_x0041_,https://files.ofsted.gov.uk/v1/file/50276411
            """)
        let outcome = try command.run("--xlsx", "--csv", "--json", "--month", "2026-10", "evil.csv")
        #expect(outcome.status == 0)
        let cells = try Python.evaluate(
            """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            for sheet in book.worksheets:
                for row in sheet.iter_rows():
                    for cell in row:
                        if cell.data_type == 'f' or (cell.hyperlink and not (cell.hyperlink.target or '#').startswith(('https://', '#'))):
                            print('not inert', sheet.title, cell.coordinate, cell.value)
                        if isinstance(cell.value, str):
                            print(cell.value)
            """, command.folder.url.appending(path: "Output/ratings-2026-10.xlsx").path)
        #expect(!cells.contains("not inert"))
        #expect(cells.contains("=HYPERLINK(\"http://evil\",\"x\")"))
        #expect(cells.contains("@SUM(1+1)*cmd|' /C calc'!A0"))
        // Excel shows _x005F_ as an underline; openpyxl as it stands.
        #expect(cells.contains("_x0041_”"))
        let check = try command.run("check", "evil.csv")
        #expect(check.output.contains("link-refused"))
    }
}
