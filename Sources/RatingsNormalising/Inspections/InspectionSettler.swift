import RatingsModel

/// Makes inspections of drafts, and says of each draft what was found in it.
struct InspectionSettler {
    /// What became of a draft.
    enum Outcome {
        case used(Inspection)
        case visit(Inspection)
        case rejected
    }

    let rules: Rules
    let source: UInt16
    /// Days after this one are taken for slips.
    let latestDay: CalendarDate
    private let decider: FrameworkDecider
    private let settler: JudgementSettler
    private(set) var findings: [Finding] = []
    /// Rows that repeat a judgement of the draft that was settled last.
    private(set) var repeatedRows: Set<UInt32> = []
    private var identity: IdentityChecker

    init(rules: Rules, source: UInt16, latestDay: CalendarDate) {
        self.rules = rules
        self.source = source
        self.latestDay = latestDay
        decider = FrameworkDecider(rules: rules)
        settler = JudgementSettler(rules: rules, source: source)
        identity = IdentityChecker(rules: rules, source: source)
    }

    /// Adds what was found elsewhere in the source.
    mutating func report(_ finding: Finding) {
        findings.append(finding)
    }

    /// Decides what a draft is.
    ///
    /// - Parameter headings: The headings of the table, for messages.
    mutating func settle(_ draft: Draft, headings: [String]) -> Outcome {
        var desk = Desk(draft: draft, headings: headings, source: source)
        defer {
            findings += desk.findings
            repeatedRows = desk.repeatedRows
        }
        guard let authority = identity.authority(of: draft, &desk) else { return .rejected }
        let kind = type(of: draft)
        guard let dates = dates(of: draft, &desk) else { return .rejected }

        var inspection = Inspection(
            authority: authority, type: kind.id, start: dates.start, end: dates.end, published: dates.published,
            theme: draft.theme, reportURL: reportURL(of: draft, &desk),
            location: SourceLocation(source: source, row: draft.row))

        if let type = kind.type, type.kind != .graded {
            return visit(inspection, type, draft, &desk)
        }
        if isNotYetInspected(draft) {
            inspection.judgements = draft.cells.filter(\.isPresent).map {
                Judgement(
                    area: $0.area, status: .notYetInspected, location: SourceLocation(source: source, row: $0.row))
            }
            desk.report(.notYetInspected, day: draft.start ?? draft.published, "the source says so")
            return .used(inspection)
        }
        guard draft.cells.contains(where: \.reading.isReadable) else {
            desk.rejectAllRows(.noGradesExtracted, noGrades(draft, dates.published))
            return .rejected
        }
        guard dates.start != nil || dates.published != nil else {
            desk.rejectAllRows(.dateMissing, "there is neither a start day nor a publication date")
            return .rejected
        }
        switch decider.decide(draft, family: kind.type?.family ?? draft.block?.family) {
        case .undecided(let reason):
            desk.rejectAllRows(.frameworkUndecided, reason)
            return .rejected
        case .framework(let framework, let isInferred):
            inspection.framework = framework
            inspection.frameworkIsInferred = isInferred
        }
        remark(on: inspection, kind, draft, &desk)
        inspection.judgements = judgements(draft, under: inspection.framework, &desk)
        return .used(inspection)
    }

    // MARK: - Parts of an inspection

    private func type(of draft: Draft) -> (id: InspectionType.ID?, type: InspectionType?) {
        if let fixed = draft.block?.type { return (fixed, rules.catalogue[fixed]) }
        guard case .known(let id) = draft.kind?.reading else { return (nil, nil) }
        return (id, rules.catalogue[id])
    }

    private func isNotYetInspected(_ draft: Draft) -> Bool {
        if draft.start?.reading == .notYetInspected { return true }
        if draft.start?.date == nil, draft.published?.reading == .notYetInspected { return true }
        return draft.cells.contains { $0.reading == .reason(.notYetInspected) }
            && draft.cells.allSatisfy { $0.reading == .blank || $0.reading == .reason(.notYetInspected) }
    }

    private func noGrades(_ draft: Draft, _ published: CalendarDate?) -> String {
        let values = Set(draft.cells.filter { $0.reading == .unrecognised }.map { "“\($0.text)”" }).sorted()
        let told = values.isEmpty ? "" : "; found \(values.prefix(5).joined(separator: ", "))"
        let report = published.map { "the report published on \($0.longEnglish)" } ?? "the inspection"
        return "no judgement could be read for \(report)\(told)"
    }

    private func visit(
        _ start: Inspection, _ type: InspectionType, _ draft: Draft, _ desk: inout Desk
    ) -> Outcome {
        var inspection = start
        inspection.isVisit = true
        guard inspection.orderingDate != nil else {
            desk.rejectAllRows(.dateMissing, "there is neither a start day nor a publication date")
            return .rejected
        }
        let code: FindingCode = type.kind == .visit ? .visitNoGrades : .outOfScope
        desk.report(code, column: Field.type, value: draft.kind?.text, "\(type.name), \(inspection.dayInWords)")
        if draft.cells.contains(where: \.reading.isGrade) {
            desk.report(.visitWithGrades, "a \(type.name) gives no grades")
        }
        return .visit(inspection)
    }

