import RatingsExport
import RatingsNormalising

/// What `layouts` prints for people.
enum LayoutText {
    /// The layouts that have a name.
    static func list(_ layouts: [KnownLayout], style: TextStyle) -> String {
        layouts.map { layout in
            var lines = [style.bold(layout.id), "  \(layout.name)", "  \(layout.origin)"]
            lines.append("  Shape: \(layout.shape.rawValue) (\(layout.shape.name))")
            lines.append("  Columns: \(layout.columns.joined(separator: ", "))")
            if !layout.oneOf.isEmpty { lines.append("  And one of: \(layout.oneOf.joined(separator: ", "))") }
            if !layout.without.isEmpty { lines.append("  And none of: \(layout.without.joined(separator: ", "))") }
            if !layout.headings.isEmpty {
                lines.append("  And the heading \(quoted(layout.headings).joined(separator: " or "))")
            }
            return lines.map { $0 + "\n" }.joined()
        }.joined(separator: "\n")
    }

    /// Which layout a file has and why.
    static func explanation(_ file: FileExplanation, style: TextStyle) -> String {
        var text = style.bold(visible(file.path)) + "\n"
        text +=
            "  \([file.format, file.delimiter, file.encoding].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", "))\n"
        for table in file.layouts.tables {
            let sheet = table.sheet.map { ", sheet \($0)" } ?? ""
            let place = sheet + (table.row == 0 ? "" : ", heading in row \(table.row)")
            text += "\n" + style.bold(visible("Layout: \(table.name)\(place)")) + "\n"
            if let id = table.id { text += "  Name for programs: \(id)\n" }
            if let path = table.path { text += "  From: \(visible(path))\n" }
            text += "  Why: " + table.reasons.map(visible).joined(separator: "\n       ") + "\n"
            text += columns(table.columns, style)
        }
        if file.layouts.tables.isEmpty {
            text +=
                "\n" + style.red("No layout: there is no heading row with an authority and at least two judgements.")
            text += "\n"
            if let nearest = file.layouts.nearest {
                let sheet = nearest.sheet.map { " on the sheet \(visible($0))" } ?? ""
                text += "  Nearest to one\(sheet): \(nearest.message).\n" + columns(nearest.columns, style)
            } else {
                text += "  No row is like a heading: none names an authority or a judgement.\n"
            }
        }
        return text + file.layouts.unused.map { unused($0, style) }.joined()
    }

    private static func columns(_ columns: [LayoutExplanation.Column], _ style: TextStyle) -> String {
        let named = columns.filter { $0.use != .blank }
        let headings = named.map { visible($0.heading) }
        let width = min(headings.map(\.count).max() ?? 0, 60)
        return zip(named, headings).map { column, heading in
            let number = String(column.number)
            let indent = String(repeating: " ", count: max(0, 3 - number.count))
            let padding = String(repeating: " ", count: max(0, width - heading.count))
            return "  \(indent)\(number)  \(heading)\(padding)  \(use(column.use, style))\n"
        }.joined()
    }

    private static func use(_ use: LayoutExplanation.Use, _ style: TextStyle) -> String {
        switch use {
        case .read(let meaning): meaning
        case .ignored: "ignored: known, and nothing is read from it"
        case .unknown(nil): style.yellow("unknown, and nothing known is like it")
        case .unknown(let nearest?): style.yellow("unknown; nearest known: “\(nearest)”")
        case .duplicate: style.yellow("stands twice: the first is read")
        case .blank: "no heading"
        }
    }

    private static func unused(_ layout: LayoutExplanation.Unused, _ style: TextStyle) -> String {
        var text = "\n" + style.yellow("\(visible(layout.path)) does not apply: \(layout.name)") + "\n"
        for (heading, nearest) in layout.missing {
            let hint = nearest.map { "; nearest here: “\(visible($0))”" } ?? ""
            text += "  No heading “\(visible(heading))”\(hint)\n"
        }
        return text
    }

    private static func quoted(_ words: [String]) -> [String] {
        words.map { "“\($0)”" }
    }

    private static func visible(_ text: String) -> String {
        VisibleText.make(text)
    }
}
