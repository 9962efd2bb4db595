import RatingsAnalysis
import RatingsModel

/// What `check` prints for people.
enum CheckText {
    static func text(_ dataset: Dataset, style: TextStyle) -> String {
        var text = ""
        let coverage = Coverage.measure(dataset)
        for (position, source) in dataset.sources.enumerated() {
            text += file(source, coverage.bySource[position], dataset, style)
        }
        if dataset.sources.count > 1 {
            text += style.bold("All files") + "\n  \(TallyText.sum(dataset.tally))\n  \(span(coverage.all))\n"
        }
        text += understood(dataset)
        text += findings(dataset, style)
        return text
    }

    private static func file(
        _ source: Source, _ coverage: Coverage, _ dataset: Dataset, _ style: TextStyle
    ) -> String {
        let name = source.path + (source.sheet.map { ", sheet \($0)" } ?? "")
        var lines = [style.bold(VisibleText.make(name))]
        let about = [source.format, source.delimiter, source.encoding].compactMap { $0 }.filter { !$0.isEmpty }
        if !about.isEmpty { lines.append("  \(about.joined(separator: ", ")), \(source.byteCount) bytes") }
        lines += RetrievalText.lines(source)
        lines += source.layouts.map { "  Layout: \(VisibleText.make($0))" }
        if !source.layouts.isEmpty {
            lines.append("  \(TallyText.sum(source.tally))")
            lines.append("  \(span(coverage))")
        }
        if !source.unknownHeadings.isEmpty {
            lines.append("  Unknown headings: \(VisibleText.make(source.unknownHeadings.joined(separator: "; ")))")
        }
        return lines.map { $0 + "\n" }.joined() + (dataset.sources.count > 1 ? "\n" : "")
    }

    private static func span(_ coverage: Coverage) -> String {
        var parts = [
            "\(Count.of(coverage.inspections, "inspection")) of "
                + Count.of(coverage.authorities, "authority", "authorities"),
            Count.of(coverage.visits, "visit"),
        ]
        if let starts = coverage.starts {
            parts.append("started \(starts.lowerBound.longEnglish) to \(starts.upperBound.longEnglish)")
        }
        if let published = coverage.publications {
            parts.append("published \(published.lowerBound.longEnglish) to \(published.upperBound.longEnglish)")
        }
        return parts.joined(separator: ", ")
    }

    private static func understood(_ dataset: Dataset) -> String {
        let (catalogue, totals) = (dataset.catalogue, Totals(dataset))
        func list(_ counts: [(key: String, count: Int)]) -> String {
            let parts = counts.filter { $0.count > 0 }.map { "\($0.key) \($0.count)" }
            return parts.isEmpty ? "none" : parts.joined(separator: ", ")
        }
        let frameworks = catalogue.frameworkIDs.map { (catalogue[$0].key, totals.inspections(under: $0)) }
        let areas = catalogue.areaIDs.map { (catalogue[$0].key, totals.grades(of: $0)) }
        return "  Inspections by framework: \(list(frameworks))\n"
            + "  Grades by area: \(list(areas))\n\n"
    }

    // MARK: - Findings

    private static func findings(_ dataset: Dataset, _ style: TextStyle) -> String {
        guard !dataset.findings.isEmpty else { return style.bold("No findings") + "\n" }
        var text = ""
        for severity in Finding.Severity.allCases.reversed() {
            let ofSeverity = dataset.findings.filter { $0.severity == severity }
            if ofSeverity.isEmpty { continue }
            text += heading(severity, ofSeverity.count, style) + "\n"
            for code in FindingCode.allCases where code.severity == severity {
                let ofCode = ofSeverity.filter { $0.code == code }
                if ofCode.isEmpty { continue }
                text += "  \(style.bold(code.rawValue)) (\(ofCode.count)): \(code.remedy)\n"
                text += ofCode.map { "    \(line($0, dataset))\n" }.joined()
            }
        }
        return text
    }

    private static func heading(_ severity: Finding.Severity, _ count: Int, _ style: TextStyle) -> String {
        switch severity {
        case .refuse: style.red("Files that can't be used: \(count)")
        case .reject: style.red("Rows left out: \(count)")
        case .flag: style.yellow("Warnings: \(count)")
        case .info: style.bold("Notes: \(count)")
        }
    }

    private static func line(_ finding: Finding, _ dataset: Dataset) -> String {
        let source = Int(finding.source)
        var place = dataset.sources.indices.contains(source) ? dataset.sources[source].name : "?"
        if let row = finding.row { place += ", row \(row)" }
        if let column = finding.column { place += ", \(column)" }
        var parts = [place]
        if let authority = finding.authority, !authority.isEmpty { parts.append(authority) }
        if let value = finding.value, !value.isEmpty { parts.append("“\(value)”") }
        parts.append(finding.message)
        // Nothing that comes from a file may steer the terminal.
        return VisibleText.make(parts.joined(separator: ": "))
    }
}
