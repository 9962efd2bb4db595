import RatingsModel

/// What may stand in a template.
package struct TemplateVocabulary: Sendable {
    /// What may stand at the left of a template.
    package enum Key: String, CaseIterable, Sendable {
        case about, title, council, contact, cover, notes, palette, font
        case dateFormat = "date-format"
        case page
        case frozenHeadings = "frozen-headings"
        case filters, rows, areas, authorities, home, neighbours, groups, sheets
    }

    /// What may be said of a sheet.
    package enum SheetKey: String, CaseIterable, Sendable {
        case sheet, area, name, title, lines, columns, rows, sort, authorities
        case frozenHeadings = "frozen-headings"
        case filters, page
    }

    /// What may be said of a column.
    package enum ColumnKey: String, CaseIterable, Sendable {
        case column, heading, width
    }

    /// Fonts without serifs that spreadsheet programs have, or have a likeness of.
    package static let fonts = [
        "Arial", "Calibri", "Helvetica", "Liberation Sans", "Noto Sans", "Open Sans", "Segoe UI", "Tahoma", "Verdana",
    ]
    /// The sizes of a font, in points. Guidance asks for at least 10, and for 12 throughout.
    package static let fontSizes = 10.0...18.0
    /// The widths of a column, in characters.
    package static let widths = 4.0...120.0
    /// How dates can be shown, in the codes of spreadsheet programs.
    package static let dateFormats = ["d mmm yyyy", "dd mmm yyyy", "dd/mm/yyyy", "yyyy-mm-dd"]
    /// What can have a colour.
    package static let paintKeys = PaletteReader.keys
    /// The words for authorities that need no list.
    package static let selections = AuthoritySelection.words.map(\.word)
    /// The words in braces that stand for what differs from run to run.
    package static let placeholders = TemplateText.Placeholder.allCases.map { "{\($0.rawValue)}" }

    /// The areas that can have a sheet.
    package let catalogue: FrameworkCatalogue
    /// The names of regions, A to Z.
    package let regions: [String]
    /// The palettes that are built in.
    package let palettes: [Palette]

    /// Makes a vocabulary.
    package init(catalogue: FrameworkCatalogue, register: AuthorityRegister, palettes: [Palette]) {
        self.catalogue = catalogue
        regions = Set(register.authorities.map(\.region)).sorted()
        self.palettes = palettes
    }
}
