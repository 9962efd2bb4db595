internal import CXLSXWriter

extension Chart {
    /// Gives a new chart of the library, which was checked, this content and look. The library keeps copies.
    func apply(to chart: UnsafeMutablePointer<lxw_chart>) throws(WorkbookError) {
        for one in series {
            try one.apply(
                to: made(chart_add_series(chart, nil, nil), "add a series to the chart \(title)"), of: kind, font: font)
        }
        chart_title_set_name(chart, title)
        titleFont.withChartFont(isBold: true) { chart_title_set_name_font(chart, $0) }
        // In both kinds of chart, the library's x axis is the horizontal one.
        if let axis = chart.pointee.x_axis { horizontal.apply(to: axis, font: font) }
        if let axis = chart.pointee.y_axis { vertical.apply(to: axis, font: font, isVertical: true) }
        chart_set_series_gap(chart, UInt16(clamping: barGap))
        chart_legend_set_position(chart, UInt8(legend.libraryPosition.rawValue))
        font.withChartFont { chart_legend_set_font(chart, $0) }
        var hidden = series.indices.filter { !series[$0].isInLegend }.map { Int16(clamping: $0) }
        guard !hidden.isEmpty else { return }
        hidden.append(-1)
        try check(chart_legend_delete_series(chart, &hidden), "make the legend of the chart \(title)")
    }
}

extension ChartAxis {
    fileprivate func apply(to axis: UnsafeMutablePointer<lxw_chart_axis>, font: Font, isVertical: Bool = false) {
        if let title { chart_axis_set_name(axis, title) }
        // Turned text is hard to read. 360 is the library's number for text that isn't turned.
        font.withChartFont(rotation: isVertical ? 360 : 0) { chart_axis_set_name_font(axis, $0) }
        font.withChartFont { chart_axis_set_num_font(axis, $0) }
        if let numberFormat { chart_axis_set_num_format(axis, numberFormat) }
        if let bounds {
            chart_axis_set_min(axis, bounds.lowerBound)
            chart_axis_set_max(axis, bounds.upperBound)
        }
        if let step { chart_axis_set_major_unit(axis, step) }
        if labelsAll { chart_axis_set_interval_unit(axis, 1) }
        if !hasLabels {
            chart_axis_set_label_position(axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_NONE.rawValue))
            chart_axis_set_major_tick_mark(axis, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
        }
        chart_axis_major_gridlines_set_visible(axis, hasGridlines ? 1 : 0)
        if hasGridlines {
            let faint = ChartLine(Colour(rgb: 0xBFBFBF))
            faint.withLibraryLine { chart_axis_major_gridlines_set_line(axis, $0) }
        }
        if isReversed {
            chart_axis_set_reverse(axis)
            chart_axis_set_crossing_max(axis)
        }
    }
}

extension Chart.LegendPosition {
    fileprivate var libraryPosition: lxw_chart_legend_position {
        switch self {
        case .none: LXW_CHART_LEGEND_NONE
        case .top: LXW_CHART_LEGEND_TOP
        case .bottom: LXW_CHART_LEGEND_BOTTOM
        }
    }
}

extension Font {
    /// Lends the font as the library takes it; the library copies it.
    func withChartFont(
        isBold: Bool = false, colour: Colour? = nil, rotation: Int32 = 0,
        _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
    ) {
        let names = CStrings([name])
        var font = lxw_chart_font()
        font.name = names.pointers.first ?? nil
        font.size = size
        font.bold = isBold ? 1 : 0
        font.rotation = rotation
        if let colour { font.color = colour.libraryColour }
        body(&font)
        extendLifetime(names)
    }
}

extension ChartLine {
    /// Lends the line as the library takes it; the library copies it.
    func withLibraryLine(_ body: (UnsafeMutablePointer<lxw_chart_line>) -> Void) {
        var line = lxw_chart_line()
        line.color = colour.libraryColour
        line.width = Float(width)
        line.dash_type = UInt8(dash.libraryDash.rawValue)
        body(&line)
    }
}

extension ChartLine.Dash {
    fileprivate var libraryDash: lxw_chart_line_dash_type {
        switch self {
        case .solid: LXW_CHART_LINE_DASH_SOLID
        case .dot: LXW_CHART_LINE_DASH_SQUARE_DOT
        case .dash: LXW_CHART_LINE_DASH_DASH
        case .dashDot: LXW_CHART_LINE_DASH_DASH_DOT
        case .longDash: LXW_CHART_LINE_DASH_LONG_DASH
        case .longDashDot: LXW_CHART_LINE_DASH_LONG_DASH_DOT
        }
    }
}
