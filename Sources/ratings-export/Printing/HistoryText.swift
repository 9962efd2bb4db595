import RatingsAnalysis
import RatingsModel
import RatingsWriting

/// What `history` prints for people: a table for each area, and one of visits.
struct HistoryText {
    let dataset: Dataset
    let style: TextStyle
    /// The width of the terminal in characters; nil where there is none.
    let width: Int?

    func text(_ histories: [AuthorityHistory]) -> String {
        histories.map(text).joined(separator: "\n")
    }

    private func text(_ history: AuthorityHistory) -> String {
        var parts = [heading(history)]
        parts += history.series.map(text)
        if !history.visits.isEmpty { parts.append(visits(history.visits)) }
        parts += history.awaited.map { position in
            wrapped("Listed as not yet inspected: \(place(dataset.inspections[position].location)).")
        }
        if history.isEmpty { parts.append("Nothing is known of it in this data.\n") }
        return parts.joined(separator: "\n")
    }

    // MARK: - The authority

    private func heading(_ history: AuthorityHistory) -> String {
        let authority = dataset.register[history.authority]
        let name = dataset.register.displayName(history.authority)
        var text = title("\(name) (\(authority.code)), \(authority.region)")
        if let last = authority.validTo {
            let successors = dataset.register.ids.filter { authority.successors.contains(dataset.register[$0].code) }
            let after = successors.isEmpty ? "" : "; after it came \(names(successors))"
            text += wrapped("It ended on \(last.longEnglish)\(after).")
        }
        let predecessors = dataset.register.ids.filter {
            dataset.register[$0].successors.contains(authority.code)
        }
        if !predecessors.isEmpty {
            let begun = authority.established.map { " on \($0.longEnglish)" } ?? ""
            text += wrapped("It began\(begun); before it came \(names(predecessors)), whose grades are not its own.")
        }
        return text
    }

    private func names(_ ids: [Authority.ID]) -> String {
        let names = ids.map(dataset.register.displayName)
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    // MARK: - An area

    private func text(_ series: Series) -> String {
        let area = dataset.catalogue[series.area]
        var table = TerminalTable(headings: ["Framework", "Started", "Published", "Judgement", "Direction"], rigid: 3)
        for (position, entry) in series.entries.enumerated() {
            if position > 0, let remark = remark(on: entry, after: series.entries[position - 1]) {
                table.addRemark(remark)
            }
            let inspection = dataset.inspections[entry.inspection]
            table.add([
                .init(text: dataset.catalogue[entry.framework].key), .init(text: day(inspection.start)),
                .init(text: day(inspection.published)), .init(text: HistoryWords.judgement(entry.standing)),
                .init(text: HistoryWords.direction(entry.step), look: HistoryWords.look(entry.step)),
            ])
        }
        let disputed = series.entries.contains { $0.standing.notes.contains(.disputed) }
        return title("\(area.name) [\(area.key)]") + table.text(width: width, style: style)
            + (disputed ? wrapped("Sources differ where it says disputed; ratings-export check names them.") : "")
    }

    /// What has to be seen between two rows.
    private func remark(on entry: Series.Entry, after before: Series.Entry) -> String? {
        let (new, old) = (dataset.catalogue[entry.framework].key, dataset.catalogue[before.framework].key)
        switch entry.step {
        case .notComparable(.notJudged):
            return before.run == nil ? nil : "not comparable: \(new) does not judge this area"
        case .notComparable(.notJudgedBefore):
            return "not comparable: \(old) did not judge this area"
        case .notComparable(.notJoined):
            return "not comparable: \(old) and \(new) don't judge the same thing"
        case .first, .moved, .notKnown:
            return entry.frameworkChanged ? "framework changed from \(old) to \(new)" : nil
        }
    }

    // MARK: - Visits

    private func visits(_ positions: [Int]) -> String {
        var table = TerminalTable(headings: ["Started", "Published", "Visit", "Theme"], rigid: 2)
        for position in positions {
            let visit = dataset.inspections[position]
            table.add([
                .init(text: day(visit.start)), .init(text: day(visit.published)),
                .init(text: visit.type.map { dataset.catalogue[$0].name } ?? "not known"),
                .init(text: visit.theme.map(VisibleText.make) ?? "not given"),
            ])
        }
        return title("Visits, which give no grades") + table.text(width: width, style: style)
    }

    // MARK: - Parts

    private func day(_ date: CalendarDate?) -> String { date.map(HistoryWords.shortDate) ?? "not known" }

    private func place(_ location: SourceLocation) -> String {
        let source = Int(location.source)
        let name = dataset.sources.indices.contains(source) ? VisibleText.make(dataset.sources[source].name) : "?"
        return "\(name), row \(location.row)"
    }

    private func title(_ text: String) -> String {
        TextWrap.lines(text, width: width ?? .max).map { style.bold($0) + "\n" }.joined()
    }

    private func wrapped(_ text: String) -> String {
        TextWrap.lines(text, width: width ?? .max).map { $0 + "\n" }.joined()
    }
}
