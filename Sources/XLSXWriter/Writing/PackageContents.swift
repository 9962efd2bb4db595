/// What was written into a workbook, to be compared with what its file holds.
package struct PackageContents: Hashable, Sendable {
    /// The sheets, in their order.
    package var sheets: [Sheet] = []
    /// The number of charts.
    package var charts = 0

    /// The parts that were put together with a look at each return code, by their names.
    var packed: [String: PackedPart] = [:]

    /// What was put together from rows and from parts of the library's that were whole.
    struct PackedPart: Hashable, Sendable {
        /// How it is packed, by zip's number: 8 for deflated.
        var method = 8
        /// Of the part's own bytes.
        var checksum = Checksum()
        /// Of the packed bytes.
        var packed = Checksum()
    }

    /// What was written into one sheet.
    package struct Sheet: Hashable, Sendable {
        package var name: String
        /// Rows that hold a cell or have a height of their own.
        package var rows: Int
        /// Cells, blank ones with a look included.
        package var cells: Int

        /// Makes the counts of a sheet.
        package init(name: String, rows: Int, cells: Int) {
            self.name = name
            self.rows = rows
            self.cells = cells
        }
    }

    /// The name of the part that holds a sheet, by its position.
    static func partName(ofSheet index: Int) -> String {
        "xl/worksheets/sheet\(index + 1).xml"
    }

    /// Makes the contents of a workbook with these sheets.
    package init(sheets: [Sheet] = []) {
        self.sheets = sheets
    }
}
