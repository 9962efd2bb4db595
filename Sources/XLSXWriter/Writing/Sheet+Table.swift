internal import CXLSXWriter

extension Sheet {
    /// Writes a table from the next row on: its heading row and the rows that a function writes.
    ///
    /// The table starts in column A, has no style of its own and reaches to the last row that was started.
    ///
    /// - Parameters:
    ///   - height: The height of the heading row in points; nil for the sheet's ordinary height.
    ///   - format: The look of the headings.
    ///   - others: The looks of headings that have one of their own, by column.
    ///   - writeRows: Starts and writes at least one row.
    package mutating func writeTable(
        _ heading: TableHeading, height: Double? = nil, _ format: Format, others: [Int: Format] = [:],
        rows writeRows: (inout Sheet) throws -> Void
    ) throws {
        let texts = try start(heading)
        defer { isInTable = false }
        try rows.start(height: height)
        let headingRow = rows.row
        for (column, text) in texts.enumerated() {
            try rows.writeText(text, at: column, others[column] ?? format)
        }
        try writeRows(&self)
        guard rows.row > headingRow else { throw fault(.noRows, heading) }
        try add(heading, texts, from: headingRow, to: rows.row)
    }

    private mutating func start(_ heading: TableHeading) throws(WorkbookError) -> [CellText] {
        do throws(TableFault) {
            guard !isInTable else { throw .nested }
            let name = try TableName(heading.name)
            let texts = try heading.checkedHeadings()
            guard state.keep(table: name.folded) else { throw .duplicateName }
            isInTable = true
            return texts
        } catch {
            throw fault(error, heading)
        }
    }

    private func add(
        _ heading: TableHeading, _ texts: [CellText], from first: Int, to last: Int
    ) throws(WorkbookError) {
        let names = CStrings([heading.name] + texts.map(\.encoded))
        var columns = names.pointers.dropFirst().map { pointer in
            var column = lxw_table_column()
            column.header = pointer
            return column
        }
        let code = columns.withUnsafeMutableBufferPointer { columns in
            var list = columns.indices.map { columns.baseAddress?.advanced(by: $0) } + [nil]
            return list.withUnsafeMutableBufferPointer { list in
                var options = lxw_table_options()
                options.name = names.pointers.first ?? nil
                options.no_autofilter = heading.hasFilter ? 0 : 1
                options.no_banded_rows = 1
                options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
                options.style_type_number = 0
                options.columns = list.baseAddress
                // The library refuses a table while it streams rows, and looks at nothing but this field. The
                // cells that it then writes go to a store which isn't used when streaming; ours are on the disk.
                pointer.pointee.optimize = 0
                defer { pointer.pointee.optimize = 1 }
                return worksheet_add_table(
                    pointer, lxw_row_t(clamping: first), 0, lxw_row_t(clamping: last),
                    lxw_col_t(clamping: texts.count - 1), &options)
            }
        }
        extendLifetime(names)
        try check(code, "make the table \(heading.name)")
    }

    private func fault(_ fault: TableFault, _ heading: TableHeading) -> WorkbookError {
        .table(name: heading.name, sheet: name, fault)
    }
}