    /// The dates of a draft; nil where one of them is impossible, with a finding that says so.
    private func dates(
        of draft: Draft, _ desk: inout Desk
    ) -> (start: CalendarDate?, end: CalendarDate?, published: CalendarDate?)? {
        guard isPossible(draft.start, &desk), isPossible(draft.end, &desk), isPossible(draft.published, &desk) else {
            return nil
        }
        let start = draft.start?.date
        var end = draft.end?.date
        let published = draft.published?.date
        if let start, let published, published < start {
            desk.rejectAllRows(
                .publishedBeforeInspection, day: draft.published,
                "published on \(published.longEnglish), started on \(start.longEnglish)")
            return nil
        }
        if let start, let last = end, last < start {
            desk.report(
                .endBeforeStart, day: draft.end, "ended on \(last.longEnglish), started on \(start.longEnglish)")
            end = nil
        } else if let last = end, let published, published < last {
            desk.report(
                .endAfterPublication, day: draft.end,
                "ended on \(last.longEnglish), published on \(published.longEnglish)")
            end = nil
        }
        return (start, end, published)
    }

    private func isPossible(_ day: Draft.Day?, _ desk: inout Desk) -> Bool {
        guard let day else { return true }
        if day.reading == .impossible {
            desk.rejectAllRows(.impossibleDate, day: day, "this is no day of the calendar")
            return false
        }
        if let date = day.date, date > latestDay {
            desk.rejectAllRows(.futureDate, day: day, "\(date.longEnglish) has not come yet")
            return false
        }
        return true
    }

    private func reportURL(of draft: Draft, _ desk: inout Desk) -> String? {
        guard let report = draft.report else { return nil }
        let isPlain = report.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") }
        if report.lowercased().hasPrefix("https://"), isPlain, report.utf8.count > 12 { return report }
        desk.report(.linkRefused, column: Field.report, value: report, "no address of a page that starts with https://")
        return nil
    }

    private func remark(
        on inspection: Inspection, _ kind: (id: InspectionType.ID?, type: InspectionType?), _ draft: Draft,
        _ desk: inout Desk
    ) {
        if kind.id == nil, let cell = draft.kind {
            let isBlank = cell.reading == .blank
            desk.report(
                .unknownInspectionType, column: Field.type, value: isBlank ? nil : cell.text,
                isBlank ? "no inspection type" : "kept as a full inspection of unknown type")
        }
        if let start = draft.start, start.date == nil {
            desk.report(.inspectionDateMissing, day: start, "the publication date is used for the order")
        }
        guard let framework = inspection.framework else { return }
        if inspection.frameworkIsInferred {
            desk.report(.frameworkInferred, day: draft.published, "taken for \(rules.catalogue[framework].key)")
        }
        if let named = draft.framework.framework, named != framework {
            desk.report(
                .frameworkContradictsDate, column: Field.framework, value: draft.framework.text,
                "by the day it started the inspection is under \(rules.catalogue[framework].key)")
        }
        if let published = inspection.published, inspection.start == nil, !inspection.frameworkIsInferred,
            !decider.fits(framework, published: published)
        {
            desk.report(
                .areaOutsideItsTime, day: draft.published,
                "\(rules.catalogue[framework].key) reports were not published on \(published.longEnglish)")
        }
        if rules.register.end(inspection.authority) != nil,
            rules.catalogue[framework].family == rules.catalogue.currentFamily
        {
            desk.reportAbolished(rules.register[inspection.authority])
        }
    }

    private func judgements(_ draft: Draft, under id: Framework.ID?, _ desk: inout Desk) -> [Judgement] {
        guard let id else { return [] }
        let framework = rules.catalogue[id]
        var judgements: [Judgement] = []
        judgements.reserveCapacity(draft.cells.count)
        for cell in draft.cells {
            let area = settler.area(of: cell, among: draft.cells, under: framework)
            let judgement = settler.settle(cell, as: area, under: framework) { code, message in
                desk.report(code, cell: cell, message)
            }
            guard let judgement else { continue }
            if let known = judgements.firstIndex(where: { $0.area == area }) {
                desk.repeated(cell, judgement, known: &judgements[known])
            } else {
                judgements.append(judgement)
            }
        }
        judgements.sort { $0.area < $1.area }
        return judgements
    }
}

extension Inspection {
    /// Its day, in words for a message.
    fileprivate var dayInWords: String {
        if let start { return "started on \(start.longEnglish)" }
        if let published { return "published on \(published.longEnglish)" }
        return "without a date"
    }
}
