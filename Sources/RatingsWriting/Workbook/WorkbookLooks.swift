import RatingsLayout
import XLSXWriter

/// The looks of the cells of a plan: the theme's, made once for each combination that occurs.
struct WorkbookLooks {
    /// What a look depends on.
    struct Use: Hashable {
        var role: Cell.Role
        var kind: Kind
        var isStrong: Bool
        var isInset = false
        /// Whether lines of text wrap: on a sheet of text, where column A is as wide as the text.
        var wrapsIntro: Bool
    }

    /// What a cell holds, as far as its look depends on it.
    enum Kind: Hashable {
        case text, integer, share, date, link
    }

    private let theme: Theme
    private var formats: [Use: Format] = [:]

    /// Makes the looks of a theme.
    init(theme: Theme) {
        self.theme = theme
    }

    /// The format of a cell, made in the sheet's workbook when it is asked for first.
    mutating func format(for use: Use, in sheet: borrowing Sheet) throws(WorkbookError) -> Format {
        if let known = formats[use] { return known }
        let format = try sheet.format(for: look(for: use))
        formats[use] = format
        return format
    }

    /// The look of a cell.
    func look(for use: Use) -> CellFormat {
        var look = CellFormat(font: Font(name: theme.fontName, size: theme.fontSize))
        look.vertical = .top
        look.isBold = use.isStrong
        apply(use.role, to: &look, wrapsIntro: use.wrapsIntro)
        apply(use.kind, to: &look)
        if use.isInset, look.horizontal != .right { look.indent = 1 }
        return look
    }

    private func apply(_ role: Cell.Role, to look: inout CellFormat, wrapsIntro: Bool) {
        switch role {
        case .title:
            look.font.size = theme.titleSize
            look.isHeading = true
            look.isBold = true
        case .subheading:
            look.font.size = theme.subheadingSize
            // Nearer to the text that it heads than to the text before.
            look.vertical = .bottom
            look.isBold = true
        case .intro:
            look.wraps = wrapsIntro
        case .heading:
            look.isBold = true
            look.wraps = true
            look.vertical = .bottom
            look.hasBottomBorder = true
        case .body:
            look.vertical = .centre
        case .wrapped:
            look.vertical = .centre
            look.wraps = true
        case .noNumber:
            look.vertical = .centre
            look.horizontal = .right
        case .grade(let grade):
            look.apply(theme.grades[grade])
            look.inset()
        case .noGrade:
            look.apply(theme.noGrade)
            look.inset()
        }
    }

    private func apply(_ kind: Kind, to look: inout CellFormat) {
        switch kind {
        case .text: break
        case .integer:
            look.numberFormat = "#,##0"
            look.horizontal = .right
        case .share:
            look.numberFormat = "0.0%"
            look.horizontal = .right
        case .date:
            look.numberFormat = theme.dateFormat
            // Excel puts dates right, away from a heading that stands left.
            look.horizontal = .left
        case .link:
            look.isUnderlined = true
            // On a fill the paint's own colour is the one that was checked for contrast.
            if look.fill == nil { look.textColour = Colour(rgb: theme.link.rgb) }
        }
    }
}

extension CellFormat {
    /// Text on a fill keeps off its edges.
    fileprivate mutating func inset() {
        wraps = true
        vertical = .centre
        indent = 1
    }

    fileprivate mutating func apply(_ paint: Theme.Paint?) {
        guard let paint else { return }
        fill = Colour(rgb: paint.fill.rgb)
        textColour = Colour(rgb: paint.text.rgb)
    }
}
