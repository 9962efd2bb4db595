import RatingsModel

/// Decides what a judgement cell means under the framework of its inspection.
struct JudgementSettler {
    private let catalogue: FrameworkCatalogue
    private let judged: JudgedAreas
    private let source: UInt16

    init(rules: Rules, source: UInt16) {
        catalogue = rules.catalogue
        judged = JudgedAreas(rules: rules)
        self.source = source
    }

    /// The area that a cell is about: the one of its heading, or one that is printed under that heading where the
    /// framework has no such area and the row no other cell for it.
    func area(of cell: Draft.Cell, among cells: [Draft.Cell], under framework: Framework.ID) -> JudgementArea.ID {
        if judged.judges(cell.area, under: framework) { return cell.area }
        let other = judged.headed(by: cell.area).first { candidate in
            judged.judges(candidate, under: framework) && !cells.contains { $0.area == candidate && $0.isPresent }
        }
        return other ?? cell.area
    }

    /// The judgement of a cell, and what is to be said about it; nil where there is nothing in it for this framework.
    func settle(
        _ cell: Draft.Cell, of draft: Draft, as area: JudgementArea.ID, under framework: Framework.ID,
        _ desk: inout Desk
    ) -> Judgement? {
        let location = SourceLocation(source: source, row: draft.row(of: cell))
        func judgement(_ status: Judgement.Status, _ grade: Grade? = nil, _ notes: Judgement.Notes = []) -> Judgement {
            Judgement(area: area, status: status, grade: grade, notes: notes, location: location)
        }
        guard judged.judges(area, under: framework) else {
            return outside(cell, of: draft, area, framework, &desk) ? judgement(.notInFramework) : nil
        }
        switch cell.reading {
        case .graded(let grade):
            return judgement(.graded, grade, notes(for: grade, in: cell, of: draft, under: framework, &desk))
        case .cleaned(let grade):
            desk.report(.gradeCleaned, draft, cell: cell, "read as “\(grade.name)”")
            return judgement(
                .graded, grade, notes(for: grade, in: cell, of: draft, under: framework, &desk).union(.cleaned))
        case .adequate:
            guard judged[framework].thirdGradeWasAdequate else {
                desk.report(.adequateOutsideItsTime, draft, cell: cell, "Adequate is no grade under \(key(framework))")
                return judgement(.unrecognised)
            }
            let grade = Grade.requiresImprovement
            return judgement(.graded, grade, notes(for: grade, in: cell, of: draft, under: framework, &desk))
        case .blank, .reason(.missing), .reason(.notYetInspected), .reason(.graded):
            if !cell.isPresent { return nil }
            desk.report(.missingGrade, draft, cell: cell, "a grade is expected under \(key(framework))")
            return judgement(.missing)
        case .reason(.notJudged):
            desk.report(.notJudged, draft, cell: cell, "the inspectors gave no grade")
            return judgement(.notJudged)
        case .reason(.unreadable):
            desk.report(.unreadableGrade, draft, cell: cell, "the source could not read the report")
            return judgement(.unreadable)
        case .reason(.notInFramework), .preDatesArea, .postDatesArea:
            desk.report(.markerContradictsDate, draft, cell: cell, "the area is judged under \(key(framework))")
            return judgement(.missing)
        case .reason(.unrecognised), .unrecognised:
            desk.report(.unrecognisedGrade, draft, cell: cell, "no grade of the four-point scale")
            return judgement(.unrecognised)
        }
    }

    private func key(_ framework: Framework.ID) -> String { catalogue[framework].key }

    private func outside(
        _ cell: Draft.Cell, of draft: Draft, _ area: JudgementArea.ID, _ framework: Framework.ID, _ desk: inout Desk
    ) -> Bool {
        if cell.reading.isGrade {
            desk.report(
                .gradeDiscarded, draft, cell: cell, "\(catalogue[area].name) is no judgement under \(key(framework))")
            return true
        }
        switch cell.reading {
        case .unrecognised:
            desk.report(.unrecognisedGrade, draft, cell: cell, "no grade, and no judgement under \(key(framework))")
            return true
        case .preDatesArea, .postDatesArea:
            checkMarker(cell, of: draft, area, catalogue[framework], &desk)
        default:
            break
        }
        // An empty cell says something only where a reader would look for a grade: in an area of the same family.
        return cell.isPresent && judged[framework].familyJudges[Int(area.rawValue)]
    }

    /// Says where the source has the times of an area the wrong way round.
    private func checkMarker(
        _ cell: Draft.Cell, of draft: Draft, _ area: JudgementArea.ID, _ framework: Framework, _ desk: inout Desk
    ) {
        guard let span = judged.span(of: area) else { return }
        if cell.reading == .preDatesArea, span.lowerBound < framework.firstStart {
            desk.report(.markerContradictsDate, draft, cell: cell, "the area was judged before \(framework.key)")
        } else if cell.reading == .postDatesArea, span.upperBound > framework.firstStart {
            desk.report(
                .markerContradictsDate, draft, cell: cell,
                "the area was not judged before \(framework.key), and later it was")
        }
    }

    private func notes(
        for grade: Grade, in cell: Draft.Cell, of draft: Draft, under framework: Framework.ID, _ desk: inout Desk
    ) -> Judgement.Notes {
        guard grade == .requiresImprovement, judged[framework].thirdGradeWasAdequate else { return [] }
        desk.report(.legacyAdequate, draft, cell: cell, "published at the time as Adequate (grade 3)")
        return .adequateAtTheTime
    }
}
