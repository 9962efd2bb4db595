import RatingsModel
import RatingsReading

/// All headings that are known, and what they mean.
package struct HeadingVocabulary: Sendable {
    /// Members of JSON that hold the records, or the judgements of one of them.
    package let jsonNames: JSONNames
    /// The blocks of tables with several inspections across.
    let blocks: [Block]
    /// How addresses of authorities' pages begin.
    private let pages: [String]
    private let meanings: [String: HeadingMeaning]
    private let ranks: [String: Int]
    private let blockMeanings: [String: [BlockMeaning]]
    private let prefixes: [(prefix: String, block: Int)]
    /// All headings as the file has them, for "the nearest known heading".
    private let names: [String]
    private let prefixNames: [String]

    /// Makes a vocabulary from its file.
    init(_ file: HeadingsFile, catalogue: FrameworkCatalogue) throws(RulesError) {
        var meanings: [String: HeadingMeaning] = [:]
        var names: [String] = []
        func add(_ headings: [String], _ meaning: HeadingMeaning) throws(RulesError) {
            for name in headings {
                let key = MatchKey.make(name)
                if let other = meanings[key], other != meaning {
                    throw RulesError(file: "headings.yaml", reason: "“\(name)” has two meanings")
                }
                meanings[key] = meaning
                names.append(name)
            }
        }
        var ranks: [String: Int] = [:]
        for (id, headings) in file.fields {
            guard let field = Field(rawValue: id) else {
                throw RulesError(file: "headings.yaml", reason: "there is no field “\(id)”")
            }
            try add(headings, .field(field))
            for (rank, name) in headings.enumerated() { ranks[MatchKey.make(name)] = rank }
        }
        for (id, headings) in file.areas { try add(headings, .area(try Self.area(id, in: catalogue))) }
        // Every area is known by its id and its official names too, so that a new framework needs no heading here.
        for area in catalogue.areaIDs {
            let official = catalogue.frameworks.flatMap(\.areas).filter { $0.area == area }.map(\.officialName)
            for name in [catalogue[area].key, catalogue[area].name] + official
            where meanings[MatchKey.make(name)] == nil {
                meanings[MatchKey.make(name)] = .area(area)
                names.append(name)
            }
        }
        try add(file.ignored, .ignored)

        var blocks: [Block] = []
        var blockMeanings: [String: [BlockMeaning]] = [:]
        var prefixes: [(prefix: String, block: Int)] = []
        for (position, entry) in file.blocks.enumerated() {
            blocks.append(try Self.block(entry, in: catalogue))
            for heading in entry.published {
                blockMeanings[MatchKey.make(heading), default: []]
                    .append(BlockMeaning(block: position, meaning: .field(.published)))
            }
            for (id, headings) in entry.areas {
                let area = try Self.area(id, in: catalogue)
                for heading in headings {
                    blockMeanings[MatchKey.make(heading), default: []]
                        .append(BlockMeaning(block: position, meaning: .area(area)))
                }
            }
            prefixes += entry.prefixes.map { (MatchKey.make($0) + " ", position) }
        }
        // The longest first: "ILACS framework" is a beginning of nothing that "ILACS" should take.
        prefixes.sort { ($0.prefix.utf8.count, $1.block) > ($1.prefix.utf8.count, $0.block) }
        names += file.blocks.flatMap { $0.published + $0.areas.flatMap(\.texts) }
        self.names = names.sorted()
        prefixNames = file.blocks.flatMap(\.prefixes)
        pages = file.pages
        self.meanings = meanings
        self.ranks = ranks
        self.blocks = blocks
        self.blockMeanings = blockMeanings
        self.prefixes = prefixes
        jsonNames = JSONNames(
            parts: Set(file.parts.map { $0.lowercased() }), records: Set(file.records.map { $0.lowercased() }))
    }

    /// What a heading means in a table with one inspection, or one judgement, in a row.
    func meaning(of key: String) -> HeadingMeaning? {
        meanings[key]
    }

    /// Whether an address is that of an authority's page, and not that of a report.
    func isPage(_ address: String) -> Bool {
        pages.contains(where: address.hasPrefix)
    }

    /// Which of several headings of one field is trusted first: the one that the rules name first.
    func rank(of key: String) -> Int {
        ranks[key] ?? Int.max
    }

    /// The area that a value of an area column names.
    func area(named text: String) -> JudgementArea.ID? {
        guard case .area(let area) = meanings[MatchKey.make(text)] else { return nil }
        return area
    }

    /// What a heading means in a table with several inspections across; one heading can serve two blocks.
    func blockMeanings(of key: String) -> [BlockMeaning] {
        if let known = blockMeanings[key] { return known }
        for (prefix, block) in prefixes where key.hasPrefix(prefix) {
            switch meanings[String(key.dropFirst(prefix.count))] {
            case .field(let field) where Self.blockFields.contains(field):
                return [BlockMeaning(block: block, meaning: .field(field))]
            case .area(let area):
                return [BlockMeaning(block: block, meaning: .area(area))]
            default:
                continue
            }
        }
        return []
    }

    /// The known heading that is nearest to one that is not known; nil where none is like it.
    ///
    /// For messages only: nothing is read from a column because its heading is nearly known.
    func nearest(to heading: String) -> String? {
        let names = NearestWord(names)
        let key = MatchKey.make(heading)
        for name in prefixNames {
            let prefix = MatchKey.make(name) + " "
            guard key.hasPrefix(prefix), let rest = names.nearest(to: key.dropFirst(prefix.count)) else { continue }
            return "\(name) \(rest.prefix(1).lowercased() + rest.dropFirst())"
        }
        return names.nearest(to: heading)
    }

    /// Fields that each block has of its own.
    private static let blockFields: Set<Field> = [.start, .end, .published, .type, .report, .theme]

    private static func area(_ id: String, in catalogue: FrameworkCatalogue) throws(RulesError) -> JudgementArea.ID {
        guard let area = catalogue.area(key: id) else {
            throw RulesError(file: "headings.yaml", reason: "there is no area “\(id)”")
        }
        return area
    }

    private static func block(_ entry: HeadingsFile.Block, in catalogue: FrameworkCatalogue) throws(RulesError) -> Block
    {
        let framework = entry.framework.flatMap(catalogue.framework(key:))
        let type = entry.type.flatMap(catalogue.type(name:))
        guard (framework == nil) == (entry.framework == nil), (type == nil) == (entry.type == nil) else {
            throw RulesError(file: "headings.yaml", reason: "block \(entry.id): unknown framework or type")
        }
        return Block(
            name: entry.id, framework: framework, family: framework.map { catalogue[$0].family } ?? entry.family,
            type: type)
    }
}
