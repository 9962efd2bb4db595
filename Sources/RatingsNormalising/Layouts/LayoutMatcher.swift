import RatingsModel
import RatingsReading

/// Recognises the heading of a table from all of its cells, in any order.
struct LayoutMatcher {
    let vocabulary: HeadingVocabulary

    /// The layout that a record is the heading of; nil where it is none.
    ///
    /// A heading names the authority and at least two areas, or an area and a grade.
    func match(_ record: Record) -> TableLayout? {
        let headings = record.texts.map(Self.trimmed)
        let keys = headings.map { MatchKey.make($0) }
        let plain = keys.map(vocabulary.meaning(of:))
        guard plain.contains(where: Self.namesAuthority) else { return nil }

        let layout = TableLayout(
            shape: .inspections, headingRow: record.row, headings: headings, group: TableLayout.Group())
        let acrossKeys = keys.map(vocabulary.blockMeanings(of:))
        let areasAcross = acrossKeys.count { $0.contains { $0.meaning.isArea } }
        let areas = plain.count { $0?.isArea ?? false }
        if areasAcross >= 2, areasAcross >= areas {
            return across(layout, keys: keys, plain: plain, meanings: acrossKeys)
        }
        if areas >= 2 {
            return flat(layout, keys: keys, plain: plain, shape: .inspections)
        }
        if plain.contains(.field(.area)), plain.contains(.field(.grade)) {
            return flat(layout, keys: keys, plain: plain, shape: .judgements)
        }
        return nil
    }

    private func flat(
        _ start: TableLayout, keys: [String], plain: [HeadingMeaning?], shape: TableLayout.Shape
    ) -> TableLayout {
        var layout = start
        layout.shape = shape
        var seen: Set<String> = []
        for (column, key) in keys.enumerated() where !key.isEmpty {
            guard seen.insert(key).inserted else {
                layout.duplicates.append(column)
                continue
            }
            place(column, plain[column], in: &layout)
        }
        sortByRank(&layout.group, keys: keys)
        return layout
    }

    private func across(
        _ start: TableLayout, keys: [String], plain: [HeadingMeaning?], meanings: [[BlockMeaning]]
    ) -> TableLayout {
        var layout = start
        layout.shape = .blocks
        var groups = vocabulary.blocks.map { TableLayout.Group(block: $0) }
        var seen: Set<String> = []
        for (column, key) in keys.enumerated() where !key.isEmpty {
            guard seen.insert(key).inserted else {
                layout.duplicates.append(column)
                continue
            }
            guard !meanings[column].isEmpty else {
                place(column, plain[column], in: &layout)
                continue
            }
            for found in meanings[column] {
                switch found.meaning {
                case .field(let field): groups[found.block].fields[field, default: []].append(column)
                case .area(let area): groups[found.block].areas.append(.init(column: column, area: area))
                case .ignored: break
                }
            }
        }
        layout.blocks = groups.filter { !$0.areas.isEmpty }
        sortByRank(&layout.group, keys: keys)
        return layout
    }

    private func place(_ column: Int, _ meaning: HeadingMeaning?, in layout: inout TableLayout) {
        switch meaning {
        case .field(let field): layout.group.fields[field, default: []].append(column)
        case .area(let area): layout.group.areas.append(.init(column: column, area: area))
        case .ignored: layout.ignored.append(column)
        case nil: layout.unknown.append(column)
        }
    }

    private func sortByRank(_ group: inout TableLayout.Group, keys: [String]) {
        for (field, columns) in group.fields {
            group.fields[field] = columns.sorted {
                (vocabulary.rank(of: keys[$0]), $0) < (vocabulary.rank(of: keys[$1]), $1)
            }
        }
    }

    private static func namesAuthority(_ meaning: HeadingMeaning?) -> Bool {
        meaning == .field(.authority) || meaning == .field(.gssCode)
    }

    private static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension HeadingMeaning {
    var isArea: Bool {
        if case .area = self { true } else { false }
    }
}
