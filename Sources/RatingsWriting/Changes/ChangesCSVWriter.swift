import RatingsAnalysis
import RatingsModel

/// Writes changes as CSV, one row for each.
///
/// The header and the ids are a contract; see `docs/changes.md`.
package struct ChangesCSVWriter: Sendable {
    private let text: CSVText

    /// Makes a writer.
    ///
    /// - Parameter raw: Whether text is written as it is, even where a spreadsheet program would take it for
    ///   a formula.
    package init(raw: Bool = false) {
        text = CSVText(raw: raw)
    }

    /// Writes the header and all rows, in their order.
    package func write<Sink: ByteSink & ~Copyable>(
        _ changes: Changes, of dataset: Dataset, to sink: inout Sink
    ) throws(OutputError) {
        try sink.write(Array(ChangeFields.names.joined(separator: ",").utf8) + CSVText.lineEnd)
        let fields = ChangeFields(dataset: dataset)
        for change in changes.all {
            let row = fields.values(change).map { value in
                switch value {
                case .text(let text): self.text.field(text ?? "")
                case .number(let number): Array((number.map { String($0) } ?? "").utf8)
                case .flag(let flag): Array((flag.map { String($0) } ?? "").utf8)
                }
            }
            try sink.write(Array(row.joined(separator: [CSVText.comma])) + CSVText.lineEnd)
        }
    }
}
