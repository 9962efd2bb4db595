import RatingsLayout
import RatingsModel
import RatingsWriting
import TestSupport
import Testing

struct ChartWriterTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var path: String { folder.url.appending(path: "ratings.xlsx").path }

    private func plan(_ palette: String = "none", counts column: Int = 1, rows: Range<Int> = 0..<2) throws
        -> WorkbookPlan
    {
        let parts = Grade.allCases.map {
            ChartPlan.Shares.Part(
                grade: $0, counts: ChartPlan.Cells(column: column, rows: rows), thin: $0 == .good ? [1] : [])
        }
        let chart = ChartPlan(
            title: "Grades", altText: "How many authorities have which grade", sheet: "Numbers", rows: 12,
            content: .shares(
                ChartPlan.Shares(
                    names: ChartPlan.Cells(column: 0, rows: rows), parts: parts, barTitle: "Area",
                    axisTitle: "Share")))
        let table = TablePlan(
            name: "Numbers", columns: [.init("Area", width: 20), .init("All", width: 20)], headingHeight: 18,
            rows: .init(count: 2) { .init([.text("Area \($0)"), Cell(.integer(10 + $0))]) })
        var plan = try SamplePlan.plan(sheets: [
            SheetPlan(
                name: "Charts", title: "Charts", lines: [.init(.text("One chart", .intro), height: 36)], charts: [chart]
            ),
            SheetPlan(name: "Numbers", title: "Numbers", lines: [.init(.text("One table", .intro))], table: table),
        ])
        let colours = try #require(try Palette.builtIn().first { $0.name == palette })
        plan.theme = Theme(grades: colours.grades, noGrade: colours.noGrade)
        return plan
    }

    private func write(_ plan: WorkbookPlan) throws {
        _ = try WorkbookWriter(temporaryFolder: folder.url.path).write(plan, to: path)
    }

    /// The fills of the series, the colours of labels and which are hidden, the cells of the first one, the place of the chart, and how the sheet prints.
    private func read() throws -> String {
        try Python.evaluate(
            """
            import openpyxl, re, sys, zipfile
            sheet = openpyxl.load_workbook(sys.argv[1])["Charts"]
            (chart,) = sheet._charts
            print([s.spPr.solidFill.srgbClr for s in chart.series])
            print([s.dLbls.txPr.p[0].pPr.defRPr.solidFill.srgbClr for s in chart.series])
            # openpyxl does not keep which labels are hidden.
            part = zipfile.ZipFile(sys.argv[1]).read("xl/charts/chart1.xml").decode()
            hidden = r'<c:dLbl><c:idx val="(\\d+)"/><c:delete val="1"/></c:dLbl>'
            print([re.findall(hidden, s) for s in part.split("<c:ser>")[1:]])
            s = chart.series[0]
            print(s.val.numRef.f, [float(p.v) for p in s.val.numRef.numCache.pt], s.cat.strRef.f)
            print(chart.anchor._from.row, chart.anchor.to.row, sheet.page_setup.fitToHeight or 1)
            """, path)
    }

    @Test("A chart stands below the lines, points at its table's cells and has the colours of the palette")
    func written() throws {
        try write(plan("standard"))
        #expect(
            try read() == """
                ['00402B', '7FC08F', 'FFD966', 'CB2F27']
                ['FFFFFF', '0B0C0C', '0B0C0C', 'FFFFFF']
                [[], ['1'], [], []]
                'Numbers'!$B$4:$B$5 [10.0, 11.0] 'Numbers'!$A$4:$A$5
                3 15 1

                """)
    }

    @Test("Without a palette the bars are grey, and their labels readable")
    func grey() throws {
        try write(plan())
        let lines = try read().split(separator: "\n")
        #expect(lines.first == "['262626', '6B6B6B', 'C4C4C4', 'FFFFFF']")
        #expect(lines.dropFirst().first == "['FFFFFF', 'FFFFFF', '0B0C0C', '0B0C0C']")
    }

    @Test("Numbers that are not in the table are an error of the plan")
    func missing() throws {
        let fault = PlanFault.chart(title: "Grades", sheet: "Numbers")
        for plan in [try plan(counts: 2), try plan(counts: 0), try plan(rows: 1..<3), try plan(rows: 1..<1)] {
            #expect(throws: fault) { try write(plan) }
        }
        var plan = try plan()
        plan.sheets.removeLast()
        #expect(throws: fault) { try write(plan) }
    }
}
