import RatingsModel

/// Everything that was found in the sources and that their reader should know of, of all authorities.
enum DataQualitySheet {
    /// The columns that it can have.
    enum Column: String, ColumnKey {
        case source
        case row
        case kind
        case authority
        case column
        case rawValue = "raw-value"
        case matter
        case remedy
        case code

        var isSortable: Bool { self == .row }
    }

    static func make(_ context: SheetContext) -> SheetDraft {
        let findings = context.dataset.findings
        let maker = QualityColumns(context)
        let columns = ColumnSet(context.sheet, Column.self, make: maker.columns)
        let order = columns.sorted(mostSevereFirst(findings))
        let table = columns.draft(hasFilter: context.hasFilters)
        let plan = SheetPlan(
            name: "Data quality", title: "Data quality\(context.titleEnd)",
            lines: LinesAbove.lines(sentences(findings, columns, context), over: table),
            table: findings.isEmpty
                ? table.plan(name: "Data_quality", saying: "No findings")
                : table.plan(name: "Data_quality", count: order.count) { columns.cells(order[$0]) },
            freezesHeading: context.freezesHeadings, page: context.page)
        return SheetDraft(plan: plan, about: "What was found in the sources, row by row, and what to do about it.")
    }

    private static func sentences(
        _ findings: [Finding], _ columns: ColumnSet<Int32>, _ context: SheetContext
    ) -> [String] {
        let tally = context.dataset.tally
        let bySeverity = Finding.Severity.allCases.reversed().map { severity in
            "\(severity.name) \(Wording.grouped(findings.count { $0.severity == severity }))"
        }
        let order = columns.order("the gravest first, then by source and row")
        return [
            "This sheet contains one table: what was found in the sources, \(order)."
        ] + context.sheet.lines.map(context.filled) + [
            "Rows read \(Wording.grouped(tally.read)) = used \(Wording.grouped(tally.used)) + duplicates "
                + "\(Wording.grouped(tally.duplicates)) + visits \(Wording.grouped(tally.visits)) + not data "
                + "\(Wording.grouped(tally.notData)) + left out \(Wording.grouped(tally.rejected)).",
            "Findings \(Wording.grouped(findings.count)): \(bySeverity.joined(separator: ", ")).",
            "Raw values stand in quotation marks, exactly as they were read. [?] is a character that could not be read.",
            "[z] means that it does not apply: the finding is about the whole source or the whole row.",
        ] + context.controls
    }

    /// The positions of the findings, the most severe first, otherwise as they are.
    private static func mostSevereFirst(_ findings: [Finding]) -> [Int32] {
        var groups = [[Int32]](repeating: [], count: Finding.Severity.allCases.count)
        for position in findings.indices {
            let group = Finding.Severity.allCases.firstIndex(of: findings[position].severity) ?? 0
            groups[group].append(Int32(position))
        }
        return groups.reversed().flatMap { $0 }
    }
}

/// The columns of the findings, which are told by their positions.
private struct QualityColumns: Sendable {
    private typealias QualityColumn = TableColumn<Int32>

    private let sources: [String]
    private let findings: [Finding]
    private let authorities: AuthoritySpellings
    /// The greatest width of columns of names and values, in characters.
    private static let name = 24.0
    /// The greatest width of the column of sources, in characters: a file with a sheet has a long name.
    private static let sourceName = 44.0
    /// The greatest width of columns of sentences, in characters.
    private static let text = 48.0
    /// How many findings are measured to fit the columns. Beyond that the widest column is taken: there can
    /// be hundreds of thousands, and measuring them would take longer than finding them.
    private static let measured = 20_000

    init(_ context: SheetContext) {
        findings = context.dataset.findings
        authorities = AuthoritySpellings(context.register)
        sources = context.dataset.sources.map { DataText.breakingWords(DataText.plain($0.name), in: Self.sourceName) }
    }

    func columns(_ key: DataQualitySheet.Column) -> [TableColumn<Int32>] {
        switch key {
        case .source: [source]
        case .row:
            [
                QualityColumn(
                    "Row", .numbers(["100,000"]), order: { finding($0).row.map { Int($0) } },
                    cell: { finding($0).row.map { Cell(.integer(Int($0))) } ?? .text(Wording.notApplicable, .noNumber) }
                )
            ]
        case .kind:
            [
                QualityColumn("Kind", .texts(Finding.Severity.allCases.map(\.name))) {
                    .text(finding($0).severity.name, .wrapped)
                }
            ]
        case .authority: [value("Authority") { $0.authority.map { DataText.plain(authorities[$0]) } }]
        case .column: [value("Column") { $0.column.map(DataText.plain) }]
        case .rawValue: [value("Raw value") { $0.value.map(DataText.quoted) }]
        case .matter: [sentence("What is the matter") { DataText.plain(DataText.sentence($0.message)) }]
        case .remedy: [sentence("What to do", \.remedy)]
        case .code:
            [
                QualityColumn("Code", .texts(Array(Set(findings.map(\.code.rawValue))), atMost: 22)) {
                    .text(finding($0).code.rawValue, .wrapped)
                }
            ]
        }
    }

    private func finding(_ position: Int32) -> Finding { findings[Int(position)] }

    private var source: QualityColumn {
        QualityColumn("Source", .texts(sources, atMost: Self.sourceName)) { position in
            let source = Int(finding(position).source)
            return .text(sources.indices.contains(source) ? sources[source] : Wording.notAvailable, .wrapped)
        }
    }

    private func value(_ heading: String, _ text: @escaping @Sendable (Finding) -> String?) -> QualityColumn {
        QualityColumn(heading, .texts(samples(Self.name, text), atMost: Self.name)) { position in
            .text(
                text(finding(position)).map { DataText.breakingWords($0, in: Self.name) } ?? Wording.notApplicable,
                .wrapped)
        }
    }

    private func sentence(_ heading: String, _ text: @escaping @Sendable (Finding) -> String) -> QualityColumn {
        QualityColumn(heading, .texts(samples(Self.text, text), atMost: Self.text)) {
            .text(DataText.breakingWords(text(finding($0)), in: Self.text), .wrapped)
        }
    }

    /// The different texts of a column; one that needs all of the width where there are too many.
    private func samples(_ width: Double, _ text: (Finding) -> String?) -> [String] {
        guard findings.count <= Self.measured else { return [String(repeating: "0 ", count: Int(width))] }
        return Set(findings.compactMap(text)).map { DataText.breakingWords($0, in: width) }
    }
}
