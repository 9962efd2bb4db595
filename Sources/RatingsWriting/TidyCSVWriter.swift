import RatingsModel

/// Writes a dataset as tidy CSV: one row for each judgement cell of the sources.
///
/// The header and the ids are a contract; see `docs/tidy-csv.md`.
package struct TidyCSVWriter: Sendable {
    /// The columns, in their order.
    package static let columns = [
        "gss_code", "authority", "region", "framework", "inspection_type", "inspection_start",
        "inspection_end", "published", "area", "grade", "status", "report_url", "source_file",
        "source_row",
    ]

    private let text: CSVText

    /// Makes a writer.
    ///
    /// - Parameter raw: Whether text is written as it is, even where a spreadsheet program would take it for
    ///   a formula.
    package init(raw: Bool = false) {
        text = CSVText(raw: raw)
    }

    /// Writes the header and all rows, in the order of the dataset.
    package func write<Sink: ByteSink & ~Copyable>(
        _ dataset: Dataset, to sink: inout Sink
    ) throws(OutputError) {
        let names = Names(of: dataset, text: text)
        try sink.write(Array(Self.columns.joined(separator: ",").utf8) + CSVText.lineEnd)
        var beginning: [UInt8] = []
        var link: [UInt8] = []
        var rows: [UInt8] = []
        for inspection in dataset.inspections {
            beginning.removeAll(keepingCapacity: true)
            append(inspection, names: names, to: &beginning)
            link.removeAll(keepingCapacity: true)
            if let reportURL = inspection.reportURL { text.append(reportURL, to: &link) }
            rows.removeAll(keepingCapacity: true)
            for judgement in inspection.judgements {
                rows.append(contentsOf: beginning)
                rows.append(contentsOf: names.areas[Int(judgement.area.rawValue)])
                rows.append(contentsOf: names.result(of: judgement))
                rows.append(contentsOf: link)
                rows.append(CSVText.comma)
                rows.append(contentsOf: names.sources[Int(judgement.location.source)])
                rows.append(contentsOf: String(judgement.location.row).utf8)
                rows.append(contentsOf: CSVText.lineEnd)
            }
            try sink.write(rows)
        }
    }

    /// The columns that all judgements of an inspection share, from the code to the publication.
    private func append(_ inspection: Inspection, names: Names, to row: inout [UInt8]) {
        row.append(contentsOf: names.authorities[Int(inspection.authority.rawValue)])
        if let framework = inspection.framework {
            row.append(contentsOf: names.frameworks[Int(framework.rawValue)])
        }
        row.append(CSVText.comma)
        if let type = inspection.type { row.append(contentsOf: names.types[Int(type.rawValue)]) }
        row.append(CSVText.comma)
        for date in [inspection.start, inspection.end, inspection.published] {
            row.append(iso: date)
            row.append(CSVText.comma)
        }
    }

    /// The names that stand in every row, as bytes, so that each is encoded once.
    private struct Names {
        /// Code, name and region, each with its comma.
        let authorities: [[UInt8]]
        let frameworks: [[UInt8]]
        let types: [[UInt8]]
        /// With a comma.
        let areas: [[UInt8]]
        /// With a comma.
        let sources: [[UInt8]]
        /// Grade and status, with their commas; for each status one more than there are grades.
        private let results: [[UInt8]]

        init(of dataset: Dataset, text: CSVText) {
            let comma = [CSVText.comma]
            authorities = dataset.register.authorities.map {
                Array($0.code.utf8) + comma + text.field($0.name) + comma + text.field($0.region) + comma
            }
            frameworks = dataset.catalogue.frameworks.map { text.field($0.key) }
            types = dataset.catalogue.types.map { text.field($0.name) }
            areas = dataset.catalogue.areas.map { text.field($0.key) + comma }
            sources = dataset.sources.map { text.field($0.name) + comma }
            results = Judgement.Status.allCases.flatMap { status in
                (Grade.allCases.map(\.id) + [""]).map { Array("\($0),\(status.id),".utf8) }
            }
        }

        func result(of judgement: Judgement) -> [UInt8] {
            let grades = Grade.allCases.count
            let grade = judgement.grade.map { Int($0.rawValue) } ?? grades
            return results[Int(judgement.status.rawValue) * (grades + 1) + grade]
        }
    }
}
