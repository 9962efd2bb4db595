import RatingsModel

/// Everything that was found in the sources and that their reader should know of.
enum DataQualitySheet {
    static func make(_ context: SheetContext) -> SheetDraft {
        let findings = context.dataset.findings
        let order = mostSevereFirst(findings)
        let layout = Layout(context)
        let table = layout.table(context.options)
        let plan = SheetPlan(
            name: "Data quality", title: "Data quality\(context.titleEnd)",
            lines: LinesAbove.lines(sentences(findings, context), over: table),
            table: findings.isEmpty
                ? table.plan(name: "Data_quality", saying: "No findings")
                : table.plan(name: "Data_quality", count: order.count) { position in
                    layout.cells(findings[Int(order[position])])
                },
            freezesHeading: context.options.freezesHeadings)
        return SheetDraft(plan: plan, about: "What was found in the sources, row by row, and what to do about it.")
    }

    private static func sentences(_ findings: [Finding], _ context: SheetContext) -> [String] {
        let tally = context.dataset.tally
        let bySeverity = Finding.Severity.allCases.reversed().map { severity in
            "\(severity.name) \(Wording.grouped(findings.count { $0.severity == severity }))"
        }
        return [
            "This sheet contains one table: what was found in the sources, the gravest first, then by source and row.",
            "Rows read \(Wording.grouped(tally.read)) = used \(Wording.grouped(tally.used)) + duplicates "
                + "\(Wording.grouped(tally.duplicates)) + visits \(Wording.grouped(tally.visits)) + not data "
                + "\(Wording.grouped(tally.notData)) + left out \(Wording.grouped(tally.rejected)).",
            "Findings \(Wording.grouped(findings.count)): \(bySeverity.joined(separator: ", ")).",
            "Raw values stand in quotation marks, exactly as they were read. [?] is a character that could not be read.",
            "[z] means that it does not apply: the finding is about the whole source or the whole row.",
        ] + LinesAbove.controls(context.options)
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

/// The columns.
private struct Layout: Sendable {
    private let sources: [String]
    private let findings: [Finding]
    private let authorities: AuthoritySpellings
    /// The greatest width of columns of names and values, in characters.
    private static let name = 24.0
    /// The greatest width of columns of sentences, in characters.
    private static let text = 48.0
    /// How many findings are measured to fit the columns. Beyond that the widest column is taken: there can
    /// be hundreds of thousands, and measuring them would take longer than finding them.
    private static let measured = 20_000

    init(_ context: SheetContext) {
        findings = context.dataset.findings
        authorities = AuthoritySpellings(context.register)
        sources = context.dataset.sources.map { DataText.breakingWords(DataText.plain($0.name), in: Self.name) }
    }

    func table(_ options: WorkbookOptions) -> TableDraft {
        var table = TableDraft(hasFilter: options.hasFilters)
        table.add("Source", fitting: sources, atMost: Self.name)
        table.add("Row", fitting: ["100,000"])
        table.add("Kind", fitting: Finding.Severity.allCases.map(\.name))
        table.add("Authority", fitting: samples(Self.name) { $0.authority.map { authorities[$0] } }, atMost: Self.name)
        table.add("Column", fitting: samples(Self.name) { $0.column }, atMost: Self.name)
        table.add("Raw value", fitting: samples(Self.name) { $0.value.map { "“\($0)”" } }, atMost: Self.name)
        table.add("What is the matter", fitting: samples(Self.text) { $0.message }, atMost: Self.text)
        table.add("What to do", fitting: samples(Self.text) { $0.remedy }, atMost: Self.text)
        table.add("Code", fitting: Set(findings.lazy.map(\.code.rawValue)), atMost: 22)
        return table
    }

    /// The different texts of a column; one that needs all of the width where there are too many.
    private func samples(_ width: Double, _ text: (Finding) -> String?) -> [String] {
        guard findings.count <= Self.measured else { return [String(repeating: "0 ", count: Int(width))] }
        return Set(findings.compactMap(text)).map { DataText.breakingWords(DataText.plain($0), in: width) }
    }

    func cells(_ finding: Finding) -> [Cell] {
        let source = Int(finding.source)
        return [
            .text(sources.indices.contains(source) ? sources[source] : Wording.notAvailable, .wrapped),
            finding.row.map { Cell(.integer(Int($0))) } ?? .text(Wording.notApplicable),
            .text(finding.severity.name, .wrapped),
            optional(finding.authority.map { DataText.plain(authorities[$0]) }),
            optional(finding.column.map(DataText.plain)),
            optional(finding.value.map(DataText.quoted)),
            .text(DataText.breakingWords(DataText.plain(DataText.sentence(finding.message)), in: Self.text), .wrapped),
            .text(finding.remedy, .wrapped),
            .text(finding.code.rawValue, .wrapped),
        ]
    }

    private func optional(_ text: String?) -> Cell {
        .text(text.map { DataText.breakingWords($0, in: Self.name) } ?? Wording.notApplicable, .wrapped)
    }
}
