import RatingsLayout
import RatingsModel
import XLSXWriter

/// Writes plans as Excel workbooks.
package struct WorkbookWriter: Sendable {
    private let temporaryFolder: String
    private let options: WritingOptions

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - temporaryFolder: A folder with room for a second copy of the file. Writers that work at the same time need a
    ///     folder each.
    ///   - options: How the workbook is written; nothing of it changes what is in it.
    package init(temporaryFolder: String, options: WritingOptions = WritingOptions()) {
        self.temporaryFolder = temporaryFolder
        self.options = options
    }

    /// Writes a plan and checks the file.
    ///
    /// The plan is asked for when the workbook has been begun, so that it may be made meanwhile.
    ///
    /// On an error there is no file at the path, or one that is not whole: write to a path that nobody looks at, and
    /// move the file when this has returned.
    ///
    /// - Returns: What couldn't be written as it was planned.
    /// - Throws: ``WorkbookError``, ``PackageFault`` or ``PlanFault``.
    @discardableResult
    package func write(
        _ plan: @autoclosure () throws -> WorkbookPlan, to path: String
    ) throws -> WorkbookReport {
        var workbook = try Workbook(at: path, temporaryFolder: temporaryFolder, options: options)
        let plan = try plan()
        try workbook.set(
            WorkbookProperties(plan.properties), font: Font(name: plan.theme.fontName, size: plan.theme.fontSize))
        var cells = CellWriter(theme: plan.theme)
        let charts = ChartWriter(plan)
        for sheet in plan.sheets {
            try workbook.addSheet(named: sheet.name, rowHeight: plan.theme.rowHeight) {
                try cells.write(sheet, into: &$0)
                try charts.write(sheet.charts, into: &$0)
            }
        }
        let contents = try workbook.close()
        try PackageVerifier(contents).verify(path)
        return cells.report
    }
}

/// What of a plan couldn't be written as it was planned.
package struct WorkbookReport: Hashable, Sendable {
    /// Cells in which characters that Excel can't hold were replaced by U+FFFD.
    package var cellsWithReplacedCharacters = 0
    /// Cells whose text was longer than 32,767 characters, and ends with "[cut]".
    package var cellsWithCutText = 0
    /// Links that were written as text: addresses that no link can have, and those beyond 65,530 of a sheet.
    package var linksAsText = 0
    /// Days before 1900, which Excel doesn't have, written as text.
    package var datesAsText = 0

    /// Makes the report of a plan that was written as it was planned.
    package init() {}

    /// Adds what couldn't be written of another part.
    mutating func add(_ part: WorkbookReport) {
        cellsWithReplacedCharacters += part.cellsWithReplacedCharacters
        cellsWithCutText += part.cellsWithCutText
        linksAsText += part.linksAsText
        datesAsText += part.datesAsText
    }
}

/// What is wrong with a plan.
package enum PlanFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A row, from 0, that hasn't one cell for each column of its table.
    case cells(sheet: String, row: Int, found: Int, expected: Int)
    /// A day of creation before 1900.
    case created(CalendarDate)
    /// A chart whose numbers are not in the table of a sheet.
    case chart(title: String, sheet: String)

    package var description: String {
        switch self {
        case .cells(let sheet, let row, let found, let expected):
            "row \(row + 1) of the table on the sheet \(sheet) has \(found) cells for \(expected) columns"
        case .chart(let title, let sheet):
            "the numbers of the chart \(title) are not in the table of the sheet \(sheet)"
        case .created(let date): "a workbook can't have been created on \(date.longEnglish)"
        }
    }
}

extension WorkbookProperties {
    /// Makes the properties of a file from those of a plan.
    fileprivate init(_ properties: DocumentProperties) throws {
        let (year, month, day) = properties.created.components
        guard let created = SerialDate(year: year, month: month, day: day) else {
            throw PlanFault.created(properties.created)
        }
        self.init(
            title: properties.title, subject: properties.subject, author: properties.author,
            keywords: properties.keywords, comments: properties.comments, language: properties.language,
            created: created)
    }
}
