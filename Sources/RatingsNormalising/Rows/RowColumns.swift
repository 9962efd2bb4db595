import RatingsModel

/// The columns of a group by what they mean, looked up once for all rows.
///
/// A class, since it is large and handed on several times in each row.
final class RowColumns: Sendable {
    /// The columns of one field, those first that are trusted first.
    struct Choice: Sendable {
        private let columns: [Int]
        /// The only column, or the one that is trusted first; nil where the table has none.
        let first: Int?

        /// Whether one has to be chosen in each row.
        let isOpen: Bool

        init(_ columns: [Int]?) {
            self.columns = columns ?? []
            first = columns?.first
            isOpen = self.columns.count > 1
        }

        /// All columns, where one has to be chosen in each row; empty otherwise.
        var alternatives: [Int] { isOpen ? columns : [] }
    }

    /// The group itself.
    let group: TableLayout.Group
    /// Whether the framework of its inspections is settled by the place of its columns.
    let hasOwnFramework: Bool
    let authority: Choice
    /// The codes of authorities: those of the Office for National Statistics, or else Ofsted's reference numbers.
    let code: Choice
    let codeIsURN: Bool
    let framework: Choice
    let type: Choice
    let start: Choice
    let end: Choice
    let published: Choice
    let theme: Choice
    let report: Choice
    let area: Choice
    let grade: Choice
    let status: Choice
    /// Cells that lead somewhere.
    let links: [Int]
    /// Judgements in words, or the theme of a visit.
    let others: Choice
    let areas: [TableLayout.AreaColumn]
    /// The columns of all areas, where they stand side by side and are several.
    let areaRun: ClosedRange<Int>?

    init(_ group: TableLayout.Group) {
        func choice(_ field: Field) -> Choice { Choice(group.fields[field]) }
        self.group = group
        hasOwnFramework = group.block?.framework != nil
        authority = choice(.authority)
        codeIsURN = group.fields[.gssCode] == nil
        code = choice(codeIsURN ? .urn : .gssCode)
        framework = choice(.framework)
        type = choice(.type)
        start = choice(.start)
        end = choice(.end)
        published = choice(.published)
        theme = choice(.theme)
        report = choice(.report)
        area = choice(.area)
        grade = choice(.grade)
        status = choice(.status)
        links = group.fields[.link] ?? []
        others = choice(.others)
        areas = group.areas
        areaRun = Self.run(group.areas.map(\.column))
    }

    private static func run(_ columns: [Int]) -> ClosedRange<Int>? {
        guard columns.count > 1, let first = columns.min(), let last = columns.max(),
            last - first == columns.count - 1
        else { return nil }
        return first...last
    }
}
