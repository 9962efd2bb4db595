/// The second sheet: a link to every other one.
enum ContentsSheet {
    static func make(listing sheets: [SheetDraft], _ context: SheetContext) -> SheetDraft {
        var table = TableDraft(hasFilter: false)
        table.add("Sheet", fitting: sheets.map(\.plan.name), atMost: 40)
        table.add("What it shows", fitting: sheets.map(\.about), atMost: 85)
        table.add("Rows of its table", .numbers(["200,000"]))
        let cells = sheets.map { sheet in
            [
                Cell(.sheetLink(text: sheet.plan.name, sheet: sheet.plan.name), .wrapped),
                .text(sheet.about, .wrapped),
                sheet.plan.table.map { Cell(.integer($0.rows.count)) } ?? .text(Wording.notApplicable, .noNumber),
            ]
        }
        let lines = context.lines(
            [
                "This sheet contains one table: the other sheets of this workbook, each with a link to it.",
                "[z] means that the sheet has no table.",
            ], over: table)
        let plan = SheetPlan(
            name: "Contents", title: "Contents", lines: lines,
            table: table.plan(name: "Contents_of_workbook", count: cells.count) { cells[$0] },
            freezesHeading: false, page: .portrait)
        return SheetDraft(plan: plan, about: "The sheets of this workbook.")
    }
}
