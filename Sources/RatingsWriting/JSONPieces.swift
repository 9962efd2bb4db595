import RatingsModel

/// The objects that the project's JSON is made of.
extension JSONEmitter {
    /// Adds the members that say what became of rows.
    mutating func rows(_ tally: RowTally) {
        member("read", tally.read)
        member("used", tally.used)
        member("duplicates", tally.duplicates)
        member("visits", tally.visits)
        member("not_data", tally.notData)
        member("rejected", tally.rejected)
    }

    /// Adds what an export says of a source.
    mutating func source(_ source: Source) {
        object { json in
            json.member("name", source.name)
            if let sheet = source.sheet { json.member("sheet", sheet) }
            json.retrieval(source.retrieval)
            json.member("format", source.format)
            json.member("encoding", source.encoding)
            json.member("bytes", source.byteCount)
            json.member("sha256", source.sha256)
            json.member("rows", source.tally.read)
            json.key("tallies")
            json.object { $0.rows(source.tally) }
        }
    }

    /// Adds where a source was fetched from, and how recent it is; nothing for a file.
    mutating func retrieval(_ retrieval: Retrieval?) {
        guard let retrieval else { return }
        key("fetched")
        object { json in
            json.member("address", retrieval.address)
            json.member("last_modified", retrieval.lastModified?.iso)
            json.member("copy_of", retrieval.copy?.fetched.iso)
            json.member("age_in_days", retrieval.copy?.ageInDays)
            json.member("reason", retrieval.copy?.reason)
        }
    }

    /// Adds an inspection, with its judgements, on one line.
    mutating func inspection(_ inspection: Inspection, of dataset: Dataset) {
        let authority = dataset.register[inspection.authority]
        object { json in
            json.member("gss_code", authority.code)
            json.member("authority", authority.name)
            json.member("region", authority.region)
            json.member("framework", inspection.framework.map { dataset.catalogue[$0].key })
            json.member("inspection_type", inspection.type.map { dataset.catalogue[$0].name })
            json.member("inspection_start", inspection.start?.iso)
            json.member("inspection_end", inspection.end?.iso)
            json.member("published", inspection.published?.iso)
            json.member("report_url", inspection.reportURL)
            json.member("theme", inspection.theme)
            json.member("visit", inspection.isVisit)
            json.member("source_file", dataset.sources[Int(inspection.location.source)].name)
            json.member("source_row", Int(inspection.location.row))
            json.key("judgements")
            json.array { json in
                for judgement in inspection.judgements {
                    json.judgement(judgement, of: inspection, in: dataset)
                }
            }
        }
    }

    private mutating func judgement(_ judgement: Judgement, of inspection: Inspection, in dataset: Dataset) {
        object { json in
            json.member("area", dataset.catalogue[judgement.area].key)
            json.member("grade", judgement.grade?.id)
            json.member("status", judgement.status.id)
            // Both are rare, and a line would be half as long again with them.
            if !judgement.notes.isEmpty { json.member("notes", judgement.notes.ids) }
            if judgement.location.source != inspection.location.source {
                json.member("source_file", dataset.sources[Int(judgement.location.source)].name)
            }
            json.member("source_row", Int(judgement.location.row))
        }
    }

    /// Adds a finding on one line.
    mutating func finding(_ finding: Finding, of sources: [Source]) {
        object { json in
            json.member("file", sources[Int(finding.source)].name)
            json.member("row", finding.row.map(Int.init))
            json.member("column", finding.column)
            json.member("severity", finding.severity.rawValue)
            json.member("code", finding.code.rawValue)
            json.member("value", finding.value)
            json.member("authority", finding.authority)
            json.member("message", finding.message)
            json.member("remedy", finding.remedy)
        }
    }
}

extension Judgement.Notes {
    /// The notes as ids in machine-readable output.
    var ids: [String] {
        var ids: [String] = []
        if contains(.adequateAtTheTime) { ids.append("adequate-at-the-time") }
        if contains(.cleaned) { ids.append("cleaned") }
        if contains(.disputed) { ids.append("disputed") }
        return ids
    }
}
