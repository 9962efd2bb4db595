import RatingsModel

/// How roles look: one font, one palette, one way of writing a date.
package struct Theme: Hashable, Sendable {
    /// A colour as 0xRRGGBB.
    package struct Colour: Hashable, Sendable {
        package var rgb: UInt32

        /// Makes a colour.
        package init(_ rgb: UInt32) {
            self.rgb = rgb
        }
    }

    /// A fill with the colour of the text on it.
    package struct Paint: Hashable, Sendable {
        package var fill: Colour
        package var text: Colour

        /// Makes a paint.
        package init(fill: Colour, text: Colour) {
            self.fill = fill
            self.text = text
        }
    }

    /// The font of every cell.
    package var fontName: String
    /// The size of ordinary text, in points.
    package var fontSize: Double
    /// The size of titles, in points.
    package var titleSize: Double
    /// The size of headings within a sheet of text, in points.
    package var subheadingSize: Double
    /// The height of a row of one line, in points.
    package var rowHeight: Double
    /// The paint of each grade; a grade without one has no fill.
    package var grades: [Grade: Paint]
    /// The paint of cells that say why there is no grade; nil for no fill.
    package var noGrade: Paint?
    /// The colour of links.
    package var link: Colour
    /// The number format of dates.
    package var dateFormat: String

    /// Makes a theme.
    package init(
        fontName: String = "Arial", fontSize: Double = 12, titleSize: Double = 16,
        subheadingSize: Double = 14, rowHeight: Double = 18, grades: [Grade: Paint],
        noGrade: Paint? = nil, link: Colour = Colour(0x0B4F9E), dateFormat: String = "d mmm yyyy"
    ) {
        self.fontName = fontName
        self.fontSize = fontSize
        self.titleSize = titleSize
        self.subheadingSize = subheadingSize
        self.rowHeight = rowHeight
        self.grades = grades
        self.noGrade = noGrade
        self.link = link
        self.dateFormat = dateFormat
    }
}
