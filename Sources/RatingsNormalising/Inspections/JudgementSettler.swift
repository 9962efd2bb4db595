import RatingsModel

/// Decides what a judgement cell means under the framework of its inspection.
struct JudgementSettler {
    let rules: Rules
    let source: UInt16

    /// The area that a cell is about: the one of its heading, or one that is printed under that heading where the
    /// framework has no such area and the row no other cell for it.
    func area(of cell: Draft.Cell, among cells: [Draft.Cell], under framework: Framework) -> JudgementArea.ID {
        if framework.judges(cell.area) { return cell.area }
        let other = (rules.headedBy[cell.area] ?? []).first { candidate in
            framework.judges(candidate) && !cells.contains { $0.area == candidate && $0.isPresent }
        }
        return other ?? cell.area
    }

    /// The judgement of a cell, and what is to be said about it; nil where there is nothing in it for this framework.
    func settle(
        _ cell: Draft.Cell, as area: JudgementArea.ID, under framework: Framework, report: (FindingCode, String) -> Void
    ) -> Judgement? {
        let location = SourceLocation(source: source, row: cell.row)
        func judgement(_ status: Judgement.Status, _ grade: Grade? = nil, _ notes: Judgement.Notes = []) -> Judgement {
            Judgement(area: area, status: status, grade: grade, notes: notes, location: location)
        }
        guard framework.judges(area) else {
            return outside(cell, area, framework, report) ? judgement(.notInFramework) : nil
        }
        switch cell.reading {
        case .graded(let grade):
            return judgement(.graded, grade, notes(for: grade, under: framework, report))
        case .cleaned(let grade):
            report(.gradeCleaned, "read as “\(grade.name)”")
            return judgement(.graded, grade, notes(for: grade, under: framework, report).union(.cleaned))
        case .adequate:
            guard framework.thirdGradeWasAdequate else {
                report(.adequateOutsideItsTime, "Adequate is no grade under \(framework.key)")
                return judgement(.unrecognised)
            }
            let grade = Grade.requiresImprovement
            return judgement(.graded, grade, notes(for: grade, under: framework, report))
        case .blank, .reason(.missing), .reason(.notYetInspected), .reason(.graded):
            if !cell.isPresent { return nil }
            report(.missingGrade, "a grade is expected under \(framework.key)")
            return judgement(.missing)
        case .reason(.notJudged):
            report(.notJudged, "the inspectors gave no grade")
            return judgement(.notJudged)
        case .reason(.unreadable):
            report(.unreadableGrade, "the source could not read the report")
            return judgement(.unreadable)
        case .reason(.notInFramework), .preDatesArea, .postDatesArea:
            report(.markerContradictsDate, "the area is judged under \(framework.key)")
            return judgement(.missing)
        case .reason(.unrecognised), .unrecognised:
            report(.unrecognisedGrade, "no grade of the four-point scale")
            return judgement(.unrecognised)
        }
    }

    private func outside(
        _ cell: Draft.Cell, _ area: JudgementArea.ID, _ framework: Framework, _ report: (FindingCode, String) -> Void
    ) -> Bool {
        if cell.reading.isGrade {
            report(.gradeDiscarded, "\(rules.catalogue[area].name) is no judgement under \(framework.key)")
            return true
        }
        if cell.reading == .unrecognised {
            report(.unrecognisedGrade, "no grade, and no judgement under \(framework.key)")
            return true
        }
        if let first = firstJudged(area), let last = lastJudged(area) {
            if cell.reading == .preDatesArea, first < framework.firstStart {
                report(.markerContradictsDate, "the area was judged before \(framework.key)")
            } else if cell.reading == .postDatesArea, last > framework.firstStart {
                report(.markerContradictsDate, "the area was not judged before \(framework.key), and later it was")
            }
        }
        // An empty cell says something only where a reader would look for a grade: in an area of the same family.
        let isOfFamily = rules.catalogue.frameworks.contains { $0.family == framework.family && $0.judges(area) }
        return cell.isPresent && isOfFamily
    }

    /// The day on which the first framework that judges an area came into force.
    private func firstJudged(_ area: JudgementArea.ID) -> CalendarDate? {
        rules.catalogue.frameworks.filter { $0.judges(area) }.map(\.firstStart).min()
    }

    /// The same of the last one.
    private func lastJudged(_ area: JudgementArea.ID) -> CalendarDate? {
        rules.catalogue.frameworks.filter { $0.judges(area) }.map(\.firstStart).max()
    }

    private func notes(
        for grade: Grade, under framework: Framework, _ report: (FindingCode, String) -> Void
    ) -> Judgement.Notes {
        guard framework.thirdGradeWasAdequate, grade == .requiresImprovement else { return [] }
        report(.legacyAdequate, "published at the time as Adequate (grade 3)")
        return .adequateAtTheTime
    }
}
