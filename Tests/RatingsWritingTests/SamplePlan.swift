import RatingsLayout
import RatingsModel
import Testing

/// A small workbook with every role and every content, as a council might have it.
enum SamplePlan {
    static let theme = Theme(
        grades: [
            .outstanding: Theme.Paint(fill: Theme.Colour(0x00402B), text: Theme.Colour(0xFFFFFF)),
            .good: Theme.Paint(fill: Theme.Colour(0x7FC08F), text: Theme.Colour(0x0B0C0C)),
            .requiresImprovement: Theme.Paint(fill: Theme.Colour(0xFFD966), text: Theme.Colour(0x0B0C0C)),
            .inadequate: Theme.Paint(fill: Theme.Colour(0xCB2F27), text: Theme.Colour(0xFFFFFF)),
        ],
        noGrade: Theme.Paint(fill: Theme.Colour(0xF3F2F1), text: Theme.Colour(0x0B0C0C)))

    static func date(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: year, month: month, day: day))
    }

    static func plan(sheets: [SheetPlan]) throws -> WorkbookPlan {
        WorkbookPlan(
            properties: DocumentProperties(
                title: "Ofsted ratings of local authorities", subject: "Children's services", author: "A council",
                keywords: "Ofsted, ILACS", comments: "Made for a test", created: try date(2026, 8, 1)),
            theme: theme, sheets: sheets)
    }

    /// A plan of a cover, a contents sheet, notes and a table of inspections.
    static func whole() throws -> WorkbookPlan {
        try plan(sheets: [cover(), contents, inspections(), notes])
    }

    private static func cover() throws -> SheetPlan {
        SheetPlan(
            name: "Cover", title: "Ofsted ratings of local authorities",
            lines: [
                .init(.text("Source: inspection reports published by Ofsted, as of 1 August 2026.", .intro)),
                .init(.text("This workbook has 2 data sheets; the contents sheet lists them.", .intro)),
                .init(.text("How to read it", .subheading)),
                .init(
                    .text(
                        "A grade stands for what the inspectors found at the time of the inspection. It doesn't say "
                            + "how good the services of an authority are today, and it can't be compared with "
                            + "grades that were given under another framework.", .intro), height: 54),
                .init(
                    Cell(.link(text: "Email the data team", address: "mailto:data@example.gov.uk"), .intro)),
                .init(Cell(.link(text: "Inspection reports", address: "https://reports.ofsted.gov.uk/"), .intro)),
                .init(Cell(.date(try date(2026, 8, 1)), .intro)),
            ], freezesHeading: true, page: .portrait)
    }

    private static let contents = SheetPlan(
        name: "Contents", title: "Contents",
        lines: [.init(.text("This sheet holds 1 table. It links each sheet of the workbook.", .intro))],
        table: TablePlan(
            name: "Contents_table", columns: [.init("Sheet", width: 30), .init("What it holds", width: 50)],
            headingHeight: 18, hasFilter: false,
            rows: .init(count: 2) { row in
                row == 0
                    ? .init([
                        Cell(.sheetLink(text: "Latest inspections", sheet: "A's latest")),
                        .text("The latest inspection of each authority"),
                    ])
                    : .init([Cell(.sheetLink(text: "Notes", sheet: "Notes")), .text("Notes on the data")])
            }),
        freezesHeading: false, page: .portrait)

    private static func inspections() throws -> SheetPlan {
        let date = try date(2025, 5, 9)
        let grades = Grade.allCases
        return SheetPlan(
            name: "A's latest", title: "Latest inspection of each authority",
            lines: [
                .init(.text("This sheet holds 1 table with the latest inspection of each of 60 authorities.", .intro)),
                .init(.text("[x] stands for a grade that is not available.", .intro)),
                .init(.text("The heading row is frozen; turn this off with View, Unfreeze Panes.", .intro)),
                .init(.text("The headings have filter buttons; turn them off with Data, Filter.", .intro)),
            ],
            table: TablePlan(
                name: "Latest_inspections",
                columns: [
                    .init("Authority", width: 24), .init("Overall effectiveness", width: 36, alignment: .inset),
                    .init("Inspected", width: 16), .init("Children looked after", width: 18, alignment: .right),
                    .init("Share of the region", width: 18), .init("Report", width: 40),
                    .init("What was found", width: 40),
                ],
                headingHeight: 36,
                rows: .init(count: 60) { row in
                    let grade = grades[row % 4]
                    return TablePlan.Row(
                        [
                            Cell(.text("Authority \(row + 1)"), isStrong: row == 3),
                            row == 5
                                ? Cell(.text("[x]"), .noGrade)
                                : Cell(.text(grade.name), .grade(grade), isStrong: row == 3),
                            Cell(.date(date), isStrong: row == 3),
                            Cell(.integer(1_000 + row), isStrong: row == 3),
                            row == 9
                                ? .text("[x]", .noNumber) : Cell(.share(Double(row) / 100), isStrong: row == 3),
                            Cell(
                                .link(
                                    text: "Report on authority \(row + 1)",
                                    address: "https://reports.ofsted.gov.uk/provider/44/\(row)"),
                                isStrong: row == 3),
                            Cell(
                                .text("Leaders know what works and what doesn't, and act on it without delay."),
                                .wrapped),
                        ], height: 36)
                }))
    }

    private static let notes = SheetPlan(
        name: "Notes", title: "Notes",
        lines: [.init(.text("This sheet holds 1 table.", .intro))],
        table: TablePlan(
            name: "Notes_table", columns: [.init("Note", width: 12), .init("Text", width: 60)], headingHeight: 18,
            hasFilter: false,
            rows: .init(count: 1) { _ in .init([.text("Note 1"), .text("Grades are those of the reports", .wrapped)]) }),
        freezesHeading: false)
}
