import RatingsAnalysis
import RatingsModel

/// The notes on frameworks and areas, made from the catalogue, so that a new framework brings its own.
enum FrameworkNotes {
    static func make(_ analysis: Analysis, _ areas: [JudgementArea.ID]) -> [NoteBook.Note] {
        let catalogue = analysis.dataset.catalogue
        // All of a family, as the notes on areas name those that the data has no inspection of, too.
        let families = Set(analysis.coverage.frameworks.map { catalogue[$0].family })
        var frameworks = catalogue.frameworks.filter { families.contains($0.family) }.map { note(on: $0, catalogue) }
        if !frameworks.isEmpty { frameworks[0].topic = .frameworks }
        return frameworks + areas.map { note(on: $0, catalogue) }
    }

    private static func note(on framework: Framework, _ catalogue: FrameworkCatalogue) -> NoteBook.Note {
        let areas = framework.areas.map { catalogue[$0.area].name }
        var text = "Inspections that started \(period(framework))."
        if !areas.isEmpty { text += " Judged: \(areas.joined(separator: "; "))." }
        if framework.thirdGradeWasAdequate { text += " Its third grade was published as Adequate." }
        if framework.judgesAnotherBody { text += " It judged another body than the authority." }
        let title = framework.name == framework.key ? framework.key : "\(framework.key): \(framework.name)"
        return NoteBook.Note(title: title, text: text)
    }

    private static func note(on area: JudgementArea.ID, _ catalogue: FrameworkCatalogue) -> NoteBook.Note {
        let judging = catalogue.frameworkIDs.filter { catalogue[$0].judges(area) }
        let families = Set(judging.map { catalogue[$0].family })
        let silent = catalogue.frameworkIDs.filter {
            families.contains(catalogue[$0].family) && !catalogue[$0].judges(area)
                && !catalogue[$0].judgesAnotherBody
        }
        var text = "Judged under \(keys(judging, catalogue))."
        if !silent.isEmpty { text += " Not judged under \(keys(silent, catalogue))." }
        text += " " + comparability(of: area, judging, catalogue)
        return NoteBook.Note(title: catalogue[area].name, text: text)
    }

    private static func comparability(
        of area: JudgementArea.ID, _ judging: [Framework.ID], _ catalogue: FrameworkCatalogue
    ) -> String {
        var groups: [[Framework.ID]] = []
        for framework in judging {
            let match = groups.firstIndex { group in
                group.contains { catalogue.isComparable(area, under: framework, and: $0) }
            }
            if let match { groups[match].append(framework) } else { groups.append([framework]) }
        }
        switch groups.count {
        case 1 where judging.count == 1: return "Its grades are compared with each other and with no other judgement."
        case 1: return "Its grades are compared across these frameworks, and a change of framework is marked."
        default:
            let parts = groups.map { keys($0, catalogue) }
            return "Its grades are compared only within \(parts.joined(separator: "; within "))."
        }
    }

    private static func keys(_ frameworks: [Framework.ID], _ catalogue: FrameworkCatalogue) -> String {
        Wording.list(frameworks.map { catalogue[$0].key })
    }

    private static func period(_ framework: Framework) -> String {
        guard let last = framework.lastStart else { return "on or after \(framework.firstStart.longEnglish)" }
        return Wording.range(min(framework.firstStart, last)...max(framework.firstStart, last))
    }
}
