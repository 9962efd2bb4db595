import RatingsAnalysis
import RatingsModel

/// The words of the workbook that stand in many places.
enum Wording {
    /// Shorthand of the Government Analysis Function: the data has none.
    static let notAvailable = "[x]"
    /// Shorthand of the Government Analysis Function: there can be none.
    static let notApplicable = "[z]"
    /// Where the data has no judgement to show.
    static let noneInData = "[x] None in the data"
    /// What the shorthand means, for the top of a sheet.
    static let shorthand =
        "[x] means that the data does not have it. [z] means that it does not apply, and the words beside it say why."

    /// A standing as the text of a cell.
    static func text(_ standing: Standing) -> String {
        if let grade = standing.grade { return grade.name }
        return switch standing.status {
        // A judgement that is called graded and has no grade is a gap in the data.
        case .graded, .missing: "[x] Missing in the source"
        case .notJudged: "[z] No grade given by inspectors"
        case .notInFramework: "[z] Not judged under this framework"
        case .notYetInspected: "[z] Not yet inspected"
        case .unreadable: "[x] Could not be read"
        case .unrecognised: "[x] Not recognised as a grade"
        }
    }

    /// A standing as a cell, in the grade's colour.
    static func cell(_ standing: Standing) -> Cell {
        .text(text(standing), standing.grade.map(Cell.Role.grade) ?? .noGrade)
    }

    /// The same where many stand side by side, and the lines above the table say more.
    static func shortCell(_ standing: Standing) -> Cell {
        standing.status == .notInFramework ? .text("[z] Not judged", .noGrade) : cell(standing)
    }

    /// What the short form means.
    static let shortForm = "“Not judged” means that the framework of the inspection does not judge the area."

    /// The word that the report printed for a grade, which was Adequate for the third one until 2013.
    static func gradeAtTheTime(_ standing: Standing) -> String {
        guard let grade = standing.grade else { return notApplicable }
        return standing.notes.contains(.adequateAtTheTime) ? "Adequate" : grade.name
    }

    /// Where an authority moved.
    static func direction(_ previous: PreviousJudgement) -> String {
        switch previous.comparison {
        case .notComparable: "[z] Not comparable"
        case .notKnown: "[x] Not known"
        case .moved(let direction):
            text(direction) + (previous.frameworkChanged ? ", framework changed" : "")
        }
    }

    /// A direction, with the number of grades where it is more than one.
    static func text(_ direction: Direction) -> String {
        switch direction {
        case .unchanged: "Unchanged"
        case .improved(by: 1): "Improved"
        case .improved(let grades): "Improved by \(grades) grades"
        case .declined(by: 1): "Declined"
        case .declined(let grades): "Declined by \(grades) grades"
        }
    }

    /// A day as a date cell, or [x].
    static func cell(_ date: CalendarDate?) -> Cell {
        date.map { Cell(.date($0)) } ?? .text(notAvailable)
    }

    /// A day with the month in three letters, as in date cells: `9 May 2025`, `12 Aug 2025`.
    static func shortDate(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        return "\(day) \(CalendarDate.englishMonths[month - 1].prefix(3)) \(year)"
    }

    /// Two days as a range in words; one day where they are the same.
    static func range(_ days: ClosedRange<CalendarDate>) -> String {
        days.lowerBound == days.upperBound
            ? "on \(days.lowerBound.longEnglish)"
            : "from \(days.lowerBound.longEnglish) to \(days.upperBound.longEnglish)"
    }

    /// A number of things: `1 visit`, `2 visits`.
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
    }

    /// A whole number with a comma at each thousand.
    static func grouped(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits.removeLast(3)
        }
        return (number < 0 ? "-" : "") + ([Substring(digits)] + groups).joined(separator: ",")
    }

    /// Items as a list in a sentence: `a, b and c`.
    static func list(_ items: [String]) -> String {
        guard let last = items.last else { return "" }
        return items.count == 1 ? last : items.dropLast().joined(separator: ", ") + " and " + last
    }
}
