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

    init(_ analysis: Analysis) {
        let notes = GeneralNotes.make(analysis) + FrameworkNotes.make(analysis)
        self.notes = notes
    }

    /// The mark that points at a note, such as "[note 2]"; empty where there is no such note.
    func mark(_ topic: Topic) -> String {
        notes.firstIndex { $0.topic == topic }.map { Self.mark(number: $0 + 1) } ?? ""
    }

    /// The mark of a note, as the guidance has it: in square brackets, with the word.
    static func mark(number: Int) -> String { "[note \(number)]" }
}
