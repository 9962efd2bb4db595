import RatingsModel

/// A layout that has a name: what a publisher's tables look like.
///
/// It decides nothing about how a table is read, which follows from its headings alone.
package struct KnownLayout: Hashable, Sendable {
    /// Its name for programs, such as `ofsted-latest`.
    package let id: String
    /// Its name for people.
    package let name: String
    /// The publication that has it.
    package let origin: String
    /// What one row is.
    package let shape: TableShape
    /// The fields, areas and blocks that a table must have.
    package let columns: [String]
    /// At least one of these must be there; empty where none need be.
    package let oneOf: [String]
    /// What a table must not have.
    package let without: [String]
    /// One of these headings must be there; empty where none need be.
    package let headings: [String]
    /// Whether the other sheets of a file with such a table say nothing but what stands in it.
    package let tellsAll: Bool
    /// What headings mean, by match key, in tables that have all of them, and nowhere else.
    let also: [String: HeadingMeaning]

    /// Whether a table is of this layout.
    func fits(_ table: TableLayout, columns present: Set<String>, keys: Set<String>) -> Bool {
        shape == table.shape
            && columns.allSatisfy(present.contains)
            && (oneOf.isEmpty || oneOf.contains(where: present.contains))
            && !without.contains(where: present.contains)
            && (headings.isEmpty || headings.contains { keys.contains(MatchKey.make($0)) })
    }
}

extension KnownLayout {
    /// Makes the layouts of their file.
    ///
    /// - Throws: ``RulesError`` where an entry names something that no heading means: it would never fit.
    static func layouts(
        _ file: LayoutsFile, catalogue: FrameworkCatalogue, vocabulary: HeadingVocabulary
    ) throws(RulesError) -> [KnownLayout] {
        let ids = Set(
            Field.allCases.map(\.rawValue) + catalogue.areas.map(\.key) + vocabulary.blocks.map(\.name))
        var layouts: [KnownLayout] = []
        for entry in file.layouts {
            guard let shape = TableShape(rawValue: entry.shape) else {
                throw RulesError(file: "layouts.yaml", reason: "\(entry.id): there is no shape “\(entry.shape)”")
            }
            var also: [String: HeadingMeaning] = [:]
            for (heading, id) in entry.also {
                guard let field = Field(rawValue: id) else {
                    throw RulesError(file: "layouts.yaml", reason: "\(entry.id): there is no field “\(id)”")
                }
                also[MatchKey.make(heading)] = .field(field)
            }
            let layout = KnownLayout(
                id: entry.id, name: entry.name, origin: entry.from, shape: shape, columns: entry.columns,
                oneOf: entry.oneOf, without: entry.without, headings: entry.headings,
                tellsAll: entry.tellsAll, also: also)
            for id in layout.columns + layout.oneOf + layout.without where !ids.contains(id) {
                throw RulesError(file: "layouts.yaml", reason: "\(entry.id): there is no column “\(id)”")
            }
            for heading in layout.headings where vocabulary.meaning(of: MatchKey.make(heading)) == nil {
                throw RulesError(
                    file: "layouts.yaml", reason: "\(entry.id): headings.yaml has no “\(heading)”")
            }
            guard !layouts.contains(where: { $0.id == layout.id }) else {
                throw RulesError(file: "layouts.yaml", reason: "“\(layout.id)” stands twice")
            }
            layouts.append(layout)
        }
        return layouts
    }
}
