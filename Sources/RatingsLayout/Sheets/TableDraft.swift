/// A table whose columns and rows are made to fit what is in them.
struct TableDraft: Sendable {
    private(set) var columns: [TablePlan.Column] = []
    private let hasFilter: Bool
    /// What a filter button takes from a heading, in pixels.
    private static let filterRoom = 20.0
    /// What the inset of a cell with a fill takes, in pixels.
    private static let insetRoom = 18.0
    /// What keeps headings at the right edge off those before them, in pixels.
    private static let numberRoom = 6.0

    /// What a column has to be wide enough for.
    struct Fit: Sendable {
        fileprivate let samples: @Sendable () -> [String]
        fileprivate let limit: Double
        fileprivate(set) var isInset: Bool
        /// Whether the cells have numbers, which stand at the right edge.
        fileprivate(set) var isNumber = false

        /// Wide enough for the given texts, up to a limit beyond which they wrap.
        ///
        /// - Parameters:
        ///   - samples: The texts, or the longest of them; asked for only where the column is shown.
        ///   - limit: The greatest width, in characters; exceeded only for words that are longer.
        ///   - isInset: Whether the cells have fills, on which text keeps off the edge.
        static func texts(
            _ samples: @autoclosure @escaping @Sendable () -> [String], atMost limit: Double = 60, isInset: Bool = false
        ) -> Fit {
            Fit(samples: samples, limit: limit, isInset: isInset)
        }

        /// The same for cells whose text keeps off the left edge.
        var inset: Fit {
            var fit = self
            fit.isInset = true
            return fit
        }

        /// Wide enough for a day.
        static let date = texts(["30 Sep 2026"])
        /// Wide enough for the code of an authority.
        static let code = texts(["E06000058"])
        /// As wide as a word, so that columns of small numbers don't run into each other.
        static let number = numbers(["Inadequate"])

        /// Wide enough for the given numbers.
        static func numbers(_ samples: [String]) -> Fit {
            var fit = texts(samples)
            fit.isNumber = true
            return fit
        }
    }

    init(hasFilter: Bool) {
        self.hasFilter = hasFilter
    }

    /// Adds a column that fits.
    ///
    /// - Parameter width: The width that somebody chose, in characters; nil for one that fits.
    mutating func add(_ heading: String, _ fit: Fit, width: Double? = nil) {
        let width = width ?? self.width(of: heading, fitting: fit)
        columns.append(TablePlan.Column(heading, width: width, alignment: alignment(of: fit)))
    }

    private var room: Double { hasFilter ? Self.filterRoom : 0 }

    /// Adds a column that is wide enough for the given texts, up to a limit beyond which they wrap.
    ///
    /// - Parameters:
    ///   - samples: The texts, or the longest of them.
    ///   - limit: The greatest width, in characters; exceeded only for words that are longer.
    ///   - isInset: Whether the cells have fills, on which text keeps off the edge.
    mutating func add(
        _ heading: String, fitting samples: some Sequence<String>, atMost limit: Double = 60, isInset: Bool = false
    ) {
        let texts = Array(samples)
        add(heading, .texts(texts, atMost: limit, isInset: isInset))
    }

    /// A filter button stands at the right edge, where it would hide a heading.
    private func alignment(of fit: Fit) -> TablePlan.Column.Alignment {
        if fit.isNumber { return hasFilter ? .left : .right }
        return fit.isInset ? .inset : .left
    }

    private func width(of heading: String, fitting fit: Fit) -> Double {
        let inset = fit.isInset ? Self.insetRoom : fit.isNumber ? Self.numberRoom : 0
        var widest = 0.0
        var longestWord = TextMeasure.extent(heading, isBold: true).word + room + inset
        for sample in fit.samples() {
            let extent = TextMeasure.extent(sample)
            widest = max(widest, extent.line + inset)
            longestWord = max(longestWord, extent.word + inset)
        }
        let width = min(fit.limit, TextMeasure.columnWidth(fitting: widest))
        return max(width, TextMeasure.columnWidth(fitting: longestWord))
    }

    /// The width of all columns together, in characters.
    var width: Double { columns.reduce(0) { $0 + $1.width } }

    /// The width of the column at a position; of the last one for positions beyond.
    func width(at position: Int) -> Double {
        columns.indices.contains(position) ? columns[position].width : columns.last?.width ?? 10
    }

    /// The table, with rows as high as their cells need.
    func plan(name: String, count: Int, cells: @escaping @Sendable (Int) -> [Cell]) -> TablePlan {
        let (columns, widths) = (columns, columns.map(\.width))
        let lines = columns.map { column in
            let inset = column.alignment == .inset ? Self.insetRoom : 0
            return TextMeasure.lines(column.heading, in: column.width, isBold: true, room: room + inset)
        }
        return TablePlan(
            name: name, columns: columns,
            headingHeight: TextMeasure.height(lines: max(2, lines.max() ?? 1)) ?? 18,
            hasFilter: hasFilter,
            rows: TablePlan.Rows(count: count) { position in
                let cells = cells(position)
                return TablePlan.Row(cells, height: Self.height(of: cells, in: widths))
            })
    }

    /// A table that has nothing to list, and says so: a table needs a row.
    func plan(name: String, saying text: String) -> TablePlan {
        var table = self
        if let first = columns.first {
            let least = TextMeasure.columnWidth(fitting: TextMeasure.pixels(text))
            table.columns[0] = TablePlan.Column(first.heading, width: max(first.width, least))
        }
        let others = max(0, columns.count - 1)
        return table.plan(name: name, count: 1) { _ in
            [.text(text, .wrapped)] + [Cell](repeating: .text(Wording.notApplicable), count: others)
        }
    }

    private static func height(of cells: [Cell], in widths: [Double]) -> Double? {
        var most = 1
        // A span lends the cells, of which each would be copied otherwise.
        let cells = cells.span
        for index in 0..<min(cells.count, widths.count) where cells[index].role.canWrap {
            switch cells[index].content {
            case .text(let text), .link(let text, _), .sheetLink(let text, _):
                let room = cells[index].role.isInset || cells[index].isInset ? Self.insetRoom : 0
                most = max(
                    most, TextMeasure.lines(text, in: widths[index], isBold: cells[index].isStrong, room: room))
            case .integer, .share, .date: break
            }
        }
        return TextMeasure.height(lines: most)
    }
}

extension Cell.Role {
    /// Whether its text goes on in further lines where it is too long for one.
    fileprivate var canWrap: Bool { self != .body && self != .noNumber }

    /// Whether the text keeps off the left edge, as on a fill.
    fileprivate var isInset: Bool {
        switch self {
        case .grade, .noGrade: true
        case .title, .subheading, .intro, .heading, .body, .wrapped, .noNumber: false
        }
    }
}
