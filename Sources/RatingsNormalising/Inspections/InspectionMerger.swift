import RatingsModel

/// Brings the inspections of all sources together, each once.
///
/// In one source, an inspection is the same as another one if the authority, the family of frameworks and the day are
/// the same. Between sources the days need not agree to the day: one may have the start only, another the day of
/// publication, and both may slip; so that the nearest one within some weeks is the same. No authority is inspected
/// twice within that time. What the sources agree on is kept once; what only one of them knows is filled in; where
/// they differ, the first one read is kept, and both places are reported.
struct InspectionMerger {
    private struct Key: Hashable {
        let authority: Authority.ID
        let scheme: UInt16
        let day: CalendarDate?
    }

    /// So many days may lie between two starts, or two publications, that mean the same inspection.
    private static let startSlip = 14
    private static let publicationSlip = 75

    private let rules: Rules
    private(set) var inspections: [Inspection] = []
    private(set) var findings: [Finding] = []
    private var byKey: [Key: Int] = [:]
    private var byAuthority: [Authority.ID: [Int]] = [:]

    init(rules: Rules) {
        self.rules = rules
    }

    /// Adds the inspections of the next source, in their order.
    mutating func add(_ more: inout [Inspection], fates: inout [RowFates]) {
        let known = inspections.count
        inspections.reserveCapacity(known + more.count)
        byKey.reserveCapacity(known + more.count)
        for inspection in more {
            let key = key(of: inspection)
            if let same = byKey[key] ?? (known > 0 ? nearest(to: inspection, before: known) : nil) {
                merge(inspection, into: same, fates: &fates)
            } else {
                byKey[key] = inspections.count
                if !inspection.isNotYetInspected {
                    byAuthority[inspection.authority, default: []].append(inspections.count)
                }
                mark(inspection, inspection.isVisit ? .visit : .used, &fates)
                inspections.append(inspection)
            }
        }
        more = []
    }

    private func key(of inspection: Inspection) -> Key {
        Key(authority: inspection.authority, scheme: scheme(of: inspection), day: inspection.orderingDate)
    }

    /// What can be the same: inspections of one family, visits of one type, authorities not yet inspected.
    private func scheme(of inspection: Inspection) -> UInt16 {
        if inspection.isVisit { return 0x100 + UInt16(inspection.type?.rawValue ?? 0) }
        guard let framework = inspection.framework else { return 0x300 }
        // Partial re-inspections of two services can be published on one day, and are two.
        if let type = inspection.type, rules.catalogue[type].onlyAreas != nil { return 0x200 + UInt16(type.rawValue) }
        let family = rules.catalogue[framework].family
        let first = rules.catalogue.frameworks.firstIndex { $0.family == family } ?? 0
        return UInt16(first)
    }

    // MARK: - The same inspection in another source

