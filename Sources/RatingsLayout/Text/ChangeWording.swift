import RatingsAnalysis
import RatingsModel

/// Changes in words, for the sheet and for the e-mail.
package struct ChangeWording: Sendable {
    private let catalogue: FrameworkCatalogue

    /// Makes the words for changes of a dataset.
    package init(_ dataset: Dataset) {
        catalogue = dataset.catalogue
    }

    /// What happened.
    package static func kind(_ kind: Change.Kind) -> String {
        switch kind {
        case .gradeChanged: "Grade changed"
        case .newInspection: "New inspection"
        case .addedInspection: "Older inspection added"
        case .corrected: "Corrected"
        case .filledIn: "Filled in"
        case .leftOut: "Left out now"
        case .goneInspection: "Inspection gone"
        case .newAuthority: "New authority"
        case .goneAuthority: "Authority gone"
        }
    }

    /// What is different: the name of the area or of the detail.
    package func subject(_ change: Change) -> String {
        switch change.subject {
        case .judgement(let area, _, _, _): catalogue[area].name
        case .detail(.framework, _, _): "Framework"
        case .detail(.type, _, _): "Type"
        case .detail(.start, _, _): "Inspection date"
        case .detail(.end, _, _): "End of inspection"
        case .detail(.published, _, _): "Report published"
        case .detail(.report, _, _): "Address of the report"
        case .inspection: "Inspection"
        case .authority: Wording.notApplicable
        }
    }

    /// What was told before.
    package func before(_ change: Change) -> String {
        switch change.subject {
        case .judgement(_, let standing, _, _): standing.map(Wording.text) ?? Self.absent
        case .detail(_, let value, _): Self.text(value)
        case .inspection: change.kind == .goneInspection ? "[x] No judgement in the data" : Self.absent
        case .authority(let day):
            change.kind == .goneAuthority ? "In the data" : day == nil ? Self.absent : "[z] Did not exist"
        }
    }

    /// What is told now.
    package func now(_ change: Change) -> String {
        switch change.subject {
        case .judgement(_, _, let standing, _):
            standing.map(Wording.text) ?? (change.kind == .goneInspection ? Self.gone : Self.absent)
        case .detail(_, _, let value): Self.text(value)
        case .inspection: change.kind == .goneInspection ? Self.gone : "[x] No judgement in the data"
        case .authority(let day):
            switch (change.kind == .goneAuthority, day) {
            case (true, let day?): "[z] Existed until \(day.longEnglish)"
            case (true, nil): Self.gone
            case (false, let day?): "In the data, began on \(day.longEnglish)"
            case (false, nil): "In the data"
            }
        }
    }

    /// The direction of a judgement.
    ///
    /// - Parameter tellsFramework: Whether to say that the framework changed.
    package static func direction(_ change: Change, tellsFramework: Bool = true) -> String {
        guard case .judgement(_, _, _, let movement) = change.subject else { return Wording.notApplicable }
        return switch movement {
        case .first: "[z] First in the data"
        case .moved(let direction, let frameworkChanged):
            Wording.text(direction) + (frameworkChanged && tellsFramework ? ", framework changed" : "")
        case .notKnown: "[x] Not known"
        case .notComparable: "[z] Not comparable"
        case .none: Wording.notApplicable
        }
    }

    /// An edition by its month, and the day as at which it was told, or by the name of its file.
    package static func name(_ edition: Edition) -> String {
        let name =
            switch edition.origin {
            case .month(let month): month.longEnglish
            case .file(let path): DataText.plain(path.split(separator: "/").last.map(String.init) ?? path)
            }
        return edition.asOf.map { "\(name) (as at \($0.longEnglish))" } ?? name
    }

    /// The numbers, in sentences.
    package static func numbers(_ changes: Changes) -> [String] {
        let counts = changes.counts
        let total =
            "\(Wording.count(counts.before, "inspection")) before, \(Wording.grouped(counts.now)) now."
        guard !changes.all.isEmpty else { return ["Nothing changed: \(total)"] }
        var parts = [Wording.count(counts.new, "new inspection")]
        if counts.added > 0 { parts.append(Wording.count(counts.added, "older inspection") + " added to the data") }
        if counts.gone > 0 { parts.append(Wording.count(counts.gone, "inspection") + " gone") }
        if counts.corrected > 0 {
            parts.append(Wording.count(counts.corrected, "inspection") + " corrected")
        }
        let (improved, declined) = changes.moved
        var sentences = [
            "\(Wording.list(parts)): \(total)",
            "Grades of latest judgements: \(Wording.grouped(improved)) improved, \(Wording.grouped(declined)) declined.",
        ]
        let (filled, left) = (changes.of(.filledIn).count, changes.of(.leftOut).count)
        if filled + left > 0 {
            sentences.append(
                "Details of inspections that were known: \(Wording.grouped(filled)) filled in, "
                    + "\(Wording.grouped(left)) left out now.")
        }
        let (came, went) = (changes.of(.newAuthority).count, changes.of(.goneAuthority).count)
        if came + went > 0 {
            sentences.append("Authorities: \(Wording.grouped(came)) new, \(Wording.grouped(went)) gone.")
        }
        return sentences
    }

    /// A day with the month in three letters: `9 May 2025`.
    package static func day(_ day: CalendarDate) -> String { Wording.shortDate(day) }

    /// A text of the table as an e-mail has it: without the shorthand in front, as the words say it all, and with the
    /// short name of the third grade.
    package static func short(_ text: String) -> String {
        if text == Grade.requiresImprovement.name { return "Requires improvement" }
        for mark in ["[x] ", "[z] "] where text.hasPrefix(mark) { return String(text.dropFirst(mark.count)) }
        return text
    }

    private static let absent = "[x] None in the data"
    private static let gone = "[z] Not in the data any more"

    private static func text(_ value: Change.Value?) -> String {
        switch value {
        case .day(let day): Wording.shortDate(day)
        case .text(let text): DataText.plain(text)
        case nil: absent
        }
    }
}
