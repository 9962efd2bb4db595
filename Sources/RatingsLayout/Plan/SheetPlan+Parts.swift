extension SheetPlan {
    /// The sheet in parts, where its table has more rows than a sheet can hold: each with a table of its own, and a line
    /// that says where the rest is.
    ///
    /// - Parameter greatest: The number of rows that a sheet can hold.
    func parts(ofRows greatest: Int) -> [SheetPlan] {
        // The title, the lines, one more that says so, and the heading.
        let room = greatest - lines.count - 3
        guard let table, table.rows.count + lines.count + 2 > greatest, room > 0 else { return [self] }
        let starts = Array(stride(from: 0, to: table.rows.count, by: room))
        return starts.indices.map { part in
            let rows = starts[part]..<min(starts[part] + room, table.rows.count)
            return self.part(part + 1, of: starts.count, rows, of: table)
        }
    }

    private func part(_ number: Int, of count: Int, _ rows: Range<Int>, of table: TablePlan) -> SheetPlan {
        var sheet = self
        sheet.name = Self.name(name, part: number)
        if number > 1 {
            sheet.title += ", part \(number)"
            sheet.table?.name += "_\(number)"
        }
        sheet.table?.rows = TablePlan.Rows(count: rows.count) { table.rows[rows.lowerBound + $0] }
        let others = [
            number > 1 ? "begins on the sheet “\(Self.name(name, part: number - 1))”" : nil,
            number < count ? "goes on on the sheet “\(Self.name(name, part: number + 1))”" : nil,
        ].compactMap(\.self)
        let numbers = "\(Wording.grouped(rows.lowerBound + 1)) to \(Wording.grouped(rows.upperBound))"
        let line =
            "It has more rows than a sheet can hold. These are its rows \(numbers) of \(Wording.grouped(table.rows.count)); "
            + "it \(others.joined(separator: " and "))."
        // Below the sentence that says what the table is.
        sheet.lines.insert(Line(.text(line, .intro)), at: min(1, sheet.lines.count))
        return sheet
    }

    /// The name of the tab, which has at most 31 characters.
    private static func name(_ name: String, part: Int) -> String {
        guard part > 1 else { return name }
        let end = " (\(part))"
        var start = name[...]
        while (start + end).utf16.count > 31 { start = start.dropLast() }
        return start + end
    }
}
