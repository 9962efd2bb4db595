import RatingsLayout
import RatingsModel
import XLSXWriter

/// Writes the charts of sheets, with copies of the numbers that they take from the tables of other sheets.
struct ChartWriter {
    private let theme: Theme
    private let sheets: [SheetPlan]

    /// Makes a writer of the charts of a plan.
    init(_ plan: WorkbookPlan) {
        theme = plan.theme
        sheets = plan.sheets
    }

    /// Puts charts below what was written into a sheet, one below the other, each over all of column A.
    func write(_ charts: [ChartPlan], into sheet: inout Sheet) throws {
        var row = sheet.rows.row + 2
        for plan in charts {
            let chart = try chart(plan)
            try sheet.insertChart(
                chart, over: ChartBlock(rows: row..<(row + plan.rows), columns: 0..<ChartPlan.columns))
            row += plan.rows + 1
        }
    }

    private func chart(_ plan: ChartPlan) throws -> Chart {
        let source = try ChartSource(plan, in: sheets)
        switch plan.content {
        case .shares(let shares): return try chart(plan, shares, source)
        case .timeline(let timeline): return try chart(plan, timeline, source)
        }
    }

    private func chart(_ plan: ChartPlan, _ kind: Chart.Kind, _ series: [ChartSeries]) -> Chart {
        Chart(
            kind, title: plan.title, altText: plan.altText, series: series,
            font: Font(name: theme.fontName, size: theme.fontSize),
            titleFont: Font(name: theme.fontName, size: theme.subheadingSize))
    }

    private func chart(_ plan: ChartPlan, _ shares: ChartPlan.Shares, _ source: ChartSource) throws -> Chart {
        let series = try shares.parts.map { part in
            let paint = theme.chartPaint(part.grade)
            var one = ChartSeries(
                name: try source.heading(ofColumn: part.counts.column), categories: try source.texts(shares.names),
                values: try source.numbers(part.counts))
            one.fill = Colour(rgb: paint.fill.rgb)
            one.line = ChartLine(Colour(rgb: Theme.Colour.ink.rgb))
            // A part of no authorities has no room for its number.
            one.labels = ChartLabels(
                .centre, colour: Colour(rgb: paint.text.rgb), numberFormat: "#,##0;;", hidden: part.thin)
            return one
        }
        var chart = chart(plan, .sharesAsBars, series)
        chart.vertical.isReversed = true
        chart.vertical.labelsAll = true
        chart.vertical.title = shares.barTitle
        chart.horizontal.title = shares.axisTitle
        chart.horizontal.numberFormat = "0%"
        chart.horizontal.hasGridlines = true
        return chart
    }

    private func chart(_ plan: ChartPlan, _ timeline: ChartPlan.Timeline, _ source: ChartSource) throws -> Chart {
        var series = try timeline.lines.map { line in try self.series(line, source) }
        series.append(try scale(timeline, source))
        var chart = chart(plan, .points, series)
        chart.legend = .bottom
        chart.vertical.bounds = Double(timeline.heights.lowerBound)...Double(timeline.heights.upperBound)
        chart.vertical.step = Double(timeline.step)
        chart.vertical.hasLabels = false
        chart.vertical.hasGridlines = true
        let (first, last) = (try source.serial(timeline.days.lowerBound), try source.serial(timeline.days.upperBound))
        chart.horizontal.bounds = first...last
        let year = 365.25
        // Labels of four digits need as much room as a year has on an axis of eighteen.
        chart.horizontal.step = (last - first) / year > 18 ? 2 * year : year
        chart.horizontal.numberFormat = "[<\(Int(try source.serial(timeline.firstLabel)))]\"\";yyyy"
        return chart
    }

    private func series(_ line: ChartPlan.Timeline.Line, _ source: ChartSource) throws -> ChartSeries {
        var one = ChartSeries(
            name: try source.texts(line.name), categories: try source.numbers(line.days),
            values: try source.numbers(line.heights))
        one.isInLegend = !line.isContinuation
        let look = ChartLook.lines[line.look % ChartLook.lines.count]
        let colour = Colour(rgb: look.colour.rgb)
        one.line = ChartLine(colour, width: 1.75, dash: look.dash.ofChart)
        one.marker = ChartMarker(look.shape.ofChart, size: 9, fill: colour, line: ChartLine(colour, width: 1.25))
        return one
    }

    /// The names of the grades, in their colours, at the left edge.
    private func scale(_ timeline: ChartPlan.Timeline, _ source: ChartSource) throws -> ChartSeries {
        var one = ChartSeries(
            name: try source.firstText(besides: timeline.scaleDays), categories: try source.numbers(timeline.scaleDays),
            values: try source.numbers(timeline.scaleHeights))
        one.isInLegend = false
        one.labels = ChartLabels(
            .right,
            texts: timeline.scale.map { mark in
                let paint = theme.chartPaint(mark.grade)
                return ChartLabels.Text(
                    mark.text, colour: Colour(rgb: paint.text.rgb), fill: Colour(rgb: paint.fill.rgb))
            })
        return one
    }
}

extension ChartLook.Line.Shape {
    fileprivate var ofChart: ChartMarker.Shape {
        switch self {
        case .square: .square
        case .diamond: .diamond
        case .triangle: .triangle
        case .circle: .circle
        case .cross: .cross
        case .star: .star
        case .plus: .plus
        }
    }
}

extension ChartLook.Line.Dash {
    fileprivate var ofChart: ChartLine.Dash {
        switch self {
        case .solid: .solid
        case .dot: .dot
        case .dash: .dash
        case .dashDot: .dashDot
        case .longDash: .longDash
        case .longDashDot: .longDashDot
        }
    }
}
