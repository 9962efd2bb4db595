import RatingsModel

/// A set of colours for grades.
///
/// Colour never carries the message: the word is always in the cell. The two coloured palettes are
/// laddered by lightness, so that the four grades stay apart for colour-blind readers and in grey print,
/// and every text has a contrast of at least 4.5 to 1 to its fill (WCAG 2.2, 1.4.3).
package enum Palette: String, CaseIterable, Hashable, Sendable {
    /// Green to red, as officers expect.
    case standard
    /// Blue to orange.
    case colourBlind = "colour-blind"
    /// No fill at all, for publication.
    case none

    /// The paint of a grade; nil for no fill.
    package func paint(_ grade: Grade) -> Theme.Paint? {
        switch (self, grade) {
        case (.standard, .outstanding): Theme.Paint(fill: Theme.Colour(0x00402B), text: .white)
        case (.standard, .good): Theme.Paint(fill: Theme.Colour(0x7FC08F), text: .ink)
        case (.standard, .requiresImprovement): Theme.Paint(fill: Theme.Colour(0xFFD966), text: .ink)
        case (.standard, .inadequate): Theme.Paint(fill: Theme.Colour(0xCB2F27), text: .white)
        case (.colourBlind, .outstanding): Theme.Paint(fill: Theme.Colour(0x0A2A4D), text: .white)
        case (.colourBlind, .good): Theme.Paint(fill: Theme.Colour(0x8EBFE8), text: .ink)
        case (.colourBlind, .requiresImprovement): Theme.Paint(fill: Theme.Colour(0xFFE6A8), text: .ink)
        case (.colourBlind, .inadequate): Theme.Paint(fill: Theme.Colour(0xBC4A0B), text: .white)
        case (.none, _): nil
        }
    }

    /// The paint of cells that say why there is no grade; nil for no fill.
    package var noGrade: Theme.Paint? {
        switch self {
        case .standard: Theme.Paint(fill: Theme.Colour(0xF3F2F1), text: .ink)
        // Pale grey beside the pale yellow of this palette is hard to tell apart with tritanopia.
        case .colourBlind, .none: nil
        }
    }

    /// The looks of a workbook in these colours.
    package var theme: Theme {
        var grades: [Grade: Theme.Paint] = [:]
        for grade in Grade.allCases { grades[grade] = paint(grade) }
        return Theme(grades: grades, noGrade: noGrade)
    }
}
