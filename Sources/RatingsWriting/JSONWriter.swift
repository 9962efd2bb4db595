import RatingsModel

/// Writes a dataset as JSON: where it came from, one object for each inspection, and all findings.
///
/// The members are a contract; see `docs/json-format.md`. What is written can be read as input again.
package struct JSONWriter: Sendable {
    /// The number of the format. It grows when a member changes its meaning or goes.
    package static let format = 1

    private let month: YearMonth
    private let asOf: CalendarDate?

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - month: The month that the export is made for.
    ///   - asOf: The day up to which inspections count as the latest; nil for all.
    package init(month: YearMonth, asOf: CalendarDate? = nil) {
        self.month = month
        self.asOf = asOf
    }

    /// Writes everything, in the order of the dataset.
    package func write<Sink: ByteSink & ~Copyable>(
        _ dataset: Dataset, to sink: inout Sink
    ) throws(OutputError) {
        var json = JSONEmitter()
        try json.object(.block) { json throws(OutputError) in
            json.member("generator", "ratings-export")
            json.member("format", Self.format)
            json.member("month", month.iso)
            json.member("as_of", asOf?.iso)
            json.key("sources")
            json.array(.block) { json in
                for source in dataset.sources { json.source(source) }
            }
            json.key("tallies")
            json.object { $0.rows(dataset.tally) }
            json.key("inspections")
            try json.array(.block) { json throws(OutputError) in
                for inspection in dataset.inspections {
                    json.inspection(inspection, of: dataset)
                    // Bit by bit, so that a large dataset is not in memory twice.
                    try json.drain(to: &sink)
                }
            }
            json.key("findings")
            try json.array(.block) { json throws(OutputError) in
                for finding in dataset.findings {
                    json.finding(finding, of: dataset.sources)
                    try json.drain(to: &sink)
                }
            }
        }
        json.endLine()
        try json.drain(to: &sink)
    }
}
