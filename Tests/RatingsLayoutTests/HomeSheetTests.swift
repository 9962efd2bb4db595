import RatingsModel
import Testing

@testable import RatingsAnalysis
@testable import RatingsLayout

@Suite("The home authority in the workbook")
struct HomeSheetTests {
    private func plan(_ home: Home, _ data: Fixture = StandardWorkbookTests.data, asOf: String? = nil) throws
        -> WorkbookPlan
    {
        let options = WorkbookOptions(template: try TemplateFixture.named("default", data), home: home)
        return try StandardWorkbookTests.plan(data, asOf: asOf, options: options)
    }

    private let leeds = Fixture.authority("Leeds")

    @Test("Places: equal grades share one, and the places after it stay empty")
    func places() throws {
        var data = Fixture()
        let grades: [(String, Grade)] = [
            ("Leeds", .good), ("Nottingham", .outstanding), ("Buckinghamshire", .good), ("Cumberland", .inadequate),
        ]
        for (name, grade) in grades { data.inspect(name, "ILACS-2023", "2024-05-01", ["overall": grade]) }
        func place(_ name: String) throws -> String? {
            let sheet = try #require(try plan(Home(Fixture.authority(name)), data).sheet("Our authority"))
            return sheet.rows.first { $0["Compared with"] == "England" }?["Our place"]
        }
        #expect(try place("Nottingham") == "1st of 4")
        #expect(try place("Leeds") == "Joint 2nd of 4")
        #expect(try place("Cumberland") == "4th of 4")
        #expect(try place("Bournemouth, Christchurch and Poole") == "[z] No grade to place")
        #expect(
            [1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(HomeWording.ordinal) == [
                "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th",
            ])
    }

    @Test("A group need not have the home as a member, and a neighbour is in no count with it")
    func others() throws {
        let group = AuthorityGroup(
            name: "Two\tothers", members: [Fixture.authority("Nottingham"), Fixture.authority("Cumberland")])
        let home = Home(leeds, neighbours: [Fixture.authority("Buckinghamshire")], groups: [group])
        let sheet = try #require(try plan(home).sheet("Our authority"))
        let leaders = sheet.rows.filter { $0["Area"]?.contains("leaders") == true }
        #expect(
            leaders.map { $0["Compared with"] } == [
                "Statistical neighbours", "Region: Yorkshire and The Humber", "England", "Group: Two others",
            ])
        #expect(leaders.map { $0["Authorities"] } == ["1", "1", "3", "1"])
        #expect(leaders.map { $0["Our place"] } == ["1st of 2", "1st of 1", "1st of 2", "1st of 1"])
        #expect(leaders.map { $0["Good or outstanding, share"] } == ["0.0%", "100.0%", "50.0%", "[z]"])
    }

    @Test("The home is Yes and bold on the sheets of areas, its neighbours are numbered")
    func marks() throws {
        let book = try plan(Home(leeds, neighbours: [Fixture.authority("Buckinghamshire")]))
        for name in ["Overall effectiveness", "All judgements", "Our neighbours", "Trajectory"] {
            let sheet = try #require(book.sheet(name))
            let marks = Set(sheet.rows.map { "\($0["Local authority"] ?? "") \($0["Our authority"] ?? "")" })
            #expect(marks.contains("Leeds Yes"))
            #expect(marks.contains("Buckinghamshire Neighbour 1"))
            #expect(
                sheet.cells.allSatisfy { row in
                    row.values.allSatisfy { $0.isStrong == (row["Our authority"]?.shown == "Yes") }
                })
            #expect(sheet.text.contains("“Our authority” is Yes, in bold type, for Leeds."))
        }
        #expect(try plan(Home(leeds)).sheet("Our neighbours") == nil)
    }

    @Test("Trajectories in words")
    func trajectories() throws {
        var data = Fixture()
        data.inspect("Leeds", "SIF", nil, published: "2015-03-27", ["overall": .requiresImprovement])
        data.inspect("Leeds", "ILACS-2018", "2018-10-29", ["overall": .outstanding])
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", ["overall": .outstanding])
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", ["overall": .outstanding])
        data.inspect("Leeds", "ILACS-2026", "2026-06-30", ["leaders": .good])
        data.inspect("Nottingham", "ILACS-2023", "2026-12-01", ["overall": nil])
        let rows = try #require(try StandardWorkbookTests.plan(data).sheet("Trajectory")).rows
            .filter { $0["Area"] == "Overall effectiveness" }
        #expect(rows.map { $0["Local authority"] } == ["Leeds", "Nottingham"])
        #expect(
            rows.first?["Judgements in order"]
                == "Requires improvement (2015), Outstanding (2018), Outstanding (2022), Outstanding (2025)")
        #expect(rows.first?["Present run"] == "Outstanding three times running since 2018, then not judged (2026)")
        #expect(rows.first?["Worst"] == "Requires improvement to be good")
        #expect(rows.first?["Years since"] == "0")
        #expect(rows.last?["Present run"] == "[x] Last grade not known")
        #expect(rows.last?["Best"] == "[x] Not known")
        // The workbook is for November 2026.
        #expect(rows.last?["Years since"] == "[z]")
        let early = try #require(try StandardWorkbookTests.plan(data, asOf: "2024-02-21").sheet("Trajectory")).rows
        #expect(early.first?["Present run"] == "Outstanding twice running since 2018")
        #expect(early.first?["Years since"] == "2")
    }
}
