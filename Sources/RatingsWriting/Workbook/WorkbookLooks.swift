import RatingsLayout
import RatingsModel
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

        /// A number below ``count``, by which a look is found faster than by a hash.
        fileprivate var number: Int {
            let flags = (isStrong ? 1 : 0) + (isInset ? 2 : 0) + (wrapsIntro ? 4 : 0)
            return (role.number * Kind.allCases.count + kind.rawValue) * 8 + flags
        }

        fileprivate static let count = Cell.Role.numbers * Kind.allCases.count * 8
    }

    /// What a cell holds, as far as its look depends on it.
    enum Kind: Int, CaseIterable {
        case text, integer, share, date, link
    }

    private let theme: Theme
    /// By the number of the use.
    private var formats = [Format?](repeating: nil, count: Use.count)

    /// Makes the looks of a theme.
    init(theme: Theme) {
        self.theme = theme
    }

    /// The format of a cell, made in the workbook of its rows when it is asked for first.
    mutating func format(for use: Use, in rows: borrowing Rows) throws(WorkbookError) -> Format {
        let number = use.number
        if let known = formats[number] { return known }
        let format = try rows.format(for: look(for: use))
        formats[number] = format
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

extension Cell.Role {
    fileprivate static let numbers = 9 + Int(Grade.allCases.map(\.rawValue).max() ?? 0)

    fileprivate var number: Int {
        switch self {
        case .title: 0
        case .subheading: 1
        case .intro: 2
        case .heading: 3
        case .body: 4
        case .wrapped: 5
        case .noGrade: 6
        case .noNumber: 7
        case .grade(let grade): 8 + Int(grade.rawValue)
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
