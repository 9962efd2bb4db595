internal import CXLSXWriter

extension Sheet {
    /// Keeps the rows above a row in view, which counts from 0.
    package mutating func freezeRows(above row: Int) throws(WorkbookError) {
        guard (1..<ExcelLimits.rows).contains(row) else { throw .layout(.rowOutOfRange(row), sheet: name) }
        worksheet_freeze_panes(pointer, lxw_row_t(clamping: row), 0)
    }

    /// Sets how the sheet prints.
    package mutating func setPage(_ page: PageSetUp) throws(WorkbookError) {
        // The library's codes are Excel's.
        switch page.paper {
        case .a4: worksheet_set_paper(pointer, 9)
        case .a3: worksheet_set_paper(pointer, 8)
        }
        switch page.orientation {
        case .portrait: worksheet_set_portrait(pointer)
        case .landscape: worksheet_set_landscape(pointer)
        }
        worksheet_fit_to_pages(pointer, 1, page.fitsOnOnePage ? 1 : 0)
        if let rows = page.repeatedRows {
            guard rows.lowerBound >= 0, rows.upperBound < ExcelLimits.rows else {
                throw .layout(.rowOutOfRange(rows.upperBound), sheet: name)
            }
            let (first, last) = (lxw_row_t(clamping: rows.lowerBound), lxw_row_t(clamping: rows.upperBound))
            try check(worksheet_repeat_rows(pointer, first, last), "repeat rows in print")
        }
        if let footer = page.footer {
            try check(worksheet_set_footer(pointer, checkedFooter(footer)), "write the footer")
        }
    }

    private func checkedFooter(_ footer: String) throws(WorkbookError) -> String {
        do throws(TextFault) {
            // The library takes one character fewer than Excel does.
            return try CellText(footer, limit: ExcelLimits.shortTextLength - 1).encoded
        } catch {
            throw .layout(.footer(error), sheet: name)
        }
    }
}
