import RatingsWriting

/// A table for people at a terminal: columns to the left, long cells on several lines, lines between rows.
struct TerminalTable {
    /// One cell.
    struct Cell {
        var text: String
        var look: Look = .plain
    }

    /// The emphasis of a cell. It never is the only message: the words say the same.
    enum Look {
        case plain
        case bold
        case better
        case worse
        case notable
    }

    private enum Line {
        case cells([Cell])
        case remark(String)
    }

    private var lines: [Line]
    private let rigidColumns: Int
    private static let gap = "  "
    /// No column gets narrower, as most words fit.
    private static let leastWidth = 10

    /// Makes a table.
    ///
    /// - Parameter rigid: How many columns at the beginning keep their width, as names and days don't break well.
    init(headings: [String], rigid: Int = 0) {
        rigidColumns = rigid
        lines = [.cells(headings.map { Cell(text: $0, look: .bold) })]
    }

    mutating func add(_ cells: [Cell]) {
        lines.append(.cells(cells))
    }

    /// Adds a line over the whole width, between the rows before and after it.
    mutating func addRemark(_ text: String) {
        lines.append(.remark(text))
    }

    /// The lines; no wider than a number of columns as far as words allow.
    func text(width: Int?, style: TextStyle) -> String {
        let widths = widths(within: width)
        var text = ""
        for line in lines {
            switch line {
            case .cells(let cells): text += row(cells, widths, style)
            case .remark(let remark):
                text += TextWrap.lines("-- \(remark) --", width: width ?? .max).map { style.yellow($0) + "\n" }.joined()
            }
        }
        return text
    }

    /// The width of each column; the widest ones give way until all fit.
    private func widths(within width: Int?) -> [Int] {
        var widths: [Int] = []
        for case .cells(let cells) in lines {
            for (column, cell) in cells.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.text.count)
            }
        }
        guard let width else { return widths }
        let gaps = Self.gap.count * max(0, widths.count - 1)
        while widths.reduce(gaps, +) > width {
            guard let column = widths.indices.dropFirst(rigidColumns).max(by: { widths[$0] < widths[$1] }),
                widths[column] > Self.leastWidth
            else { break }
            widths[column] -= 1
        }
        return widths
    }

    private func row(_ cells: [Cell], _ widths: [Int], _ style: TextStyle) -> String {
        let wrapped = zip(cells, widths).map { TextWrap.lines($0.text, width: $1) }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { number in
            var line = ""
            var blanks = ""
            for (column, lines) in wrapped.enumerated() {
                let text = number < lines.count ? lines[number] : ""
                if !text.isEmpty { line += blanks + styled(text, cells[column].look, style) }
                let room = String(repeating: " ", count: max(0, widths[column] - text.count)) + Self.gap
                blanks = text.isEmpty ? blanks + room : room
            }
            return line + "\n"
        }.joined()
    }

    private func styled(_ text: String, _ look: Look, _ style: TextStyle) -> String {
        switch look {
        case .plain: text
        case .bold: style.bold(text)
        case .better: style.green(text)
        case .worse: style.red(text)
        case .notable: style.yellow(text)
        }
    }
}
