import RatingsModel

/// Writes what `check` found as JSON: the files as they were understood, sums, and every finding.
///
/// The members are a contract; see `docs/json-format.md`.
package struct FindingsReport: Sendable {
    /// Makes a report writer.
    package init() {}

    /// Writes everything, in the order of the dataset.
    package func write<Sink: ByteSink & ~Copyable>(
        _ dataset: Dataset, to sink: inout Sink
    ) throws(OutputError) {
        var json = JSONEmitter()
        json.object(.block) { json in
            json.key("files")
            json.array(.block) { json in
                for source in dataset.sources { json.file(source) }
            }
            json.key("tallies")
            json.object(.block) { json in
                json.rows(dataset.tally)
                json.understood(dataset)
            }
            json.key("findings")
            json.array(.block) { json in
                for finding in dataset.findings { json.finding(finding, of: dataset.sources) }
            }
        }
        json.endLine()
        try json.drain(to: &sink)
    }
}

extension JSONEmitter {
    fileprivate mutating func file(_ source: Source) {
        object(.block) { json in
            json.member("file", source.name)
            json.member("path", source.path)
            if let sheet = source.sheet { json.member("sheet", sheet) }
            json.retrieval(source.retrieval)
            json.member("format", source.format)
            json.member("encoding", source.encoding)
            json.member("delimiter", source.delimiter)
            json.member("bytes", source.byteCount)
            json.member("sha256", source.sha256)
            json.member("layouts", source.layouts)
            json.member("unknown_headings", source.unknownHeadings)
            json.member("ignored_headings", source.ignoredHeadings)
            json.key("tallies")
            json.object { $0.rows(source.tally) }
        }
    }

    /// Adds what the rows came to: inspections, authorities, days, and counts by framework and area.
    fileprivate mutating func understood(_ dataset: Dataset) {
        let inspections = dataset.inspections.filter { !$0.isVisit && !$0.isNotYetInspected }
        let judgements = inspections.flatMap(\.judgements)
        let days = dataset.inspections.compactMap(\.orderingDate)
        member("inspections", inspections.count)
        member("judgements", judgements.count)
        member("authorities", Set(dataset.inspections.map(\.authority)).count)
        member("first_date", days.min()?.iso)
        member("last_date", days.max()?.iso)
        counts("frameworks", inspections.compactMap(\.framework)) { dataset.catalogue[$0].key }
        counts("areas", judgements.filter { $0.status == .graded }.map(\.area)) { dataset.catalogue[$0].key }
        counts("findings", dataset.findings.map(\.severity)) { $0.rawValue }
    }

    private mutating func counts<Value: Hashable & Comparable>(
        _ name: String, _ values: [Value], key: (Value) -> String
    ) {
        let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
        self.key(name)
        object { json in
            for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
                json.member(key(value), count)
            }
        }
    }
}
