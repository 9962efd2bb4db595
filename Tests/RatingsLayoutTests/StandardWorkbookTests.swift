import RatingsModel
import Testing

@testable import RatingsAnalysis
@testable import RatingsLayout

@Suite("The month's workbook")
struct StandardWorkbookTests {
    static var data: Fixture {
        var data = Fixture()
        data.inspect(
            "Leeds", "ILACS-2018", "2022-02-21", published: "2022-05-09", type: "ILACS standard",
            url: "https://reports.example/1",
            ["overall": .outstanding, "leaders": .good, "help-protection": .good, "in-care-and-leavers": .good])
        data.inspect(
            "Leeds", "ILACS-2023", "2025-06-30", published: "2025-08-12", type: "ILACS short",
            url: "https://reports.example/2",
            [
                "overall": .outstanding, "leaders": .outstanding, "help-protection": .good, "in-care": .good,
                "care-leavers": nil,
            ])
        data.inspect(
            "Buckinghamshire", "ILACS-2023", "2023-02-06",
            [
                "overall": .good, "leaders": .good, "help-protection": .good, "in-care": .outstanding,
                "care-leavers": .good,
            ])
        data.inspect(
            "Buckinghamshire", "ILACS-2026", "2026-05-11", published: "2026-07-01",
            ["leaders": .inadequate, "help-protection": .good, "in-care": .good, "care-leavers": .good])
        data.inspect(
            "Nottingham", "SLAC", nil, published: "2010-11-19", type: "SLAC inspection", notes: .adequateAtTheTime,
            ["slac-safeguarding": .requiresImprovement])
        data.visit("Leeds", "2024-01-15", theme: "Front door")
        data.awaits("Cumberland")
        var tally = RowTally()
        (tally.used, tally.visits, tally.notData) = (6, 1, 4)
        data.dataset.sources[0].tally = tally
        return data
    }

    static func plan(
        _ data: Fixture = data, asOf: String? = nil, options: WorkbookOptions? = nil
    ) throws -> WorkbookPlan {
        let month = try #require(YearMonth(iso: "2026-11"))
        let options = try options ?? WorkbookOptions(template: TemplateFixture.named("default", data))
        return StandardWorkbook(dataset: data.dataset, month: month, asOf: asOf.map(day), options: options).plan()
    }

