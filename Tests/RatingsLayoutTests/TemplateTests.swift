import CheckedYAML
import RatingsModel
import Testing

@testable import RatingsAnalysis
@testable import RatingsLayout

@Suite("Templates")
struct TemplateTests {
    private static let data = StandardWorkbookTests.data

    private func plan(_ yaml: String, home: Home? = nil) throws -> WorkbookPlan {
        let template = try TemplateFixture.reading(yaml, Self.data)
        var options = WorkbookOptions(template: template, home: home)
        options.changes = .noEarlier
        return try StandardWorkbookTests.plan(options: options)
    }

    @Test("Every column that a template can name is made, and every key to sort by has an order")
    func keysAreComplete() throws {
        let home = Home(Fixture.authority("Leeds"), neighbours: [Fixture.authority("Nottingham")])
        // What the fixture has nothing for.
        let absent = ["grade-at-the-time", "our-authority", "ended"]
        for kind in SheetKind.allCases where !kind.columnKeys.isEmpty {
            let area = kind == .area ? ", area: overall" : ""
            let all = try plan("sheets: [{ sheet: \(kind.rawValue)\(area) }]", home: home).sheets.first
            let usual = try #require(all?.table)
            for key in kind.columnKeys where !absent.contains(key) && !(kind == .changes && key == "report") {
                let sheet = try #require(
                    try plan("sheets: [{ sheet: \(kind.rawValue)\(area), columns: [\(key)] }]", home: home).sheets.first
                )
                let table = try #require(sheet.table)
                #expect(table.columns.count < usual.columns.count, "\(kind.rawValue), \(key)")
                #expect(table.rows[0].cells.count == table.columns.count)
            }
            // The order of changes is not said, as there are none here.
            for key in kind.sortKeys where kind != .changes && !absent.contains(key) {
                let sorted = "sheets: [{ sheet: \(kind.rawValue)\(area), sort: [\(key)] }]"
                #expect(
                    try plan(sorted, home: home).sheets.first?.text.contains("sorted by") == true, "\(kind), \(key)")
            }
        }
    }

    @Test("Sheets stand in the order of the template, under its names and titles")
    func sheets() throws {
        let plan = try plan(
            """
            sheets:
              - { sheet: data-quality, name: What we found, title: "Found, {month}" }
              - { sheet: area, area: leaders, name: Leaders }
              - areas
            """)
        #expect(plan.sheets.prefix(3).map(\.name) == ["What we found", "Leaders", "Overall effectiveness"])
        #expect(plan.sheets.first?.title == "Found, November 2026, November 2026")
        #expect(!plan.sheets.dropFirst(2).contains { $0.title.hasPrefix("Impact of leaders") })
        #expect(!plan.sheets.contains { $0.text.contains("[note") })
    }

    @Test("Columns in the template's order, under its headings, as wide as it says")
    func columns() throws {
        let sheet = try #require(
            try plan(
                """
                sheets:
                  - sheet: area
                    area: leaders
                    columns: [{ column: judgement, heading: Grade, width: 33 }, local-authority, report]
                """
            ).sheets.first)
        #expect(sheet.headings == ["Grade", "Local authority", "Report"])
        #expect(sheet.table?.columns.first?.width == 33)
        #expect(sheet.row("Inadequate")?["Local authority"]?.shown == "Buckinghamshire")
    }

    @Test("Rows are sorted by the columns that the template names; what has no value comes last")
    func sort() throws {
        func order(_ sort: String) throws -> [String] {
            let sheet = try plan("sheets: [{ sheet: area, area: leaders, sort: \(sort) }]").sheets.first
            return sheet?.rows.compactMap { $0["Local authority"] } ?? []
        }
        #expect(try order("judgement") == ["Leeds", "Buckinghamshire", "Cumberland"])
        #expect(try order("-judgement") == ["Buckinghamshire", "Leeds", "Cumberland"])
        #expect(try order("-inspection-date") == ["Buckinghamshire", "Leeds", "Cumberland"])
        #expect(try order("[region, -local-authority]") == ["Cumberland", "Buckinghamshire", "Leeds"])
    }

    @Test("All inspections of an area, each with the one before")
    func allRows() throws {
        let sheet = try #require(try plan("rows: all\nsheets: [areas]").sheet("Impact of leaders"))
        let leeds = sheet.rows.filter { $0["Local authority"] == "Leeds" }
        #expect(leeds.map { $0["Judgement"] } == ["Outstanding", "Good"])
        #expect(leeds.map { $0["Previous judgement"] } == ["Good", "[x] None in the data"])
        #expect(leeds.map { $0["Direction"] } == ["Improved, framework changed", "[x] Not known"])
        #expect(sheet.text.contains("every inspection that could judge the area"))
    }

    @Test("A workbook of one region has its authorities only, and still compares with all")
    func region() throws {
        let home = Home(Fixture.authority("Leeds"))
        let plan = try plan("authorities: home-region\nsheets: [cover, summary, our-authority, areas]", home: home)
        let sheet = try #require(plan.sheet("Impact of leaders"))
        #expect(sheet.rows.map { $0["Local authority"] } == ["Leeds"])
        #expect(sheet.text.contains("Only these authorities are shown: Yorkshire and The Humber."))
        let england = plan.sheet("Our authority")?.rows.first { $0["Compared with"] == "England" }
        #expect(england?["Authorities"] == "3")
        #expect(plan.sheet("Summary")?.rows.first?["Authorities"] == "1")
    }

    @Test("A workbook of present areas has no sheets, rows, bars and notes of older ones, and says so")
    func presentAreas() throws {
        var data = StandardWorkbookTests.data
        data.inspect("Leeds", "SIF", "2015-03-01", ["overall": .good, "sif-leadership": .good])
        func plan(_ areas: String) throws -> WorkbookPlan {
            let yaml = "areas: \(areas)\nsheets: [cover, notes, summary, areas, charts]"
            let options = WorkbookOptions(template: try TemplateFixture.reading(yaml, data))
            return try StandardWorkbookTests.plan(data, options: options)
        }
        let (all, present) = (try plan("all"), try plan("present"))
        let older = FixtureCatalogue().areas.suffix(4).map(\.name)
        func titles(_ plan: WorkbookPlan) -> [String] {
            plan.sheets.map { String($0.title.prefix { $0 != ":" }) }.filter { !$0.contains("2026") }
        }
        #expect(titles(all).contains(older[2]))
        #expect(titles(all).filter { !older.contains($0) } == titles(present))
        for (sheet, column) in [("Summary", "Area"), ("Chart data", "Area or region"), ("Notes", "About")] {
            func names(_ plan: WorkbookPlan) throws -> [String] {
                try #require(plan.sheet(sheet)).rows.compactMap { $0[column] }
            }
            #expect(try names(all).contains(older[2]))
            #expect(try names(all).filter { !older.contains($0) } == names(present))
        }
        let said = "of older frameworks are in the data and have no sheet in this workbook."
        #expect(present.sheet("Cover")?.text.contains(said) == true)
        #expect(all.sheet("Cover")?.text.contains(said) == false)
    }

    @Test("A sheet of those who are compared has the home's region, neighbours and groups; all without a home")
    func compared() throws {
        let yaml = "sheets: [summary, { sheet: area, area: leaders, authorities: compared }]"
        let home = Home(Fixture.authority("Leeds"), neighbours: [Fixture.authority("Cumberland")])
        let names = try plan(yaml, home: home).sheets.last?.rows.map { $0["Local authority"] }
        #expect(names == ["Cumberland", "Leeds"])
        #expect(try plan(yaml).sheets.last?.rows.count == 3)
    }

    @Test("Cover, council, contact, notes, colours, font and dates are the template's")
    func looks() throws {
        let plan = try plan(
            """
            title: Ratings for {home}
            council: Anytown Council
            contact: data@anytown.example
            cover: ["Prepared for the board of {month}."]
            notes: [{ title: Our reading, text: By telephone. }]
            palette: { good: { fill: "#111111", text: "#FFFFFF" } }
            font: { name: Verdana, size: 14 }
            date-format: dd/mm/yyyy
            page: { orientation: portrait, paper: A3 }
            sheets: [cover, notes, areas]
            """)
        let cover = try #require(plan.sheet("Cover"))
        #expect(cover.title == "Ratings for our authority, November 2026")
        #expect(cover.lines.first?.cell.shown == "Prepared for the board of November 2026.")
        #expect(cover.text.contains("Contact: data@anytown.example."))
        #expect(plan.properties.author == "Anytown Council")
        #expect(plan.sheet("Notes")?.rows.last?["About"] == "Our reading")
        #expect(plan.theme.grades == [.good: Theme.Paint(fill: Theme.Colour(0x111111), text: .white)])
        #expect(plan.theme.fontName == "Verdana" && plan.theme.fontSize == 14)
        #expect(plan.theme.dateFormat == "dd/mm/yyyy")
        let area = try #require(plan.sheet("Impact of leaders"))
        #expect(area.page == SheetPlan.PageSetUp(orientation: .portrait, paper: .a3))
        let usual = try #require(try StandardWorkbookTests.plan().sheet("Impact of leaders")?.table)
        #expect(abs(try #require(area.table).headingHeight - usual.headingHeight * 14 / 12) < 0.001)
    }

    @Test("Text of a template stays text", arguments: ["=1+1", "@SUM(A1)", "%s%n", "<b>"])
    func text(_ text: String) throws {
        let plan = try plan("title: \"\(text)\"\nsheets: [cover]")
        #expect(plan.sheets.first?.title.hasPrefix(text) == true)
    }
}
