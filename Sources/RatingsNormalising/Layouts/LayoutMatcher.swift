import RatingsModel
import RatingsReading

/// Recognises the heading of a table from all of its cells, in any order.
struct LayoutMatcher {
    private let vocabulary: HeadingVocabulary
    private let known: [KnownLayout]
    /// What headings mean in tables of one known layout only.
    private let special: [[String: HeadingMeaning]]
    private let catalogue: FrameworkCatalogue
    /// Those first that ask for most headings.
    private let custom: [CustomLayout]

    init(rules: Rules, custom: [CustomLayout] = []) {
        vocabulary = rules.headings
        known = rules.layouts
        special = rules.layouts.map(\.also).filter { !$0.isEmpty }
        catalogue = rules.catalogue
        self.custom = custom.enumerated().sorted { left, right in
            let counts = (left.element.meanings.count, right.element.meanings.count)
            return counts.0 == counts.1 ? left.offset < right.offset : counts.0 > counts.1
        }.map(\.element)
    }

    /// The layout that a record is the heading of; nil where it is none.
    ///
    /// A heading names the authority and at least two areas, or an area and a grade. One area is enough where an
    /// officer's own layout says what the headings mean: that is no accident.
    func match(_ record: Record) -> TableLayout? {
        let row = HeadingRow(record)
        if !custom.isEmpty {
            let keys = Set(row.keys)
            for layout in custom where layout.applies(to: keys) {
                if let found = match(row, layout) { return found }
            }
        }
        return match(row, nil)
    }

    /// What the headings of a row mean, in the order of its columns.
    func meanings(_ row: HeadingRow, _ custom: CustomLayout? = nil) -> [HeadingMeaning?] {
        let special = self.special.first { $0.keys.allSatisfy(row.keys.contains) } ?? [:]
        if custom == nil, special.isEmpty { return row.keys.map(vocabulary.meaning(of:)) }
        return row.keys.map { custom?.meanings[$0] ?? special[$0] ?? vocabulary.meaning(of: $0) }
    }

    /// What the headings of a row mean in a table with several inspections across.
    func blockMeanings(_ row: HeadingRow, _ custom: CustomLayout? = nil) -> [[BlockMeaning]] {
        row.keys.map { key in
            custom?.meanings[key] == nil ? vocabulary.blockMeanings(of: key) : []
        }
    }

    private func match(_ row: HeadingRow, _ custom: CustomLayout?) -> TableLayout? {
        let plain = meanings(row, custom)
        guard plain.contains(where: { $0?.namesAuthority ?? false }) else { return nil }
        guard var layout = shaped(row, plain, custom) else { return nil }
        let columns = layout.columnIDs(in: catalogue)
        let keys = Set(row.keys)
        layout.known = known.first { $0.fits(layout, columns: columns, keys: keys) }
        return layout
    }

    private func shaped(_ row: HeadingRow, _ plain: [HeadingMeaning?], _ custom: CustomLayout?) -> TableLayout? {
        let layout = TableLayout(
            shape: .inspections, headingRow: row.number, headings: row.headings, group: TableLayout.Group(),
            custom: custom)
        let acrossKeys = blockMeanings(row, custom)
        let areasAcross = acrossKeys.count { $0.contains { $0.meaning.isArea } }
        let areas = plain.count { $0?.isArea ?? false }
        if areasAcross >= 2, areasAcross >= areas {
            return across(layout, keys: row.keys, plain: plain, meanings: acrossKeys)
        }
        if areas >= 2 {
            return flat(layout, keys: row.keys, plain: plain, shape: .inspections)
        }
        if plain.contains(.field(.area)), plain.contains(.field(.grade)) {
            return flat(layout, keys: row.keys, plain: plain, shape: .judgements)
        }
        if areas == 1, let custom, !custom.meanings.isEmpty {
            return flat(layout, keys: row.keys, plain: plain, shape: .inspections)
        }
        return nil
    }

    private func flat(
        _ start: TableLayout, keys: [String], plain: [HeadingMeaning?], shape: TableShape
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
        sort(&layout, keys: keys)
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
        sort(&layout, keys: keys)
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

    /// Puts those columns first that are trusted first: the ones of an officer's own layout, then as the rules have
    /// them.
    private func sort(_ layout: inout TableLayout, keys: [String]) {
        let own = layout.custom?.meanings ?? [:]
        for (field, columns) in layout.group.fields where columns.count > 1 {
            layout.group.fields[field] = columns.sorted { left, right in
                let ranks = [left, right].map { own[keys[$0]] == nil ? vocabulary.rank(of: keys[$0]) : -1 }
                return (ranks[0], left) < (ranks[1], right)
            }
        }
        if !own.isEmpty {
            let areas = layout.group.areas
            layout.group.areas =
                areas.filter { own[keys[$0.column]] != nil } + areas.filter { own[keys[$0.column]] == nil }
        }
    }
}

/// A record as a heading: its cells as they are shown, and as they are compared.
struct HeadingRow {
    let number: UInt32
    let headings: [String]
    let keys: [String]

    init(_ record: Record) {
        number = record.row
        headings = record.texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        keys = headings.map { MatchKey.make($0) }
    }
}

extension HeadingMeaning {
    var isArea: Bool {
        if case .area = self { true } else { false }
    }

    var namesAuthority: Bool {
        self == .field(.authority) || self == .field(.gssCode)
    }
}
