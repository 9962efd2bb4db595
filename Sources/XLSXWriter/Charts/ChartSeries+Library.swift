internal import CXLSXWriter

extension ChartSeries {
    /// Gives a new series of the library this content and look. The library keeps copies.
    func apply(to series: UnsafeMutablePointer<lxw_chart_series>, of kind: Chart.Kind, font: Font) throws(WorkbookError)
    {
        chart_series_set_name_range(series, name.sheet, lxw_row_t(clamping: name.row), lxw_col_t(clamping: name.column))
        try name.fill(series.pointee.title.range)
        categories.withPlace { chart_series_set_categories(series, $0, $1, $2, $3, $2) }
        try categories.fill(series.pointee.categories)
        values.withPlace { chart_series_set_values(series, $0, $1, $2, $3, $2) }
        try values.fill(series.pointee.values)
        if let fill {
            var paint = lxw_chart_fill()
            paint.color = fill.libraryColour
            chart_series_set_fill(series, &paint)
        }
        applyLine(to: series)
        if let marker {
            marker.apply(to: series)
        } else if kind == .points {
            // Bars have none, and not even the word for it may stand in the file.
            Self.removeMarker(from: series)
        }
        try labels?.apply(to: series, font: font)
    }

    private func applyLine(to series: UnsafeMutablePointer<lxw_chart_series>) {
        if let line {
            line.withLibraryLine { chart_series_set_line(series, $0) }
        } else {
            var none = lxw_chart_line()
            none.none = 1
            chart_series_set_line(series, &none)
        }
    }

    private static func removeMarker(from series: UnsafeMutablePointer<lxw_chart_series>) {
        chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    }
}

extension ChartMarker {
    fileprivate func apply(to series: UnsafeMutablePointer<lxw_chart_series>) {
        chart_series_set_marker_type(series, UInt8(shape.libraryShape.rawValue))
        chart_series_set_marker_size(series, UInt8(clamping: size))
        line.withLibraryLine { chart_series_set_marker_line(series, $0) }
        var paint = lxw_chart_fill()
        paint.color = fill.libraryColour
        chart_series_set_marker_fill(series, &paint)
    }
}

extension ChartMarker.Shape {
    fileprivate var libraryShape: lxw_chart_marker_type {
        switch self {
        case .square: LXW_CHART_MARKER_SQUARE
        case .diamond: LXW_CHART_MARKER_DIAMOND
        case .triangle: LXW_CHART_MARKER_TRIANGLE
        case .circle: LXW_CHART_MARKER_CIRCLE
        case .cross: LXW_CHART_MARKER_X
        case .star: LXW_CHART_MARKER_STAR
        case .plus: LXW_CHART_MARKER_PLUS
        }
    }
}

extension ChartLabels {
    fileprivate func apply(
        to series: UnsafeMutablePointer<lxw_chart_series>, font: Font
    ) throws(WorkbookError) {
        chart_series_set_labels(series)
        chart_series_set_labels_position(series, UInt8(position.libraryPosition.rawValue))
        font.withChartFont(colour: colour) { chart_series_set_labels_font(series, $0) }
        if let numberFormat { chart_series_set_labels_num_format(series, numberFormat) }
        if !texts.isEmpty {
            try check(applyTexts(to: series, font: font), "label a series of a chart")
        } else if let last = hidden.max() {
            try check(hide(upTo: last, in: series), "hide labels of a series of a chart")
        }
    }

    /// One structure for each point; one that says nothing leaves the label as it is.
    private func hide(upTo last: Int, in series: UnsafeMutablePointer<lxw_chart_series>) -> lxw_error {
        var labels = (0...last).map { index in
            var label = lxw_chart_data_label()
            label.hide = hidden.contains(index) ? 1 : 0
            return label
        }
        return labels.withUnsafeMutableBufferPointer { labels in
            var list = labels.indices.map { labels.baseAddress?.advanced(by: $0) } + [nil]
            return chart_series_set_labels_custom(series, &list)
        }
    }

    /// One structure for each text, all of which must stay where they are until the library has copied them.
    private func applyTexts(to series: UnsafeMutablePointer<lxw_chart_series>, font: Font) -> lxw_error {
        let strings = CStrings(texts.map(\.text) + [font.name])
        var fonts = texts.map { text in
            var one = lxw_chart_font()
            one.name = strings.pointers.last ?? nil
            one.size = font.size
            if let colour = text.colour { one.color = colour.libraryColour }
            return one
        }
        var fills = texts.map { text in
            var one = lxw_chart_fill()
            if let fill = text.fill { one.color = fill.libraryColour } else { one.none = 1 }
            return one
        }
        let code = fonts.withUnsafeMutableBufferPointer { fonts in
            fills.withUnsafeMutableBufferPointer { fills in
                var labels = texts.indices.map { index in
                    var label = lxw_chart_data_label()
                    label.value = strings.pointers[index]
                    label.font = fonts.baseAddress?.advanced(by: index)
                    label.fill = fills.baseAddress?.advanced(by: index)
                    return label
                }
                return labels.withUnsafeMutableBufferPointer { labels in
                    var list = labels.indices.map { labels.baseAddress?.advanced(by: $0) } + [nil]
                    return chart_series_set_labels_custom(series, &list)
                }
            }
        }
        extendLifetime(strings)
        return code
    }
}

extension ChartLabels.Position {
    fileprivate var libraryPosition: lxw_chart_label_position {
        switch self {
        case .centre: LXW_CHART_LABEL_POSITION_CENTER
        case .left: LXW_CHART_LABEL_POSITION_LEFT
        case .right: LXW_CHART_LABEL_POSITION_RIGHT
        case .above: LXW_CHART_LABEL_POSITION_ABOVE
        }
    }
}
