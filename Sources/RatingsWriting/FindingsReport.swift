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
        let catalogue = dataset.catalogue
        var frameworks = [Int](repeating: 0, count: catalogue.frameworks.count)
        var areas = [Int](repeating: 0, count: catalogue.areas.count)
        var isTold = [Bool](repeating: false, count: dataset.register.authorities.count)
        var (inspections, judgements) = (0, 0)
        var days: (first: CalendarDate, last: CalendarDate)?
        for inspection in dataset.inspections {
            isTold[Int(inspection.authority.rawValue)] = true
            if let day = inspection.orderingDate {
                days = (min(days?.first ?? day, day), max(days?.last ?? day, day))
            }
            guard let framework = inspection.framework, !inspection.isVisit else { continue }
            inspections += 1
            frameworks[Int(framework.rawValue)] += 1
            for judgement in inspection.judgements {
                judgements += 1
                if judgement.status == .graded { areas[Int(judgement.area.rawValue)] += 1 }
            }
        }
        member("inspections", inspections)
        member("judgements", judgements)
        member("authorities", isTold.count { $0 })
        member("first_date", days?.first.iso)
        member("last_date", days?.last.iso)
        counts("frameworks", zip(catalogue.frameworks.map(\.key), frameworks))
        counts("areas", zip(catalogue.areas.map(\.key), areas))
        let severities = dataset.findings.map(\.severity)
        counts(
            "findings",
            Finding.Severity.allCases.map { severity in (severity.rawValue, severities.count { $0 == severity }) })
    }

    /// Adds how often each thing is there that is there at all.
    private mutating func counts(_ name: String, _ counts: some Sequence<(String, Int)>) {
        key(name)
        object { json in
            for (name, count) in counts where count > 0 { json.member(name, count) }
        }
    }
}