    @Test("The sheets and their order")
    func sheets() throws {
        let names = try Self.plan().sheets.map(\.name)
        #expect(
            names.prefix(5) == ["Cover", "Contents", "Notes", "Summary", "Overall effectiveness"])
        #expect(
            names.suffix(7) == [
                "Safeguarding services (2009 to ", "All judgements", "Trajectory", "Charts", "Chart data",
                "Inspection history", "Data quality",
            ])
        #expect(names.count == 17)
    }

    @Test("Every sheet says what it shows; titles, table names and headings are unique, rows as wide as the headings")
    func structure() throws {
        for plan in [try Self.plan(), try Self.plan(Fixture())] {
            #expect(Set(plan.sheets.map(\.title)).count == plan.sheets.count)
            #expect(Set(plan.sheets.compactMap(\.table?.name)).count == plan.sheets.compactMap(\.table).count)
            for sheet in plan.sheets {
                guard let table = sheet.table else { continue }
                #expect(sheet.text.contains("one table"))
                #expect(Set(sheet.headings).count == sheet.headings.count)
                #expect(table.rows.count > 0)
                #expect((0..<table.rows.count).allSatisfy { table.rows[$0].cells.count == table.columns.count })
                #expect(sheet.rows.allSatisfy { $0.values.allSatisfy { !$0.isEmpty } })
                if sheet.freezesHeading { #expect(sheet.text.contains("Unfreeze")) }
                if table.hasFilter { #expect(sheet.text.contains("filter buttons")) }
            }
        }
    }

    @Test("The latest judgement with the one before, the direction and the link")
    func area() throws {
        let sheet = try #require(try Self.plan().sheet("Impact of leaders"))
        let leeds = try #require(sheet.row("Leeds"))
        #expect(leeds["Judgement"] == Cell.text("Outstanding", .grade(.outstanding)))
        #expect(leeds["Previous judgement"] == Cell.text("Good", .grade(.good)))
        #expect(leeds["Direction"]?.shown == "Improved, framework changed")
        #expect(leeds["Inspection date"]?.content == .date(day("2025-06-30")))
        #expect(leeds["Framework"]?.shown == "ILACS-2023")
        #expect(leeds["Report"]?.content == .link(text: "Leeds report 2025", address: "https://reports.example/2"))
        let bucks = try #require(sheet.row("Buckinghamshire"))
        #expect(bucks["Direction"]?.shown == "Declined by 2 grades, framework changed")
        #expect(bucks["Type"]?.shown == "[x]")
        #expect(bucks["Report"]?.shown == "[x]")
        #expect(sheet.rows.compactMap { $0["Local authority"] } == ["Buckinghamshire", "Cumberland", "Leeds"])
    }

    @Test("Why there is no grade is said in words, in the role for it")
    func noGrades() throws {
        let plan = try Self.plan()
        let overall = try #require(plan.sheet("Overall effectiveness"))
        #expect(overall.row("Buckinghamshire")?["Judgement"] == .text("[z] Not judged under this framework", .noGrade))
        #expect(overall.row("Buckinghamshire")?["Previous judgement"] == .text("Good", .grade(.good)))
        #expect(overall.row("Buckinghamshire")?["Direction"]?.shown == "[z] Not comparable")
        #expect(overall.row("Cumberland")?["Judgement"] == .text("[z] Not yet inspected", .noGrade))
        #expect(overall.row("Cumberland")?["Inspection date"]?.shown == "[z]")
        #expect(plan.sheet("Care leavers")?.row("Leeds")?["Judgement"] == .text("[x] Could not be read", .noGrade))
    }

    @Test("Adequate keeps its colour and has its word beside it, on the sheets where it occurs")
    func adequate() throws {
        let plan = try Self.plan()
        let sheet = try #require(plan.sheet("Safeguarding services (2009 to "))
        let row = try #require(sheet.row("Nottingham"))
        #expect(row["Judgement"] == .text("Requires improvement to be good", .grade(.requiresImprovement)))
        #expect(row["Grade at the time"]?.shown == "Adequate")
        #expect(row["Previous judgement"]?.shown == "[x] None in the data")
        #expect(plan.sheet("Overall effectiveness")?.headings.contains("Grade at the time") == false)
        #expect(
            plan.sheet("Inspection history")?.rows.contains {
                $0.values.contains { $0.contains("(Adequate at the time)") }
            } == true)
    }

    @Test("The summary's rows add up to the authorities")
    func summary() throws {
        let summary = try #require(try Self.plan().sheet("Summary"))
        let overall = try #require(summary.row("Overall effectiveness"))
        #expect(overall["Outstanding"]?.content == .integer(1))
        #expect(overall["Outstanding, share"]?.content == .share(1))
        #expect(overall["Not judged under this framework"]?.content == .integer(1))
        #expect(overall["Not yet inspected"]?.content == .integer(1))
        #expect(overall["Authorities"]?.content == .integer(3))
        #expect(summary.row("Care leavers")?["No grade available"]?.content == .integer(1))
        #expect(summary.text.contains("3 authorities of the 6 that exist"))
    }

    @Test("All judgements, one row for each authority")
    func allJudgements() throws {
        let sheet = try #require(try Self.plan().sheet("All judgements"))
        #expect(sheet.rows.compactMap { $0["Local authority"] } == ["Buckinghamshire", "Cumberland", "Leeds"])
        #expect(sheet.row("Leeds")?["Children in care and care leavers"]?.shown == "[z] Not judged")
        #expect(sheet.row("Leeds")?["Inspection date"]?.shown == "2025-06-30")
        #expect(sheet.row("Cumberland")?["Framework"]?.shown == "[z]")
    }

    @Test("The history has visits and older areas, the newest first")
    func history() throws {
        let sheet = try #require(try Self.plan().sheet("Inspection history"))
        #expect(
            sheet.rows.compactMap { row in row["Local authority"].map { "\($0) \(row["Started"] ?? "")" } } == [
                "Buckinghamshire 2026-05-11", "Buckinghamshire 2023-02-06", "Cumberland [z]", "Leeds 2025-06-30",
                "Leeds 2024-01-15", "Leeds 2022-02-21", "Nottingham [x]",
            ])
        let visit = sheet.rows[4]
        #expect(visit["Overall effectiveness"] == "[z] Visit")
        #expect(visit["Other judgements and themes of visits"] == "Front door")
        #expect(visit["Source and row"] == "latest.csv, row 7")
        #expect(sheet.headings.contains("Ended") == false)
    }

    @Test("As at a day, the title and the Cover say so")
    func asOf() throws {
        let plan = try Self.plan(asOf: "2025-03-31")
        #expect(plan.sheet("Summary")?.title == "Authorities by grade and area, as at 31 March 2025")
        #expect(plan.sheet("Cover")?.text.contains("as at 31 March 2025") == true)
        #expect(plan.sheet("Overall effectiveness")?.row("Buckinghamshire")?["Judgement"]?.shown == "Good")
    }

    @Test("For publication nothing is frozen, filtered or filled, and no line speaks of it")
    func publication() throws {
        let options = WorkbookOptions(template: try TemplateFixture.named("publication"))
        let plan = try Self.plan(options: options)
        #expect(plan.sheets.allSatisfy { !$0.freezesHeading && $0.table?.hasFilter != true })
        #expect(plan.sheets.allSatisfy { !$0.text.contains("filter") })
        #expect(plan.theme.grades.isEmpty)
    }

    @Test("What the file says of itself")
    func properties() throws {
        let properties = try Self.plan().properties
        #expect(properties.title == "Children's services inspection ratings, November 2026")
        #expect(properties.author == "Children's services performance team")
        #expect(properties.created == day("2026-11-01"))
        #expect(properties.language == "en-GB")
    }

    @Test("A framework of 2027 with two new areas brings its sheets and notes through data alone")
    func newFramework() throws {
        var catalogue = FixtureCatalogue()
        catalogue.areas += [
            .init(key: "family-help", name: "Family help"), .init(key: "kinship", name: "Kinship care"),
        ]
        catalogue.schemes[catalogue.schemes.count - 1].last = "2027-03-31"
        catalogue.schemes.append(
            .init(
                key: "ILACS-2027", family: "ILACS", first: "2027-04-01", areas: ["leaders", "family-help", "kinship"]))
        var data = Fixture(catalogue.catalogue)
        data.inspect(
            "Leeds", "ILACS-2027", "2027-06-01", ["leaders": .good, "family-help": .good, "kinship": .inadequate])
        let plan = try Self.plan(data)
        #expect(plan.sheet("Kinship care")?.row("Leeds")?["Judgement"] == .text("Inadequate", .grade(.inadequate)))
        #expect(plan.sheet("Family help") != nil)
        #expect(plan.sheet("All judgements")?.headings.contains("Family help") == true)
        #expect(plan.sheet("Notes")?.rows.contains { $0["About"] == "ILACS-2027: ILACS-2027 in words" } == true)
    }
}
