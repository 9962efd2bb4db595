import RatingsModel

/// Everything about a workbook that an officer may want otherwise: what it is called, which sheets it has, what is on
/// them and how it looks.
package struct Template: Hashable, Sendable {
    /// The name: that of one that is built in, or of its file.
    package var name: String
    /// What it is for, in a sentence.
    package var about = ""
    /// The title of the workbook, without the month.
    package var title = "Children's services inspection ratings"
    /// The organisation that makes the workbook.
    package var council = "Children's services performance team"
    /// Whom to ask, as the Cover says it.
    package var contact = "the performance team that sent you this workbook"
    /// Paragraphs at the top of the Cover.
    package var cover: [String] = []
    /// Notes of the council's own, after those that always apply.
    package var notes: [Note] = []
    /// The colours of grades.
    package var palette: Palette
    /// The font of every cell.
    package var font = Font()
    /// How dates are shown, in the codes of spreadsheet programs.
    package var dateFormat = "d mmm yyyy"
    /// How sheets print, unless they say otherwise.
    package var page = SheetPlan.PageSetUp.landscape
    /// Whether the headings of long tables stay in view. The Analysis Function advises against it in publications.
    package var freezesHeadings = true
    /// Whether the headings of long tables have filter buttons. The same advice.
    package var hasFilters = true
    /// What has a row on the sheets of areas.
    package var rows = TemplateRows.latest
    /// Which areas the workbook is about.
    package var areas = TemplateAreas.all
    /// Which authorities the workbook is about.
    package var authorities = AuthoritySelection.all
    /// The authority that it is made for, by name or code; nil for none.
    package var home: String?
    /// The path of a table of statistical neighbours.
    package var neighbours: String?
    /// Whom the home is compared with besides.
    package var groups: [Group] = []
    /// The sheets, in their order.
    package var sheets: [TemplateSheet]

    /// A font without serifs, in one size.
    package struct Font: Hashable, Sendable {
        package var name = "Arial"
        /// In points.
        package var size = 12.0
    }

    /// A note of the council's own.
    package struct Note: Hashable, Sendable {
        package var title: String
        package var text: String
    }

    /// Authorities that the home is compared with.
    package enum Group: Hashable, Sendable {
        /// The key of a group that is built in, or the path of a file.
        case reference(String)
        /// A name with names or codes of authorities.
        case list(name: String, members: [String])
    }

    /// How roles look in this template.
    package var theme: Theme {
        let size = font.size
        return Theme(
            fontName: font.name, fontSize: size, titleSize: size + 4, subheadingSize: size + 2,
            rowHeight: size * 1.5, grades: palette.grades, noGrade: palette.noGrade, dateFormat: dateFormat)
    }
}

/// What has a row on the sheet of an area.
package enum TemplateRows: String, CaseIterable, Hashable, Sendable {
    /// The latest judgement of each authority.
    case latest
    /// Every inspection that could judge the area.
    case all
}

/// Which areas have a sheet, a row of the Summary and a bar of the charts.
package enum TemplateAreas: String, CaseIterable, Hashable, Sendable {
    /// Every area that the data has.
    case all
    /// Those that are judged under the family of frameworks in force; all where the data has none of them.
    case present
}

/// Which authorities are shown.
package enum AuthoritySelection: Hashable, Sendable {
    /// All of them.
    case all
    /// Those of the home authority's region.
    case homeRegion
    /// The home authority, its neighbours, its region and its groups; all where there is no home.
    case compared
    /// Those of some regions, by their names.
    case regions([String])

    /// The words for those that need no list.
    static let words: [(word: String, value: AuthoritySelection)] = [
        ("all", .all), ("home-region", .homeRegion), ("compared", .compared),
    ]
}
