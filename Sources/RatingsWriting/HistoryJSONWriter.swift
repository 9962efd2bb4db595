import RatingsAnalysis
import RatingsModel

/// Writes the history of authorities as JSON: their areas with the judgements of each, and their visits.
///
/// The members are a contract; see `docs/history.md`.
package struct HistoryJSONWriter: Sendable {
    private let asOf: CalendarDate?

    /// Makes a writer.
    ///
    /// - Parameter asOf: The day up to which inspections count; nil for all.
    package init(asOf: CalendarDate? = nil) {
        self.asOf = asOf
    }

    /// Writes everything, in the order of the histories.
    package func write<Sink: ByteSink & ~Copyable>(
        _ histories: [AuthorityHistory], of dataset: Dataset, to sink: inout Sink
    ) throws(OutputError) {
        var json = JSONEmitter()
        json.object(.block) { json in
            json.member("as_of", asOf?.iso)
            json.key("authorities")
            json.array(.block) { json in
                for history in histories { json.history(history, of: dataset) }
            }
        }
        json.endLine()
        try json.drain(to: &sink)
    }
}

extension JSONEmitter {
    fileprivate mutating func history(_ history: AuthorityHistory, of dataset: Dataset) {
        let authority = dataset.register[history.authority]
        object(.block) { json in
            json.member("gss_code", authority.code)
            json.member("authority", authority.name)
            json.member("shown_as", dataset.register.displayName(history.authority))
            json.member("region", authority.region)
            json.member("began", authority.established?.iso)
            json.member("ended", authority.validTo?.iso)
            json.member("not_yet_inspected", !history.awaited.isEmpty)
            json.key("areas")
            json.array(.block) { json in
                for series in history.series { json.series(series, of: dataset) }
            }
            json.key("visits")
            json.array(.block) { json in
                for position in history.visits { json.visit(dataset.inspections[position], of: dataset) }
            }
        }
    }

    private mutating func series(_ series: Series, of dataset: Dataset) {
        object(.block) { json in
            json.member("area", dataset.catalogue[series.area].key)
            json.member("name", dataset.catalogue[series.area].name)
            json.key("judgements")
            json.array(.block) { json in
                for entry in series.entries { json.entry(entry, of: series, in: dataset) }
            }
        }
    }

    private mutating func entry(_ entry: Series.Entry, of series: Series, in dataset: Dataset) {
        let inspection = dataset.inspections[entry.inspection]
        object { json in
            json.beginning(inspection, of: dataset)
            json.member("grade", entry.standing.grade?.id)
            json.member("status", entry.standing.status.id)
            json.member("notes", entry.standing.notes.ids)
            json.member("direction", entry.step.id)
            json.member("grades_moved", entry.step.gradesMoved)
            json.member("framework_changed", entry.frameworkChanged)
            json.member("run", entry.run.map { $0 + 1 })
            json.member("break", entry.step.breakID)
            json.ending(inspection, inspection.judgement(of: series.area)?.location ?? inspection.location, of: dataset)
        }
    }

    private mutating func visit(_ visit: Inspection, of dataset: Dataset) {
        object { json in
            json.beginning(visit, of: dataset)
            json.member("theme", visit.theme)
            json.ending(visit, visit.location, of: dataset)
        }
    }

    private mutating func beginning(_ inspection: Inspection, of dataset: Dataset) {
        member("framework", inspection.framework.map { dataset.catalogue[$0].key })
        member("inspection_type", inspection.type.map { dataset.catalogue[$0].name })
        member("inspection_start", inspection.start?.iso)
        member("inspection_end", inspection.end?.iso)
        member("published", inspection.published?.iso)
    }

    private mutating func ending(_ inspection: Inspection, _ place: SourceLocation, of dataset: Dataset) {
        member("report_url", inspection.reportURL)
        member("source_file", dataset.sources[Int(place.source)].name)
        member("source_row", Int(place.row))
    }
}
