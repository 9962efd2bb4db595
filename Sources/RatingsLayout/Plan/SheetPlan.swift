import RatingsModel

/// One sheet: a title, lines of text in column A, and at most one table directly below them, or charts.
package struct SheetPlan: Sendable {
    /// The name on the tab, at most 31 characters.
    package var name: String
    /// The title in A1.
    package var title: String
    /// The lines below the title, each in column A, each with its role (`.intro` or `.heading`…).
    package var lines: [Line]
    /// The table below them; nil for a sheet of text.
    package var table: TablePlan?
    /// Whether the table's heading row stays in view.
    package var freezesHeading: Bool
    /// How the sheet prints.
    package var page: PageSetUp
    /// The charts below the lines, one below the other; only on a sheet without a table.
    package var charts: [ChartPlan]

    /// A line of text in column A.
    package struct Line: Sendable {
        package var cell: Cell
        /// In points; nil for the theme's ordinary height.
        package var height: Double?

        /// Makes a line.
        package init(_ cell: Cell, height: Double? = nil) {
            self.cell = cell
            self.height = height
        }
    }

    /// How a sheet prints: one page wide, the heading row on each page, page numbers in the footer.
    package struct PageSetUp: Hashable, Sendable {
        /// Which side of the paper is up.
        package enum Orientation: String, CaseIterable, Hashable, Sendable {
            case landscape
            case portrait
        }

        /// The size of the paper.
        package enum Paper: String, CaseIterable, Hashable, Sendable {
            case a4 = "A4"
            case a3 = "A3"
        }

        package var orientation: Orientation
        package var paper: Paper = .a4

        /// A4, the long side up.
        package static let landscape = PageSetUp(orientation: .landscape)
        /// A4, the short side up.
        package static let portrait = PageSetUp(orientation: .portrait)
    }

    /// The width of column A on a sheet without a table, in characters of the theme's font.
    package var textWidth: Double

    /// Makes a sheet.
    package init(
        name: String, title: String, lines: [Line] = [], table: TablePlan? = nil,
        freezesHeading: Bool = true, page: PageSetUp = .landscape, textWidth: Double = 100,
        charts: [ChartPlan] = []
    ) {
        self.name = name
        self.title = title
        self.lines = lines
        self.table = table
        self.freezesHeading = freezesHeading
        self.page = page
        self.textWidth = textWidth
        self.charts = charts
    }
}

/// A table with one heading row, which becomes a real table of the file format.
package struct TablePlan: Sendable {
    /// The name of the table: letters, digits and underscores, unique in the workbook.
    package var name: String
    /// The columns, from column A.
    package var columns: [Column]
    /// The height of the heading row, in points.
    package var headingHeight: Double
    /// Whether the headings have filter buttons.
    package var hasFilter: Bool
    /// The rows below the heading; at least one.
    package var rows: Rows

    /// One column.
    package struct Column: Hashable, Sendable {
        package var heading: String
        /// In characters of the theme's font, as spreadsheet programs count.
        package var width: Double
        /// Where the heading stands, which is where its cells have their text.
        package var alignment: Alignment

        /// Where a heading stands.
        package enum Alignment: Hashable, Sendable {
            /// At the left edge.
            case left
            /// Off the left edge, as text on fills is, and text beside them.
            case inset
            /// At the right edge, as numbers are.
            case right
        }

        /// Makes a column.
        package init(_ heading: String, width: Double, alignment: Alignment = .left) {
            self.heading = heading
            self.width = width
            self.alignment = alignment
        }
    }

    /// The rows of a table, made when they are asked for, so that a plan of 200,000 rows is small.
    package struct Rows: Sendable {
        /// The number of rows.
        package let count: Int
        private let make: @Sendable (Int) -> Row

        /// Makes rows from a function of their position, from 0.
        package init(count: Int, _ make: @escaping @Sendable (Int) -> Row) {
            self.count = count
            self.make = make
        }

        /// The row at a position, from 0 to ``count`` - 1.
        package subscript(position: Int) -> Row { make(position) }
    }

    /// One row.
    package struct Row: Sendable {
        /// As many cells as the table has columns.
        package var cells: [Cell]
        /// In points; nil for the theme's ordinary height.
        package var height: Double?

        /// Makes a row.
        package init(_ cells: [Cell], height: Double? = nil) {
            self.cells = cells
            self.height = height
        }
    }

    /// Makes a table.
    package init(
        name: String, columns: [Column], headingHeight: Double, hasFilter: Bool = true, rows: Rows
    ) {
        self.name = name
        self.columns = columns
        self.headingHeight = headingHeight
        self.hasFilter = hasFilter
        self.rows = rows
    }
}

extension SheetPlan {
    /// The sheet with all heights for a font that is so many times as large as the one that was measured.
    func scaled(by factor: Double) -> SheetPlan {
        guard factor != 1 else { return self }
        var sheet = self
        for index in sheet.lines.indices { sheet.lines[index].height = lines[index].height.map { $0 * factor } }
        if let table {
            sheet.table?.headingHeight = table.headingHeight * factor
            sheet.table?.rows = TablePlan.Rows(count: table.rows.count) { position in
                var row = table.rows[position]
                row.height = row.height.map { $0 * factor }
                return row
            }
        }
        return sheet
    }
}
