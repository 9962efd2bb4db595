import RatingsAnalysis
import RatingsModel

/// The words in which a history is told at a terminal.
enum HistoryWords {
    /// A judgement: the grade as ILACS reports print it with what goes with it, or why there is none.
    static func judgement(_ standing: Standing) -> String {
        guard let grade = standing.grade else { return reason(standing.status) }
        var remarks: [String] = []
        if standing.notes.contains(.adequateAtTheTime) { remarks.append("Adequate at the time") }
        if standing.notes.contains(.disputed) { remarks.append("disputed") }
        return grade.name + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
    }

    /// Where the authority moved.
    static func direction(_ step: Series.Step) -> String {
        switch step {
        case .first: "First in this data"
        case .moved(.unchanged): "Unchanged"
        case .moved(.improved(let grades)): "Improved by \(count(grades))"
        case .moved(.declined(let grades)): "Declined by \(count(grades))"
        case .notKnown: "Not known"
        case .notComparable: "Not comparable"
        }
    }

    /// The emphasis that goes with the words.
    static func look(_ step: Series.Step) -> TerminalTable.Look {
        switch step {
        case .moved(.improved): .better
        case .moved(.declined): .worse
        case .notComparable: .notable
        case .first, .moved(.unchanged), .notKnown: .plain
        }
    }

    /// A day with the month in three letters: `9 May 2025`.
    static func shortDate(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        return "\(day) \(CalendarDate.englishMonths[month - 1].prefix(3)) \(year)"
    }

    private static func reason(_ status: Judgement.Status) -> String {
        switch status {
        // A judgement that is called graded and has no grade is a gap in the data.
        case .graded, .missing: "Missing in the source"
        case .notJudged: "No grade given by inspectors"
        case .notInFramework: "Not judged under this framework"
        case .notYetInspected: "Not yet inspected"
        case .unreadable: "Could not be read"
        case .unrecognised: "Not recognised as a grade"
        }
    }

    private static func count(_ grades: Int) -> String { grades == 1 ? "1 grade" : "\(grades) grades" }
}
