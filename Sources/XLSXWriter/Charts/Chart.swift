/// A chart, which takes its numbers from cells.
package struct Chart: Hashable, Sendable {
    /// The ways in which series are drawn.
    package enum Kind: Hashable, Sendable {
        /// A bar from left to right for each category; the series fill it to 100% in their shares. The vertical axis has
        /// the categories.
        case sharesAsBars
        /// A point for each pair of numbers, joined by straight lines. The categories are the numbers of the horizontal
        /// axis.
        case points
    }

    /// Where the key to the series stands.
    package enum LegendPosition: Hashable, Sendable {
        case none
        case top
        case bottom
    }

    package var kind: Kind
    /// The title above the chart.
    package var title: String
    /// What the chart shows, for those who don't see it.
    package var altText: String
    /// At least one.
    package var series: [ChartSeries]
    package var horizontal = ChartAxis()
    package var vertical = ChartAxis()
    package var legend = LegendPosition.top
    /// The font of everything but the title.
    package var font: Font
    /// The font of the title, which is bold.
    package var titleFont: Font
    /// The room between two bars, in percent of a bar's height: 0 to 500.
    package var barGap = 50

    /// Makes a chart with plain axes and its legend above.
    package init(_ kind: Kind, title: String, altText: String, series: [ChartSeries], font: Font, titleFont: Font) {
        self.kind = kind
        self.title = title
        self.altText = altText
        self.series = series
        self.font = font
        self.titleFont = titleFont
    }
}

/// One axis of a chart.
package struct ChartAxis: Hashable, Sendable {
    /// What the axis measures; nil for no title.
    package var title: String?
    /// Excel's code of the number format of its labels; nil for the one of the cells.
    package var numberFormat: String?
    /// Where it starts and ends; nil to let the program decide.
    package var bounds: ClosedRange<Double>?
    /// From one label to the next, above 0; nil to let the program decide.
    package var step: Double?
    package var hasLabels = true
    /// Whether a faint line stands at each label.
    package var hasGridlines = false
    /// Whether every category has its label, also where the program thinks that there is no room for all.
    package var labelsAll = false
    /// Whether it starts at the top or at the right, with the other axis still at the bottom or at the left.
    package var isReversed = false

    /// Makes a plain axis.
    package init() {}
}
