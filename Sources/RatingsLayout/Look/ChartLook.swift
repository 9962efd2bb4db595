import RatingsModel

/// The looks of charts, all of which stay apart in black and white: bars by lightness and borders, lines by the shape
/// of their points and by their dashes.
package enum ChartLook {
    /// How the line of an area looks.
    package struct Line: Hashable, Sendable {
        /// The shape of the points.
        package enum Shape: Hashable, Sendable, CaseIterable {
            case square, diamond, triangle, circle, cross, star, plus
        }

        /// How the line is broken.
        package enum Dash: Hashable, Sendable {
            case solid, dot, dash, dashDot, longDash, longDashDot
        }

        package let colour: Theme.Colour
        package let shape: Shape
        package let dash: Dash
    }

    /// The looks of lines. The first four colours are those that the Government Analysis Function has for categories; all
    /// have a contrast of at least 3 to 1 to white (WCAG 2.2, 1.4.11).
    package static let lines: [Line] = [
        Line(colour: Theme.Colour(0x12436D), shape: .square, dash: .solid),
        Line(colour: Theme.Colour(0x1B8A80), shape: .diamond, dash: .dash),
        Line(colour: Theme.Colour(0x801650), shape: .triangle, dash: .dot),
        Line(colour: Theme.Colour(0xD0521A), shape: .circle, dash: .longDash),
        Line(colour: Theme.Colour(0x3D3D3D), shape: .cross, dash: .dashDot),
        Line(colour: Theme.Colour(0x6B4FA0), shape: .star, dash: .longDashDot),
        Line(colour: Theme.Colour(0x5A6B00), shape: .plus, dash: .solid),
    ]

    /// The paint of a grade in palettes that have none for it: greys, the darker the better, the text readable on each.
    static func grey(_ grade: Grade) -> Theme.Paint {
        switch grade {
        case .outstanding: Theme.Paint(fill: Theme.Colour(0x262626), text: .white)
        case .good: Theme.Paint(fill: Theme.Colour(0x6B6B6B), text: .white)
        case .requiresImprovement: Theme.Paint(fill: Theme.Colour(0xC4C4C4), text: .ink)
        case .inadequate: Theme.Paint(fill: .white, text: .ink)
        }
    }
}

extension Theme {
    /// The paint of a grade in charts, where something must be seen: the palette's, or a grey.
    package func chartPaint(_ grade: Grade) -> Paint { grades[grade] ?? ChartLook.grey(grade) }
}
