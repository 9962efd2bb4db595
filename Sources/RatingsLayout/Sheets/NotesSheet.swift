/// The third sheet: what has to be known to use the numbers.
enum NotesSheet {
    static func make(_ context: SheetContext) -> SheetDraft {
        let notes = context.notes.notes
        var table = TableDraft(hasFilter: false)
        table.add("Note number", fitting: ["[note 99]"], atMost: 10)
        table.add("About", fitting: notes.map(\.title), atMost: 34)
        table.add("Note", fitting: notes.map(\.text), atMost: 90)
        let lines = context.lines(
            ["This sheet contains one table: the notes that other sheets refer to by number."], over: table)
        let plan = SheetPlan(
            name: "Notes", title: "Notes", lines: lines,
            table: table.plan(name: "Notes_on_ratings", count: notes.count) { position in
                [
                    .text(NoteBook.mark(number: position + 1)), .text(notes[position].title, .wrapped),
                    .text(notes[position].text, .wrapped),
                ]
            },
            freezesHeading: false)
        return SheetDraft(plan: plan, about: "What counts as latest, what may be compared, frameworks and areas.")
    }
}
