/// The look of a cell, as a value: equal looks share one format of the file.
package struct CellFormat: Hashable, Sendable {
    /// Where text stands between the left and the right edge.
    package enum HorizontalAlignment: Hashable, Sendable {
        /// Text left, numbers and dates right.
        case general
        case left
        case centre
        case right
    }

    /// Where text stands between the upper and the lower edge.
    package enum VerticalAlignment: Hashable, Sendable {
        case top
        case centre
        case bottom
    }

    /// The typeface and its size.
    package var font: Font
    package var isBold = false
    package var isUnderlined = false
    /// The colour of the text; nil for the reader's own.
    package var textColour: Colour?
    /// The colour behind the text; nil for none.
    package var fill: Colour?
    /// Excel's code of a number format, such as `#,##0`; nil for General.
    package var numberFormat: String?
    /// Whether text that is too long for the column goes on in a further line.
    package var wraps = false
    package var horizontal = HorizontalAlignment.general
    package var vertical = VerticalAlignment.bottom
    /// Steps of about three spaces from the left edge, 0 to 250.
    package var indent = 0
    /// Whether a thin line stands below the cell.
    package var hasBottomBorder = false
    /// Whether the cell is a heading of the first level for assistive technology, once the package is patched.
    package var isHeading = false

    /// Makes a look that is plain but for its font.
    package init(font: Font) {
        self.font = font
    }
}

/// A typeface and its size.
package struct Font: Hashable, Sendable {
    /// The name of the family, at most 31 characters.
    package var name: String
    /// In points, 1 to 409.
    package var size: Double

    /// Makes a font.
    package init(name: String, size: Double) {
        self.name = name
        self.size = size
    }
}

/// A colour.
package struct Colour: Hashable, Sendable {
    /// As 0xRRGGBB.
    package let rgb: UInt32

    /// Makes a colour from the low 24 bits of a number, 0xRRGGBB.
    package init(rgb: UInt32) {
        self.rgb = rgb & 0xFF_FFFF
    }
}