    private func nearest(to inspection: Inspection, before limit: Int) -> Int? {
        let scheme = scheme(of: inspection)
        var best: (distance: Int, position: Int)?
        for position in byAuthority[inspection.authority] ?? [] where position < limit {
            let other = inspections[position]
            guard self.scheme(of: other) == scheme, let distance = Self.distance(inspection, other) else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (distance, position) }
        }
        return best?.position
    }

    /// How far apart two records of one inspection are, in days; nil if they can't be the same one.
    private static func distance(_ one: Inspection, _ other: Inspection) -> Int? {
        if let first = one.start, let second = other.start {
            let days = abs(first.days(since: second))
            return days <= startSlip ? days : nil
        }
        if let first = one.published, let second = other.published {
            let days = abs(first.days(since: second))
            return days <= publicationSlip ? days : nil
        }
        guard let start = one.start ?? other.start, let published = one.published ?? other.published else { return nil }
        let wait = published.days(since: start)
        return (0...FrameworkDecider.longestWait).contains(wait) ? wait : nil
    }

    // MARK: - Two records of one inspection

    private mutating func merge(_ more: Inspection, into position: Int, fates: inout [RowFates]) {
        var kept = inspections[position]
        var differs = false
        differs = merge(\.start, of: more, into: &kept, named: Field.start) || differs
        differs = merge(\.published, of: more, into: &kept, named: Field.published) || differs
        differs = mergeType(of: more, into: &kept) || differs
        kept.end = kept.end ?? more.end
        kept.theme = kept.theme ?? more.theme
        kept.reportURL = kept.reportURL ?? more.reportURL
        mark(more, .duplicate, &fates)
        for judgement in more.judgements {
            differs = merge(judgement, of: more, into: &kept, fates: &fates) || differs
        }
        if !differs {
            findings.append(
                finding(
                    .duplicate, more.location, kept,
                    "the inspection is known from \(place(kept.location, from: more.location))"))
        }
        inspections[position] = kept
    }

    private mutating func merge(
        _ path: WritableKeyPath<Inspection, CalendarDate?>, of more: Inspection, into kept: inout Inspection,
        named field: Field
    ) -> Bool {
        guard let second = more[keyPath: path] else { return false }
        guard let first = kept[keyPath: path] else {
            kept[keyPath: path] = second
            return false
        }
        guard first != second else { return false }
        conflict(kept, more, column: field.rawValue, first.iso, second.iso, at: kept.location, more.location)
        return true
    }

    private mutating func mergeType(of more: Inspection, into kept: inout Inspection) -> Bool {
        guard let second = more.type else { return false }
        guard let first = kept.type else {
            kept.type = second
            return false
        }
        guard first != second else { return false }
        conflict(
            kept, more, column: Field.type.rawValue, rules.catalogue[first].name, rules.catalogue[second].name,
            at: kept.location, more.location)
        return true
    }

    private mutating func merge(
        _ judgement: Judgement, of more: Inspection, into kept: inout Inspection, fates: inout [RowFates]
    ) -> Bool {
        guard let known = kept.judgements.firstIndex(where: { $0.area == judgement.area }) else {
            kept.judgements.append(judgement)
            kept.judgements.sort { $0.area < $1.area }
            mark(judgement.location, .used, &fates)
            return false
        }
        let first = kept.judgements[known]
        if first.status == judgement.status, first.grade == judgement.grade { return false }
        let isOpen = first.status == .missing || first.status == .unreadable || first.status == .unrecognised
        if isOpen, judgement.status == .graded || judgement.status == .notJudged {
            kept.judgements[known] = judgement
            mark(judgement.location, .used, &fates)
            return false
        }
        guard first.status == .graded, judgement.status == .graded, let one = first.grade, let two = judgement.grade
        else { return false }
        kept.judgements[known].notes.insert(.disputed)
        conflict(
            kept, more, column: rules.catalogue[judgement.area].name, one.name, two.name, at: first.location,
            judgement.location)
        return true
    }

    // MARK: - Findings and accounts

    private mutating func conflict(
        _ kept: Inspection, _ more: Inspection, column: String, _ first: String, _ second: String,
        at firstPlace: SourceLocation, _ secondPlace: SourceLocation
    ) {
        var one = finding(
            .conflict, firstPlace, kept, "\(place(secondPlace, from: firstPlace)) says “\(second)”; this one is kept")
        one.column = column
        one.value = first
        var two = finding(
            .conflict, secondPlace, more, "\(place(firstPlace, from: secondPlace)) says “\(first)”, which is kept")
        two.column = column
        two.value = second
        findings += [one, two]
    }

    private func finding(
        _ code: FindingCode, _ place: SourceLocation, _ inspection: Inspection, _ message: String
    ) -> Finding {
        Finding(
            code, source: place.source, row: place.row, authority: rules.register.displayName(inspection.authority),
            message: message)
    }

    private func place(_ place: SourceLocation, from other: SourceLocation) -> String {
        place.source == other.source ? "row \(place.row)" : "row \(place.row) of file \(Int(place.source) + 1)"
    }

    private func mark(_ inspection: Inspection, _ fate: RowFates.Fate, _ fates: inout [RowFates]) {
        mark(inspection.location, fate, &fates)
        for judgement in inspection.judgements { mark(judgement.location, fate, &fates) }
    }

    private func mark(_ location: SourceLocation, _ fate: RowFates.Fate, _ fates: inout [RowFates]) {
        guard Int(location.source) < fates.count else { return }
        fates[Int(location.source)].mark(location.row, fate)
    }
}
