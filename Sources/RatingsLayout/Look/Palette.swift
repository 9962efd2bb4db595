import CheckedYAML
import RatingsModel

/// A set of colours for grades.
///
/// Colour never carries the message: the word is always in the cell.
package struct Palette: Hashable, Sendable {
    /// The name in templates; nil for one that a template makes itself.
    package var name: String?
    /// The paint of each grade; a grade without one has no fill.
    package var grades: [Grade: Theme.Paint]
    /// The paint of cells that say why there is no grade; nil for no fill.
    package var noGrade: Theme.Paint?

    /// Makes a palette.
    package init(name: String? = nil, grades: [Grade: Theme.Paint] = [:], noGrade: Theme.Paint? = nil) {
        self.name = name
        self.grades = grades
        self.noGrade = noGrade
    }

    /// Whether nothing has a fill.
    package var isColourless: Bool { grades.isEmpty && noGrade == nil }

    /// The palettes that are built in.
    ///
    /// - Throws: Where `palettes.yaml` has mistakes, which a test rules out.
    package static func builtIn() throws(YAMLFileError) -> [Palette] {
        try PaletteReader.read(String(decoding: PackageResources.palettes_yaml, as: UTF8.self))
    }

    /// The least contrast of text to its fill (WCAG 2.2, 1.4.3, level AA).
    package static let leastContrast = 4.5
}
