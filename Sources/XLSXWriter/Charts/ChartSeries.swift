/// One series of a chart.
package struct ChartSeries: Hashable, Sendable {
    /// What the legend says.
    package var name: ChartCells
    /// The names of the bars, or the places of the points on the horizontal axis.
    package var categories: ChartCells
    /// The numbers, as many as there are categories.
    package var values: ChartCells
    /// The colour of bars; nil for none.
    package var fill: Colour?
    /// The border of bars, or the line from point to point; nil for none.
    package var line: ChartLine?
    /// The points of a chart of points; nil for none.
    package var marker: ChartMarker?
    package var labels: ChartLabels?
    package var isInLegend = true

    /// Makes a series without colours, lines or markers.
    package init(name: ChartCells, categories: ChartCells, values: ChartCells) {
        self.name = name
        self.categories = categories
        self.values = values
    }
}

/// A line of a chart.
package struct ChartLine: Hashable, Sendable {
    /// How a line is broken, so that lines can be told apart without colour.
    package enum Dash: Hashable, Sendable {
        case solid, dot, dash, dashDot, longDash, longDashDot
    }

    package var colour: Colour
    /// In points, above 0 and at most 100.
    package var width: Double
    package var dash: Dash

    /// Makes a line.
    package init(_ colour: Colour, width: Double = 0.75, dash: Dash = .solid) {
        self.colour = colour
        self.width = width
        self.dash = dash
    }
}

/// How a point looks.
package struct ChartMarker: Hashable, Sendable {
    /// The shapes that the library writes as the file format has them.
    package enum Shape: Hashable, Sendable {
        case square, diamond, triangle, circle, cross, star, plus
    }

    package var shape: Shape
    /// In points, 2 to 72.
    package var size: Int
    package var fill: Colour
    package var line: ChartLine

    /// Makes a marker.
    package init(_ shape: Shape, size: Int, fill: Colour, line: ChartLine) {
        self.shape = shape
        self.size = size
        self.fill = fill
        self.line = line
    }
}

/// What stands beside or in the bars or points of a series.
package struct ChartLabels: Hashable, Sendable {
    /// Where a label stands.
    package enum Position: Hashable, Sendable {
        case centre, left, right, above
    }

    /// One text with its own colours, instead of the value.
    package struct Text: Hashable, Sendable {
        package var text: String
        package var colour: Colour?
        package var fill: Colour?

        /// Makes a text.
        package init(_ text: String, colour: Colour? = nil, fill: Colour? = nil) {
            self.text = text
            self.colour = colour
            self.fill = fill
        }
    }

    package var position: Position
    /// The colour of values; nil for the reader's own.
    package var colour: Colour?
    /// Excel's code of the number format of values.
    package var numberFormat: String?
    /// One text for each point; empty to show the values.
    package var texts: [Text]
    /// The positions of the points, from 0, whose values are not shown; only where there are no texts.
    package var hidden: Set<Int>

    /// Makes labels.
    package init(
        _ position: Position, colour: Colour? = nil, numberFormat: String? = nil, texts: [Text] = [],
        hidden: Set<Int> = []
    ) {
        self.position = position
        self.colour = colour
        self.numberFormat = numberFormat
        self.texts = texts
        self.hidden = hidden
    }
}
