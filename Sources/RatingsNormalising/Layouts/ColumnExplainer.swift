import RatingsModel

/// Says of each column what it is taken for.
struct ColumnExplainer {
    let rules: Rules

    /// The columns of a table that is recognised.
    func columns(of table: TableLayout) -> [LayoutExplanation.Column] {
        var uses: [Int: [String]] = [:]
        for group in [table.group] + table.blocks {
            let block = group.block.map { "\($0.name): " } ?? ""
            for (field, columns) in group.fields {
                for column in columns { uses[column, default: []].append(block + field.rawValue) }
            }
            for area in group.areas { uses[area.column, default: []].append(block + rules.catalogue[area.area].key) }
        }
        return table.headings.enumerated().map { column, heading in
            let use: LayoutExplanation.Use
            if let read = uses[column] {
                use = .read(as: read.sorted().joined(separator: "; "))
            } else if table.duplicates.contains(column) {
                use = .duplicate
            } else if table.ignored.contains(column) {
                use = .ignored
            } else {
                use = unread(heading)
            }
            return LayoutExplanation.Column(number: column + 1, heading: heading, use: use)
        }
    }

    /// The columns of a row that is no heading, as if it were one.
    func columns(
        of row: HeadingRow, _ plain: [HeadingMeaning?], _ across: [[BlockMeaning]]
    ) -> [LayoutExplanation.Column] {
        row.headings.enumerated().map { column, heading in
            let blocks = across[column].map { "\(rules.headings.blocks[$0.block].name): \(id(of: $0.meaning))" }
            let use: LayoutExplanation.Use
            if !blocks.isEmpty {
                use = .read(as: blocks.joined(separator: "; "))
            } else {
                switch plain[column] {
                case .ignored: use = .ignored
                case let meaning?: use = .read(as: id(of: meaning))
                case nil: use = unread(heading)
                }
            }
            return LayoutExplanation.Column(number: column + 1, heading: heading, use: use)
        }
    }

    private func unread(_ heading: String) -> LayoutExplanation.Use {
        heading.isEmpty ? .blank : .unknown(nearest: rules.headings.nearest(to: heading))
    }

    private func id(of meaning: HeadingMeaning) -> String {
        switch meaning {
        case .field(let field): field.rawValue
        case .area(let area): rules.catalogue[area].key
        case .ignored: "ignored"
        }
    }
}
