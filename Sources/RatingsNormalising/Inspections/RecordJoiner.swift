import RatingsModel

/// Makes one record of two that tell of the same inspection, and says where they differ.
struct RecordJoiner {
    private let catalogue: FrameworkCatalogue
    private let register: AuthorityRegister
    /// The names of the sources, for messages.
    var names: [String] = []
    private(set) var findings: [Finding] = []
    /// Where a value of an inspection stands that was filled in from another place than its own.
    private var places: [Int: [Field: SourceLocation]] = [:]

    init(rules: Rules) {
        catalogue = rules.catalogue
        register = rules.register
    }

    /// Adds what a further record tells.
    ///
    /// - Parameter position: The position of the inspection, by which it is known here.
    /// - Returns: The places of the judgements that were news.
    mutating func join(_ more: Inspection, to kept: inout Inspection, at position: Int) -> [SourceLocation] {
        let before = findings.count
        var news: [SourceLocation] = []
        // Before the start is filled in: who has one knows the framework.
        joinFramework(of: more, to: &kept)
        join(\.start, .start, of: more, to: &kept, at: position) { $0.iso }
        join(\.end, .end, of: more, to: &kept, at: position) { $0.iso }
        join(\.published, .published, of: more, to: &kept, at: position) { $0.iso }
        let catalogue = catalogue
        join(\.type, .type, of: more, to: &kept, at: position) { catalogue[$0].name }
        join(\.theme, .theme, of: more, to: &kept, at: position) { $0 }
        // A report can stand at several addresses.
        kept.reportURL = kept.reportURL ?? more.reportURL
        for judgement in more.judgements where join(judgement, of: more, to: &kept) { news.append(judgement.location) }
        if findings.count == before {
            findings.append(
                finding(
                    .duplicate, more.location, kept,
                    "the inspection is known from \(place(kept.location, from: more.location))"))
        }
        return news
    }

    // MARK: - Facts

    private mutating func join<Value: Equatable>(
        _ path: WritableKeyPath<Inspection, Value?>, _ field: Field, of more: Inspection, to kept: inout Inspection,
        at position: Int, text: (Value) -> String
    ) {
        guard let second = more[keyPath: path] else { return }
        guard let first = kept[keyPath: path] else {
            kept[keyPath: path] = second
            places[position, default: [:]][field] = more.location
            return
        }
        if first == second { return }
        let firstPlace = places[position]?[field] ?? kept.location
        conflict(field.rawValue, (text(first), firstPlace), (text(second), more.location), kept)
    }

    /// The framework follows from the start; a record without one may have guessed wrong.
    private mutating func joinFramework(of more: Inspection, to kept: inout Inspection) {
        guard let first = kept.framework, let second = more.framework else { return }
        guard first != second else {
            kept.frameworkIsInferred = kept.frameworkIsInferred && more.frameworkIsInferred
            return
        }
        guard kept.start == nil, more.start != nil else { return }
        kept.framework = second
        kept.frameworkIsInferred = more.frameworkIsInferred
        for position in kept.judgements.indices {
            let judgement = kept.judgements[position]
            guard !catalogue[second].judges(judgement.area), judgement.status != .notInFramework else { continue }
            discard(judgement, of: kept)
            kept.judgements[position].status = .notInFramework
            kept.judgements[position].grade = nil
        }
    }

    // MARK: - Judgements

    /// Adds a judgement; true where it is news.
    private mutating func join(_ judgement: Judgement, of more: Inspection, to kept: inout Inspection) -> Bool {
        if let framework = kept.framework, framework != more.framework, !catalogue[framework].judges(judgement.area) {
            discard(judgement, of: more)
            return false
        }
        guard let known = kept.judgements.firstIndex(where: { $0.area == judgement.area }) else {
            kept.judgements.append(judgement)
            kept.judgements.sort { $0.area < $1.area }
            return true
        }
        let first = kept.judgements[known]
        if first.status == judgement.status, first.grade == judgement.grade { return false }
        guard judgement.isDefinite else { return false }
        guard first.isDefinite else {
            kept.judgements[known] = judgement
            return true
        }
        kept.judgements[known].notes.insert(.disputed)
        conflict(
            catalogue[judgement.area].name, (first.word, first.location), (judgement.word, judgement.location), kept)
        return false
    }

    private mutating func discard(_ judgement: Judgement, of inspection: Inspection) {
        guard let grade = judgement.grade else { return }
        let name = catalogue[judgement.area].name
        var found = finding(
            .gradeDiscarded, judgement.location, inspection,
            "by the start that another source gives, \(name) was no judgement of this inspection")
        found.column = name
        found.value = grade.name
        findings.append(found)
    }

    // MARK: - Findings

    private mutating func conflict(
        _ column: String, _ first: (value: String, place: SourceLocation),
        _ second: (value: String, place: SourceLocation), _ inspection: Inspection
    ) {
        var one = finding(
            .conflict, first.place, inspection,
            "\(place(second.place, from: first.place)) says “\(second.value)”; this one is kept")
        one.column = column
        one.value = first.value
        var two = finding(
            .conflict, second.place, inspection,
            "\(place(first.place, from: second.place)) says “\(first.value)”, which is kept")
        two.column = column
        two.value = second.value
        findings += [one, two]
    }

    private func finding(
        _ code: FindingCode, _ place: SourceLocation, _ inspection: Inspection, _ message: String
    ) -> Finding {
        Finding(
            code, source: place.source, row: place.row, authority: register.displayName(inspection.authority),
            message: message)
    }

    private func place(_ place: SourceLocation, from other: SourceLocation) -> String {
        if place.source == other.source { return "row \(place.row)" }
        let source = Int(place.source)
        return "row \(place.row) of \(names.indices.contains(source) ? names[source] : "file \(source + 1)")"
    }
}

extension Judgement {
    /// Whether it says what the inspectors decided: a grade, or that they gave none.
    fileprivate var isDefinite: Bool { status == .graded || status == .notJudged }

    /// What the inspectors decided, in a word for a message.
    fileprivate var word: String { grade?.name ?? "no grade given" }
}
