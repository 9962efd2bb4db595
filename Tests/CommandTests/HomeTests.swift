import Foundation
import RatingsAnalysis
import RatingsLayout
import RatingsModel
import RatingsNormalising
import TestSupport
import Testing

@testable import RatingsExport

/// The workbook with a home authority, and the trajectories.
@Suite(.serialized) struct HomeTests {
    /// The real files that together reach from 2009 to now.
    private static var files: [String]? {
        ProjectFolder.shared.map { folder in
            ["official-2009-2023.csv", "history-scraped-2026.csv"].map { folder.appending(path: "data/\($0)").path }
        }
    }

    private static var neighbours: String? {
        ProjectFolder.shared?.appending(path: "data/statistical-neighbours.csv").path
    }

    private static let areas = "overall,leaders,help-protection,in-care-and-leavers,in-care,care-leavers"
    private static let coreCities =
        "E08000025,E06000023,E08000035,E08000012,E08000003,E08000021,E06000018,E08000039"

    /// An old hand, one that was never judged by that day, and one that began in 2023.
    @Test(
        .enabled(if: files != nil, "there is no shared folder beside the project"),
        arguments: [("Leeds", "E08000035"), ("isles of scilly", "E06000053"), ("E06000063", "E06000063")])
    func everyFigureIsTheOneOfTheTidyCSV(name: String, code: String) throws {
        let neighbours = try #require(Self.neighbours)
        let command = try Command()
        let export = try command.run(
            ["--xlsx", "--csv", "--month", "2026-11", "--home", name, "--neighbours", neighbours]
                + ["--group", "core-cities"] + (try #require(Self.files)))
        #expect(export.status == 0, "\(export.errors)")
        let output = command.folder.url.appending(path: "Output")
        let script = ProjectFolder.root.appending(path: "Tests/CommandTests/Scripts/check_home.py")
        let outcome = try Python.run([
            script.path, output.appending(path: "ratings-2026-11.xlsx").path,
            output.appending(path: "ratings-2026-11.csv").path, code, "2026-11-30", neighbours, Self.areas,
            Self.coreCities,
        ])
        #expect(outcome.output == "")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test(.enabled(if: files != nil, "there is no shared folder beside the project"))
    func passesEveryEssentialCheckOfAccessibility() throws {
        let shared = try #require(ProjectFolder.shared)
        let files = try #require(Self.files)
        let command = try Command()
        let home = ["--home", "Leeds", "--neighbours", try #require(Self.neighbours), "--group", "core-cities"]
        let export = try command.run(["--xlsx", "--month", "2026-11"] + home + files)
        #expect(export.status == 0, "\(export.errors)")
        let outcome = try Python.run([
            shared.appending(path: "access/check_xlsx.py").path, "--quiet",
            command.folder.url.appending(path: "Output/ratings-2026-11.xlsx").path,
        ])
        #expect(!outcome.output.contains("FAIL"), "\(outcome.output)")
        #expect(outcome.status == 0, "\(outcome.output)")
    }

    /// As far as the plan: the writer is tested elsewhere, and has no say in who is at home.
    @Test(.enabled(if: files != nil, "there is no shared folder beside the project"))
    func everyAuthorityCanBeTheHome() throws {
        let rules = try Rules()
        let today = try #require(CalendarDate(iso: "2026-11-23"))
        let request = ExportRequest(
            inputs: try #require(Self.files), month: YearMonth(containing: today), today: today)
        let analysis = Analysis(Exporter(rules: rules).load(request).dataset)
        let neighbours = try NeighboursFile(rules: rules).neighbours(
            path: "neighbours.csv", bytes: Array(try Data(contentsOf: URL(filePath: try #require(Self.neighbours)))))
        let group = try HomeRequest.group("core-cities", in: rules)
        let existing = rules.register.ids.filter { rules.register[$0].validTo == nil }
        #expect(existing.count == 153)
        var options = try WorkbookRequest().options(in: rules)
        let areas = Set(analysis.presentAreas.map { analysis.dataset.catalogue[$0].sheetName })
        for authority in existing {
            let name = rules.register.displayName(authority)
            #expect(try HomeRequest(name: name).home(in: rules)?.authority == authority)
            options.home = Home(authority, neighbours: neighbours[authority] ?? [], groups: [group])
            let plan = StandardWorkbook(analysis: analysis, month: request.month, options: options).plan()
            for sheet in plan.sheets where areas.contains(sheet.name) {
                let table = try #require(sheet.table)
                let homes = (0..<table.rows.count).map { table.rows[$0] }.filter { $0.cells[3] == Self.yes }
                #expect(homes.count == 1, "\(name), \(sheet.name)")
                #expect(homes.first?.cells.allSatisfy(\.isStrong) == true)
            }
            let own = try #require(plan.sheets.first { $0.name == "Our authority" }?.table)
            #expect(own.rows.count == areas.count * (neighbours[authority] == nil ? 3 : 4))
            for row in 0..<own.rows.count { #expect(own.rows[row].cells.count == own.columns.count) }
            #expect(plan.sheets.contains { $0.name == "Our neighbours" } == (neighbours[authority] != nil))
        }
    }

    private static let yes = Cell(.text("Yes"), isStrong: true)

    @Test func withoutAHomeNothingIsMarked() throws {
        let command = try Command()
        #expect(try command.run("--xlsx", "--month", "2026-11").status == 0)
        let sheets = try Python.evaluate(
            """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            print("Our authority" in book.sheetnames, any(
                cell.value == "Our authority" for sheet in book for row in sheet.iter_rows() for cell in row))
            print(book.sheetnames[-6:])
            """, command.folder.url.appending(path: "Output/ratings-2026-11.xlsx").path)
        #expect(
            sheets
                == "False False\n['All judgements', 'Trajectory', 'Charts', 'Chart data', 'Inspection history', 'Data quality']\n"
        )
    }

    @Test func mistakesAreSaidWithTheirPlace() throws {
        let command = try Command()
        func export(_ arguments: String...) throws -> Python.Outcome {
            try command.run(["--xlsx"] + arguments)
        }
        let name = try export("--home", "Nottinghm")
        #expect(name.status == 64)
        #expect(name.errors.contains("Did you mean “Nottingham”"))
        #expect(try export("--neighbours", "near.csv").status == 64)
        #expect(try export("--home", "Leeds", "--neighbours", "nowhere.csv").status == 66)
        for (text, message) in [
            ("a,b\nLeeds,Sheffield\n", "row 1: this is no table of statistical neighbours."),
            (
                "authority,rank,neighbour\nLeeds,1,Sheffeld\n",
                "row 2, column “neighbour”, “Sheffeld”: no authority is called so."
            ),
            (
                "authority,rank,neighbour\nLeeds,first,Sheffield\n",
                "row 2, column “rank”, “first”: a rank is a whole number from 1."
            ),
            (
                "authority,rank,neighbour\nLeeds,1,Sheffield\nLeeds,1,Bristol\n",
                "row 3, column “rank”, “1”: Leeds has two neighbours of this rank."
            ),
            (
                "authority,rank,neighbour\nLeeds,1,Leeds\n",
                "row 2, column “neighbour”, “Leeds”: an authority is no neighbour of its own."
            ),
            (
                "authority,rank,neighbour\nLeeds,1,Sheffield\nLeeds,2,Sheffield\n",
                "row 3, column “neighbour”, “Sheffield”: Leeds has this neighbour twice."
            ),
            (
                "authority,gss_code,rank,neighbour\nLeeds,E06000018,1,Sheffield\n",
                "row 2, column “gss_code”, “E06000018”: this is the code of Nottingham, not of Leeds."
            ),
            ("authority,rank,neighbour\nBarnet,1,Sheffield\n", "it has no neighbours of Leeds."),
            ("authority,rank,neighbour\n,1,Sheffield\n", "row 2: the row names no authority."),
        ] {
            try command.write("near.csv", text)
            let outcome = try export("--home", "Leeds", "--neighbours", "near.csv")
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("near.csv: \(message)\n  "), "\(outcome.errors)")
        }
        #expect(try !command.names().contains("Output"))
    }
}
