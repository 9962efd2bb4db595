internal import CXLSXWriter

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ChartCells {
    /// Lends the place as the library takes it: sheet, first row, column, last row.
    func withPlace(_ body: (String, lxw_row_t, lxw_col_t, lxw_row_t) -> Void) {
        body(sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column), lxw_row_t(clamping: lastRow))
    }

    /// Puts the formula and the copy of the cells into a range of the library, which frees them with the chart.
    ///
    /// The library fills this copy from the rows of sheets that it has in memory, and looks at nothing but the field that
    /// is set here to leave it alone.
    func fill(_ range: UnsafeMutablePointer<lxw_series_range>?) throws(WorkbookError) {
        let attempt = "keep the numbers of a chart"
        let range = try made(range, attempt)
        let cache = try made(range.pointee.data_cache, attempt)
        free(range.pointee.formula)
        range.pointee.formula = try made(strdup(formula), attempt)
        range.pointee.ignore_cache = 1
        range.pointee.num_data_points = UInt16(clamping: content.count)
        switch content {
        case .texts(let texts):
            range.pointee.has_string_cache = 1
            for text in texts { try Self.append(number: 0, text: text, to: cache) }
        case .numbers(let numbers):
            range.pointee.has_string_cache = 0
            for number in numbers { try Self.append(number: number, text: nil, to: cache) }
        }
    }

    /// Appends to the library's list as its macro `STAILQ_INSERT_TAIL` does.
    private static func append(
        number: Double, text: String?, to list: UnsafeMutablePointer<lxw_series_data_points>
    ) throws(WorkbookError) {
        let attempt = "keep the numbers of a chart"
        let memory = calloc(1, MemoryLayout<lxw_series_data_point>.stride)
        let point = try made(memory?.bindMemory(to: lxw_series_data_point.self, capacity: 1), attempt)
        point.pointee.number = number
        if let text {
            point.pointee.is_string = 1
            // As in cells, Excel reads `_x0041_` as the letter A.
            point.pointee.string = try made(strdup((try? CellText(text).encoded) ?? text), attempt)
        }
        // From here on the library frees the point.
        list.pointee.stqh_last.pointee = point
        withUnsafeMutablePointer(to: &point.pointee.list_pointers.stqe_next) { list.pointee.stqh_last = $0 }
    }
}
