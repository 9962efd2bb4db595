import RatingsModel
import RatingsReading

/// Says which layout a source has and why, without reading its ratings.
package struct LayoutExplainer {
    private let rules: Rules
    private let custom: [CustomLayout]
    private let matcher: LayoutMatcher
    private let columns: ColumnExplainer
    private var nearHeadings: NearHeadings
    private var explanation = LayoutExplanation()
    /// The headings of each table, to say what an officer's own layout lacks.
    private var headings: [HeadingRow] = []
    private var usedLayouts: Set<String> = []

    /// Makes an explainer.
    package init(rules: Rules, layouts: [CustomLayout] = []) {
        self.rules = rules
        custom = layouts
        matcher = LayoutMatcher(rules: rules, custom: layouts)
        columns = ColumnExplainer(rules: rules)
        nearHeadings = NearHeadings(rules: rules, custom: layouts)
    }

    /// Reads a source to its end.
    ///
    /// - Throws: ``ReadError`` where the reader stops.
    package mutating func explain(_ reader: inout some RecordReader) throws(ReadError) -> LayoutExplanation {
        var record = Record()
        var table: TableReader?
        var draft = Draft()
        while try reader.read(into: &record) {
            if record.isBlank { continue }
            if table?.identify(record, in: &draft) == true { continue }
            if let layout = matcher.match(record) {
                add(layout, HeadingRow(record))
                table = TableReader(layout: layout, rules: rules, dateOrder: .dayFirst)
            } else if table == nil {
                nearHeadings.consider(HeadingRow(record))
            }
        }
        if explanation.tables.isEmpty, let nearest = nearHeadings.nearest() {
            headings.append(nearest.row)
            explanation.nearest = LayoutExplanation.Nearest(
                row: nearest.row.number, message: nearest.message,
                columns: columns.columns(of: nearest.row, nearest.plain, nearest.across))
        }
        explanation.unused = custom.filter { !usedLayouts.contains($0.path) }.map(unused)
        return explanation
    }

    private mutating func add(_ layout: TableLayout, _ row: HeadingRow) {
        headings.append(row)
        if let path = layout.custom?.path { usedLayouts.insert(path) }
        explanation.tables.append(
            LayoutExplanation.Table(
                row: layout.headingRow, id: layout.custom == nil ? layout.known?.id : nil, name: layout.name,
                path: layout.custom?.path, shape: layout.shape, reasons: reasons(for: layout),
                columns: columns.columns(of: layout)))
    }

    private func reasons(for layout: TableLayout) -> [String] {
        var reasons = [layout.shape.name]
        if let custom = layout.custom {
            reasons.append(
                custom.headings.isEmpty
                    ? "\(custom.path) names no columns, so that it applies to every table"
                    : "it has every heading of \(custom.path): \(list(custom.headings.map { "“\($0)”" }))")
        } else if let known = layout.known {
            reasons.append("it has \(list(known.columns))")
            if !known.oneOf.isEmpty { reasons.append("it has one of \(list(known.oneOf))") }
            if !known.without.isEmpty { reasons.append("it has none of \(list(known.without))") }
            if !known.headings.isEmpty {
                reasons.append("it has the heading \(known.headings.map { "“\($0)”" }.joined(separator: " or "))")
            }
        } else {
            reasons.append("it names the authority and judgements, and no layout that has a name has these columns")
        }
        return reasons
    }

    private func unused(_ layout: CustomLayout) -> LayoutExplanation.Unused {
        let candidates = headings.map { row in
            (row, layout.headings.filter { !row.keys.contains(MatchKey.make($0)) })
        }
        let best = candidates.min { $0.1.count < $1.1.count }
        let missing = best?.1 ?? layout.headings
        let present = NearestWord((best?.0.headings ?? []).filter { !$0.isEmpty })
        return LayoutExplanation.Unused(
            name: layout.name, path: layout.path, missing: missing.map { ($0, present.nearest(to: $0)) })
    }

    private func list(_ parts: [String]) -> String {
        parts.joined(separator: ", ")
    }
}
