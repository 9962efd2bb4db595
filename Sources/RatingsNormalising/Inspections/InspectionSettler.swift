import RatingsModel

/// Makes inspections of drafts, and says of each draft what was found in it.
struct InspectionSettler {
    /// What became of a draft.
    enum Outcome {
        case used(Authority.ID)
        case visit(Authority.ID)
        case rejected
    }

    private let rules: Rules
    /// That of the rules. From there it would be copied, and what it consists of be retained, for each row.
    private let register: AuthorityRegister
    private let source: UInt16
    /// Days after this one are taken for slips.
    private let latestDay: CalendarDate
    private let decider: FrameworkDecider
    private let settler: JudgementSettler
    private let identity: IdentityChecker
    private var desk: Desk
    private var packer = TextPacker()
    private var memory = JudgementMemory()

    init(rules: Rules, source: UInt16, latestDay: CalendarDate) {
        self.rules = rules
        register = rules.register
        self.source = source
        self.latestDay = latestDay
        decider = FrameworkDecider(rules: rules)
        settler = JudgementSettler(rules: rules, source: source)
        identity = IdentityChecker(rules: rules)
        desk = Desk(source: source)
    }

    /// What was found so far.
    var findings: [Finding] { desk.findings }

    /// Rows that repeat a judgement of the draft that was settled last.
    var repeatedRows: Set<UInt32> { desk.repeatedRows }

    /// The texts of all inspections so far, for ``Inspection/unpack(from:)``; nil where there are none.
    var packedTexts: [UInt8]? { packer.bytes }

    /// Begins a table. All drafts of the one before must be settled: each table numbers the patterns of its cells anew.
    ///
    /// - Parameter headings: Its headings, for messages.
    mutating func begin(headings: [String]) {
        desk.headings = headings
        memory = JudgementMemory()
    }

    /// Adds what was found elsewhere in the source.
    mutating func report(_ finding: Finding) {
        desk.report(finding)
    }

    /// Decides what a draft is.
    ///
    /// - Parameter inspections: Gets the inspection as its last, unless the draft is rejected. Its texts can't be read
    ///   before it has ``packedTexts``.
    mutating func settle(_ draft: Draft, into inspections: inout [Inspection]) -> Outcome {
        desk.clear()
        guard let authority = identity.authority(of: draft, &desk) else { return .rejected }
        guard let dates = dates(of: draft) else { return .rejected }
        let type = type(of: draft)
        var inspection = Inspection(
            authority: authority, type: type, start: dates.start, end: dates.end, published: dates.published,
            texts: packer.pack(report: reportURL(of: draft), theme: draft.theme),
            location: SourceLocation(source: source, row: draft.row))

        if let type, rules.catalogue.types[Int(type.rawValue)].kind != .graded {
            return visit(inspection, rules.catalogue[type], draft, into: &inspections)
        }
        if isNotYetInspected(draft) {
            for cell in draft.cells where cell.isPresent {
                inspection.judgements.append(
                    Judgement(
                        area: cell.area, status: .notYetInspected,
                        location: SourceLocation(source: source, row: draft.row(of: cell))))
            }
            desk.report(.notYetInspected, draft, day: draft.start ?? draft.published, "the source says so")
            inspections.append(inspection)
            return .used(authority)
        }
        guard draft.cells.contains(where: \.reading.isReadable) else {
            desk.rejectAllRows(.noGradesExtracted, draft, noGrades(draft, dates.published))
            return .rejected
        }
        guard dates.start != nil || dates.published != nil else {
            desk.rejectAllRows(.dateMissing, draft, "there is neither a start day nor a publication date")
            return .rejected
        }
        let family = type.flatMap { rules.catalogue.types[Int($0.rawValue)].family } ?? draft.block?.family
        switch decider.decide(draft, family: family) {
        case .undecided(let reason):
            desk.rejectAllRows(.frameworkUndecided, draft, reason)
            return .rejected
        case .framework(let framework, let isInferred):
            inspection.framework = framework
            inspection.frameworkIsInferred = isInferred
            remark(on: inspection, under: framework, draft)
            inspection.judgements = judgements(draft, under: framework)
            inspections.append(consume inspection)
            return .used(authority)
        }
    }

    // MARK: - Parts of an inspection

    private func type(of draft: Draft) -> InspectionType.ID? {
        if let fixed = draft.block?.type { return fixed }
        guard case .known(let id) = draft.kind?.reading else { return nil }
        return id
    }

    private func isNotYetInspected(_ draft: Draft) -> Bool {
        if draft.start?.reading == .notYetInspected { return true }
        if draft.start?.date == nil, draft.published?.reading == .notYetInspected { return true }
        // In this order, as the first cell of nearly every row is a grade.
        return draft.cells.allSatisfy { $0.reading == .blank || $0.reading == .reason(.notYetInspected) }
            && draft.cells.contains { $0.reading == .reason(.notYetInspected) }
    }

    private func noGrades(_ draft: Draft, _ published: CalendarDate?) -> String {
        let values = Set(draft.cells.filter { $0.reading == .unrecognised }.map { "“\($0.text)”" }).sorted()
        let told = values.isEmpty ? "" : "; found \(values.prefix(5).joined(separator: ", "))"
        let report = published.map { "the report published on \($0.longEnglish)" } ?? "the inspection"
        return "no judgement could be read for \(report)\(told)"
    }

