import RatingsModel

/// What the words in the fields of a table mean, by the rules and by an officer's own layout.
///
/// The words of an own layout come before those that all know. A class, as each row is read with it.
final class FieldWords: Sendable {
    private let rules: Rules
    private let custom: CustomLayout?
    /// The framework of rows that name none.
    let constantFramework: Draft.Claim
    /// The type of rows that name none.
    let constantKind: Draft.Kind?

    init(rules: Rules, custom: CustomLayout?) {
        self.rules = rules
        self.custom = custom
        let catalogue = rules.catalogue
        constantFramework =
            custom?.framework.map {
                Draft.Claim(text: catalogue[$0].key, framework: $0, family: catalogue[$0].family)
            } ?? Draft.Claim()
        constantKind = custom?.type.map { Draft.Kind(text: catalogue[$0].name, reading: .known($0)) }
    }

    /// What a judgement cell says.
    func reading(_ text: String) -> CellReading {
        custom?.grades[MatchKey.make(text)] ?? rules.grades.reading(of: text)
    }

    /// The area that a cell of an area column names.
    func area(_ text: String) -> JudgementArea.ID? {
        custom?.areas[MatchKey.make(text)] ?? rules.headings.area(named: text)
    }

    /// Who bears or bore a name.
    func name(_ text: String) -> Draft.Name {
        if let own = custom?.authorities[MatchKey.makeName(text)] { return Draft.Name(text: text, candidates: own) }
        let key = MatchKey.make(text)
        if key.isEmpty || rules.blanks.contains(key) { return Draft.Name() }
        return Draft.Name(text: text, candidates: rules.authorities.named(text))
    }

    /// Whose code it is.
    func code(_ text: String) -> Draft.Code {
        let key = MatchKey.make(text)
        if key.isEmpty || rules.blanks.contains(key) { return Draft.Code() }
        return Draft.Code(text: text, match: rules.authorities.coded(text))
    }

    /// The type of inspection; where nothing is said, the one that is given for such rows.
    func kind(_ text: String) -> Draft.Kind {
        if let own = custom?.types[MatchKey.make(text)] { return Draft.Kind(text: text, reading: .known(own)) }
        let reading = rules.types.reading(of: text)
        if reading == .blank, let constantKind { return constantKind }
        return Draft.Kind(text: text, reading: reading)
    }

    /// The framework, or the family of frameworks, that is claimed.
    func framework(_ text: String) -> Draft.Claim {
        let key = MatchKey.make(text)
        if key.isEmpty || rules.blanks.contains(key) { return constantFramework }
        let catalogue = rules.catalogue
        let framework = catalogue.frameworkIDs.first { MatchKey.make(catalogue[$0].key) == key }
        let family = catalogue.frameworks.first { MatchKey.make($0.family) == key }?.family
        return Draft.Claim(text: text, framework: framework, family: framework.map { catalogue[$0].family } ?? family)
    }
}
