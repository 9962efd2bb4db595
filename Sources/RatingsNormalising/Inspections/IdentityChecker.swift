import RatingsModel

/// Finds the authority of a draft, and says where its name, its code and its time don't agree.
struct IdentityChecker {
    private let authorities: AuthorityMatcher
    private let register: AuthorityRegister

    init(rules: Rules) {
        authorities = rules.authorities
        register = rules.register
    }

    /// The authority; nil where none is found, with a finding that says why.
    func authority(of draft: Draft, _ desk: inout Desk) -> Authority.ID? {
        guard let named = authorities.choose(draft.name.candidates, on: draft.day) else {
            return authorityByCode(draft, &desk)
        }
        switch draft.code.match {
        case .blank:
            break
        case .current(let coded) where coded == named:
            break
        case .former(let coded) where coded == named:
            desk.report(.gssSuperseded, draft, column: .gssCode, value: draft.code.text, "now \(register[named].code)")
        case .current(let other), .former(let other):
            desk.report(
                .gssMismatch, draft, column: .gssCode, value: draft.code.text,
                "the code is \(register.displayName(other))'s; \(register.displayName(named)) has \(register[named].code)"
            )
        case .unknown:
            desk.report(
                .gssUnknown, draft, column: .gssCode, value: draft.code.text,
                "no authority has this code; \(register.displayName(named)) has \(register[named].code)")
        }
        checkTime(of: named, draft, &desk)
        return named
    }

    private func authorityByCode(_ draft: Draft, _ desk: inout Desk) -> Authority.ID? {
        switch draft.code.match {
        case .current(let id):
            checkTime(of: id, draft, &desk)
            return id
        case .former(let id):
            desk.report(
                .gssSuperseded, draft, column: .gssCode, value: draft.code.text, "now \(register[id].code)")
            checkTime(of: id, draft, &desk)
            return id
        case .blank, .unknown:
            if draft.name.text.isEmpty {
                desk.rejectAllRows(.authorityMissing, draft, "no authority is named")
                return nil
            }
            let candidates = authorities.candidates(for: draft.name.text)
            let hint =
                candidates.isEmpty
                ? "" : "; did you mean \(candidates.map { "“\($0)”" }.joined(separator: " or "))?"
            desk.rejectAllRows(.unknownAuthority, draft, "no authority is called “\(draft.name.text)”\(hint)")
            return nil
        }
    }

    private func checkTime(of id: Authority.ID, _ draft: Draft, _ desk: inout Desk) {
        guard let day = draft.day else { return }
        // A report may come out after the authority has gone.
        let grace = draft.start?.date == nil ? FrameworkDecider.longestWait : 0
        if let first = register.established(id), day < first {
            desk.report(.authorityOutsideItsTime, draft, "\(register[id].name) began on \(first.longEnglish)")
        } else if let last = register.end(id), day.days(since: last) > grace {
            desk.report(.authorityOutsideItsTime, draft, "\(register[id].name) ended on \(last.longEnglish)")
        }
    }
}
