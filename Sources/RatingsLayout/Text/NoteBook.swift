import RatingsAnalysis

/// The notes of a workbook, numbered, so that any sheet can point at one.
struct NoteBook: Sendable {
    /// What sheets point at.
    enum Topic: Hashable, Sendable {
        case latest
        case direction
        case adequate
        case visits
        case authorities
        case frameworks
    }

    /// One note.
    struct Note: Hashable, Sendable {
        var title: String
        var text: String
        var topic: Topic?
    }

    let notes: [Note]
    /// Whether the workbook has a sheet with the notes.
    private let isShown: Bool

    /// Numbers the notes on what an analysis holds, and those of a template after them.
    init(_ analysis: Analysis, _ template: Template) {
        let own = template.notes.map { Note(title: $0.title, text: $0.text) }
        notes = GeneralNotes.make(analysis) + FrameworkNotes.make(analysis, template.areas.chosen(in: analysis)) + own
        isShown = template.sheets.contains { $0.kind == .notes }
    }

    /// The mark that points at a note, such as "[note 2]"; empty where there is no such note, or no sheet of notes.
    func mark(_ topic: Topic) -> String {
        guard isShown else { return "" }
        return notes.firstIndex { $0.topic == topic }.map { Self.mark(number: $0 + 1) } ?? ""
    }

    /// The mark of a note, as the guidance has it: in square brackets, with the word.
    static func mark(number: Int) -> String { "[note \(number)]" }
}