    private mutating func visit(
        _ start: Inspection, _ type: InspectionType, _ draft: Draft, into inspections: inout [Inspection]
    ) -> Outcome {
        var inspection = start
        inspection.isVisit = true
        guard inspection.orderingDate != nil else {
            desk.rejectAllRows(.dateMissing, draft, "there is neither a start day nor a publication date")
            return .rejected
        }
        let code: FindingCode = type.kind == .visit ? .visitNoGrades : .outOfScope
        desk.report(code, draft, column: Field.type, value: draft.kind?.text, "\(type.name), \(inspection.dayInWords)")
        if draft.cells.contains(where: \.reading.isGrade) {
            desk.report(.visitWithGrades, draft, "a \(type.name) gives no grades")
        }
        inspections.append(inspection)
        return .visit(inspection.authority)
    }

    /// The dates of a draft; nil where one of them is impossible, with a finding that says so.
    private mutating func dates(
        of draft: Draft
    ) -> (start: CalendarDate?, end: CalendarDate?, published: CalendarDate?)? {
        guard isPossible(draft.start, of: draft), isPossible(draft.end, of: draft),
            isPossible(draft.published, of: draft)
        else {
            return nil
        }
        let start = draft.start?.date
        var end = draft.end?.date
        let published = draft.published?.date
        if let start, let published, published < start {
            desk.rejectAllRows(
                .publishedBeforeInspection, draft, day: draft.published,
                "published on \(published.longEnglish), started on \(start.longEnglish)")
            return nil
        }
        if let start, let last = end, last < start {
            desk.report(
                .endBeforeStart, draft, day: draft.end, "ended on \(last.longEnglish), started on \(start.longEnglish)")
            end = nil
        } else if let last = end, let published, published < last {
            desk.report(
                .endAfterPublication, draft, day: draft.end,
                "ended on \(last.longEnglish), published on \(published.longEnglish)")
            end = nil
        }
        return (start, end, published)
    }

    private mutating func isPossible(_ day: Draft.Day?, of draft: Draft) -> Bool {
        guard let day else { return true }
        if day.reading == .impossible {
            desk.rejectAllRows(.impossibleDate, draft, day: day, "this is no day of the calendar")
            return false
        }
        if let date = day.date, date > latestDay {
            desk.rejectAllRows(.futureDate, draft, day: day, "\(date.longEnglish) has not come yet")
            return false
        }
        return true
    }

    private mutating func reportURL(of draft: Draft) -> String? {
        guard let report = draft.report else { return nil }
        if report.utf8.count > 12, report.hasPrefix("https://") || report.lowercased().hasPrefix("https://"),
            isPlain(report)
        {
            return report
        }
        desk.report(
            .linkRefused, draft, column: Field.report, value: report, "no address of a page that starts with https://")
        return nil
    }

    /// Whether an address has nothing that would have to be written in another way.
    private func isPlain(_ address: String) -> Bool {
        var address = address
        return address.withUTF8 { $0.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") } }
    }

    private mutating func remark(on inspection: Inspection, under framework: Framework.ID, _ draft: Draft) {
        if inspection.type == nil, let kind = draft.kind {
            let isBlank = kind.reading == .blank
            desk.report(
                .unknownInspectionType, draft, column: Field.type, value: isBlank ? nil : kind.text,
                isBlank ? "no inspection type" : "kept as a full inspection of unknown type")
        }
        if let start = draft.start, start.date == nil {
            desk.report(.inspectionDateMissing, draft, day: start, "the publication date is used for the order")
        }
        if inspection.frameworkIsInferred {
            desk.report(
                .frameworkInferred, draft, day: draft.published, "taken for \(rules.catalogue[framework].key)")
        }
        if let named = draft.framework.framework, named != framework {
            desk.report(
                .frameworkContradictsDate, draft, column: Field.framework, value: draft.framework.text,
                "by the day it started the inspection is under \(rules.catalogue[framework].key)")
        }
        if let published = inspection.published, inspection.start == nil, !inspection.frameworkIsInferred,
            !decider.fits(framework, published: published)
        {
            desk.report(
                .areaOutsideItsTime, draft, day: draft.published,
                "\(rules.catalogue[framework].key) reports were not published on \(published.longEnglish)")
        }
        if register.end(inspection.authority) != nil,
            rules.catalogue[framework].family == rules.catalogue.currentFamily
        {
            desk.reportAbolished(register[inspection.authority], draft)
        }
    }

    private mutating func judgements(_ draft: Draft, under framework: Framework.ID) -> JudgementList {
        let place = SourceLocation(source: source, row: draft.row)
        guard let pattern = draft.pattern else { return settledJudgements(draft, under: framework, at: place) }
        if let known = memory.judgements(of: pattern, under: framework, at: place) { return known }
        let reports = desk.findings.count
        let judgements = settledJudgements(draft, under: framework, at: place)
        if desk.findings.count == reports, desk.repeatedRows.isEmpty {
            memory.keep(judgements, of: pattern, under: framework)
        }
        return judgements
    }

    private mutating func settledJudgements(
        _ draft: Draft, under framework: Framework.ID, at place: SourceLocation
    ) -> JudgementList {
        var judgements = JudgementList(near: place)
        var areInOrder = true
        var last: JudgementArea.ID?
        for cell in draft.cells {
            let area = settler.area(of: cell, among: draft.cells, under: framework)
            guard let judgement = settler.settle(cell, of: draft, as: area, under: framework, &desk) else { continue }
            if areInOrder, last.map({ $0 < area }) ?? true {
                judgements.append(judgement)
                last = area
            } else if let known = judgements.firstIndex(of: area) {
                desk.repeated(cell, draft, judgement, known: &judgements[known])
            } else {
                judgements.append(judgement)
                areInOrder = false
            }
        }
        if !areInOrder { judgements.sort { $0.area < $1.area } }
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
