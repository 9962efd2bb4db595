import RatingsAnalysis
import RatingsModel

/// The notes that hold for every framework.
enum GeneralNotes {
    static func make(_ analysis: Analysis) -> [NoteBook.Note] {
        [
            latest(analysis), direction, grades(analysis), nothingDerived, visits,
            columnNames, authorities(analysis), regions, shorthand,
        ]
    }

    private static func latest(_ analysis: Analysis) -> NoteBook.Note {
        var text =
            "The latest judgement of an area comes from the authority's newest inspection, by the day on which the "
            + "inspection started. Where the data does not give that day, the day on which the report was "
            + "published decides. Where the newest inspection was made under a framework that does not judge the "
            + "area, the workbook says so and shows no grade: an older grade is never carried forward. A "
            + "re-inspection of one service counts for that service only."
        if let day = analysis.asOf.day {
            text += " Only inspections that started on or before \(day.longEnglish) count."
        }
        return NoteBook.Note(title: "Latest judgement", text: text, topic: .latest)
    }

    private static let direction = NoteBook.Note(
        title: "Previous judgement and direction",
        text: "The previous judgement comes from the inspection before the latest one. Direction says whether the "
            + "grade improved, declined or stayed the same. Grades of two frameworks are compared only where both "
            + "judge the same thing; “framework changed” then marks the break, because a new framework can move "
            + "grades without a change in quality. Everywhere else the direction is “Not comparable”. Ofsted "
            + "publishes no table of what may be compared: the rules are this workbook's own and are in the "
            + "notes on the areas.",
        topic: .direction)

    private static func grades(_ analysis: Analysis) -> NoteBook.Note {
        let names = Grade.allCases.map(\.name)
        var text = "The four grades, best first, are \(Wording.list(names))."
        let adequate = analysis.dataset.catalogue.frameworkIDs.filter {
            analysis.dataset.catalogue[$0].thirdGradeWasAdequate && analysis.coverage.frameworks.contains($0)
        }
        guard !adequate.isEmpty else { return NoteBook.Note(title: "Grades", text: text) }
        let keys = adequate.map { analysis.dataset.catalogue[$0].key }
        text +=
            " Under \(Wording.list(keys)) the third grade was published as Adequate. It is shown as "
            + "\(Grade.requiresImprovement.name), as in Ofsted's own tables, with the word Adequate beside it. The "
            + "later grade was announced as a harder test, so the two are never compared."
        return NoteBook.Note(title: "Grades, and the grade Adequate", text: text, topic: .adequate)
    }

    private static let nothingDerived = NoteBook.Note(
        title: "No grade is worked out",
        text: "The workbook shows grades that inspectors gave and no others. An overall grade is not worked out from "
            + "the other judgements where a framework gives none, a combined judgement is not copied to the areas "
            + "that it combined, and separate judgements are not combined.")

    private static let visits = NoteBook.Note(
        title: "Visits",
        text: "Focused visits and monitoring visits give no grades by design. They are listed in the inspection "
            + "history, and are never a latest judgement or a missing one.",
        topic: .visits)

    private static let columnNames = NoteBook.Note(
        title: "Names of columns in the sources",
        text: "Ofsted's files can head a column with today's name of a judgement even where a row holds an older, "
            + "combined judgement. The framework of the inspection decides which area a grade belongs to.")

    private static func authorities(_ analysis: Analysis) -> NoteBook.Note {
        let named = analysis.asOf.day.map { "existed on \($0.longEnglish)" } ?? "exist now"
        return NoteBook.Note(
            title: "Authorities and their codes",
            text: "Names and codes are those of the Office for National Statistics. Latest judgements and counts are "
                + "of the authorities that \(named), \(analysis.existingAuthorities) in all. The grades of an "
                + "authority that was abolished are in the inspection history and are not passed on to its "
                + "successors. An authority that only changed its code keeps its history.",
            topic: .authorities)
    }

    private static let regions = NoteBook.Note(
        title: "Regions",
        text: "Regions are the nine regions of the Office for National Statistics. Ofsted's eight regions join the "
            + "North East with Yorkshire and The Humber.")

    private static let shorthand = NoteBook.Note(
        title: "Shorthand",
        text: "[x] means that the data does not have something. [z] means that something does not apply: there can "
            + "be no value. No cell of a table is left empty.")
}
