import RatingsAnalysis
import RatingsModel

/// Writes the history of authorities as CSV: a row for each inspection and area, visit or remark.
///
/// The header and the ids are a contract; see `docs/history.md`.
package struct HistoryCSVWriter: Sendable {
    /// The columns, in their order.
    package static let columns = [
        "gss_code", "authority", "kind", "area", "framework", "inspection_type", "inspection_start", "inspection_end",
        "published", "grade", "status", "direction", "grades_moved", "framework_changed", "run", "break", "notes",
        "theme", "report_url", "source_file", "source_row",
    ]

    private let text: CSVText

    /// Makes a writer.
    ///
    /// - Parameter raw: Whether text is written as it is, even where a spreadsheet program would take it for
    ///   a formula.
    package init(raw: Bool = false) {
        text = CSVText(raw: raw)
    }

    /// Writes the header and all rows: of each authority its areas, then its visits.
    package func write<Sink: ByteSink & ~Copyable>(
        _ histories: [AuthorityHistory], of dataset: Dataset, to sink: inout Sink
    ) throws(OutputError) {
        try sink.write(Array(Self.columns.joined(separator: ",").utf8) + CSVText.lineEnd)
        for history in histories {
            for series in history.series {
                for entry in series.entries { try sink.write(row(entry, of: series, in: dataset)) }
            }
            for position in history.visits { try sink.write(row(position, "visit", in: dataset)) }
            for position in history.awaited { try sink.write(row(position, "not-yet-inspected", in: dataset)) }
        }
    }

    private func row(_ entry: Series.Entry, of series: Series, in dataset: Dataset) -> [UInt8] {
        let inspection = dataset.inspections[entry.inspection]
        let place = inspection.judgement(of: series.area)?.location ?? inspection.location
        return line(
            beginning(inspection, "inspection", area: series.area, in: dataset) + [
                entry.standing.grade?.id ?? "", entry.standing.status.id, entry.step.id,
                entry.step.gradesMoved.map(String.init) ?? "", String(entry.frameworkChanged),
                entry.run.map { String($0 + 1) } ?? "", entry.step.breakID ?? "",
                entry.standing.notes.ids.joined(separator: " "), "",
            ] + ending(inspection, place, in: dataset))
    }

    private func row(_ position: Int, _ kind: String, in dataset: Dataset) -> [UInt8] {
        let inspection = dataset.inspections[position]
        let status = inspection.isVisit ? "" : Judgement.Status.notYetInspected.id
        return line(
            beginning(inspection, kind, area: nil, in: dataset) + ["", status, "", "", "", "", "", ""]
                + [inspection.theme ?? ""] + ending(inspection, inspection.location, in: dataset))
    }

    private func beginning(
        _ inspection: Inspection, _ kind: String, area: JudgementArea.ID?, in dataset: Dataset
    ) -> [String] {
        let authority = dataset.register[inspection.authority]
        return [
            authority.code, authority.name, kind, area.map { dataset.catalogue[$0].key } ?? "",
            inspection.framework.map { dataset.catalogue[$0].key } ?? "",
            inspection.type.map { dataset.catalogue[$0].name } ?? "", inspection.start?.iso ?? "",
            inspection.end?.iso ?? "", inspection.published?.iso ?? "",
        ]
    }

    private func ending(_ inspection: Inspection, _ place: SourceLocation, in dataset: Dataset) -> [String] {
        [inspection.reportURL ?? "", dataset.sources[Int(place.source)].name, String(place.row)]
    }

    private func line(_ fields: [String]) -> [UInt8] {
        Array(fields.map(text.field).joined(separator: [CSVText.comma])) + CSVText.lineEnd
    }
}
