internal import CXLSXWriter

extension Sheet {
    /// Puts a chart over cells, which should be empty.
    ///
    /// The widths of the columns must be set before.
    package mutating func insertChart(_ chart: Chart, over block: ChartBlock) throws(WorkbookError) {
        let sources: Set<SheetName>
        do throws(ChartFault) {
            guard block.isOnASheet else { throw .place }
            sources = try chart.checked()
        } catch {
            throw .chart(title: chart.title, sheet: name, error)
        }
        let type = chart.kind == .points ? LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS : LXW_CHART_BAR_STACKED_PERCENT
        let inserted = try made(
            workbook_add_chart(state.workbook, UInt8(type.rawValue)), "make the chart \(chart.title)")
        try chart.apply(to: inserted)
        try insert(inserted, chart.altText, block)
        state.keep(chartOf: sources)
    }

    private func insert(
        _ chart: UnsafeMutablePointer<lxw_chart>, _ altText: String, _ block: ChartBlock
    ) throws(WorkbookError) {
        let width = block.columns.reduce(0) { $0 + LibraryPixels.width(widths[$1]) }
        let height = Double(block.rows.count) * LibraryPixels.height(rowHeight)
        // The library keeps a copy of it.
        let description = CStrings([altText])
        var options = lxw_chart_options()
        options.x_scale = width / LibraryPixels.chart.width
        options.y_scale = height / LibraryPixels.chart.height
        options.description = description.pointers.first ?? nil
        let code = worksheet_insert_chart_opt(
            pointer, lxw_row_t(clamping: block.rows.lowerBound), lxw_col_t(clamping: block.columns.lowerBound), chart,
            &options)
        extendLifetime(description)
        try check(code, "put a chart on the sheet \(name)")
    }
}
