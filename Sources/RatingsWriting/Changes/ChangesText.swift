import RatingsAnalysis
import RatingsLayout
import RatingsModel

/// Changes as a short plain text that can go into an e-mail: the numbers, then one line for each that matters.
package struct ChangesText: Sendable {
    /// The width of the lines, in characters: e-mail programs keep such lines as they are.
    package static let width = 72
    /// How many items of a kind are told before the rest is only counted.
    private static let told: [Change.Kind: Int] = [
        .gradeChanged: 15, .newInspection: 8, .addedInspection: 4, .corrected: 4, .goneInspection: 4,
        .newAuthority: 4, .goneAuthority: 4,
    ]

    private let changes: Changes
    private let later: Edition
    private let names: AuthorityNames
    private let words: ChangeWording
    private let types: [InspectionType]

    /// Prepares the text.
    ///
    /// - Parameters:
    ///   - later: What the changes lead to.
    ///   - dataset: The ratings as they are told now.
    package init(_ changes: Changes, to later: Edition, in dataset: Dataset) {
        self.changes = changes
        self.later = later
        names = AuthorityNames(dataset.register)
        words = ChangeWording(dataset)
        types = dataset.catalogue.types
    }

    /// The text, with line breaks.
    package var text: String {
        var lines = ["Ratings of children's services: what changed", ""]
        lines += TextWrap.lines(
            "\(ChangeWording.name(later)) compared with \(ChangeWording.name(changes.earlier)).", width: Self.width)
        for sentence in ChangeWording.numbers(changes) { lines += TextWrap.lines(sentence, width: Self.width) }
        for (kind, heading) in Self.headings {
            let items = items(kind)
            if items.isEmpty { continue }
            lines += ["", "\(heading):"]
            let most = Self.told[kind] ?? items.count
            for item in items.prefix(most) { lines += Self.bullet(item) }
            if items.count > most { lines.append("- and \(items.count - most) more") }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What was only filled in or left out is in the numbers: it changes nothing that somebody knew.
    private static let headings: [(Change.Kind, String)] = [
        (.gradeChanged, "Grades changed"), (.newInspection, "New inspections, other grades"),
        (.addedInspection, "Older inspections, added to the data"), (.corrected, "Corrected"),
        (.goneInspection, "Inspections gone"), (.newAuthority, "New authorities"), (.goneAuthority, "Authorities gone"),
    ]

    private func items(_ kind: Change.Kind) -> [String] {
        let chosen = changes.of(kind)
        return switch kind {
        case .gradeChanged, .corrected: chosen.map(judgement)
        case .newInspection, .addedInspection, .goneInspection: inspections(chosen).map(inspection)
        case .newAuthority, .goneAuthority: chosen.map(authority)
        case .filledIn, .leftOut: []
        }
    }

    private func judgement(_ change: Change) -> String {
        let place = "\(names[change.authority]): \(words.subject(change))"
        if case .detail(.report, _, _) = change.subject { return "\(place)\(day(change))" }
        let before = ChangeWording.short(words.before(change))
        let now = ChangeWording.short(words.now(change))
        let direction = change.kind == .gradeChanged ? " (\(ChangeWording.direction(change).lowercased()))" : ""
        return "\(place) \(before) → \(now)\(direction)\(day(change))"
    }

    /// The changes of each inspection together.
    private func inspections(_ changes: [Change]) -> [[Change]] {
        var groups: [[Change]] = []
        for change in changes {
            if let last = groups.last?.last, last.authority == change.authority, last.inspection == change.inspection {
                groups[groups.count - 1].append(change)
            } else {
                groups.append([change])
            }
        }
        return groups
    }

    private func inspection(_ group: [Change]) -> String {
        guard let first = group.first else { return "" }
        let type = first.inspection?.type.map { ", \(types[Int($0.rawValue)].name)" } ?? ""
        let place = "\(names[first.authority])\(day(first))\(type)"
        if first.kind == .goneInspection { return place }
        var counts: [(text: String, count: Int)] = []
        for change in group {
            let text = ChangeWording.short(ChangeWording.direction(change, tellsFramework: false)).lowercased()
            if let index = counts.firstIndex(where: { $0.text == text }) {
                counts[index].count += 1
            } else {
                counts.append((text, 1))
            }
        }
        return "\(place): " + counts.map { "\($0.count) \($0.text)" }.joined(separator: ", ")
    }

    private func authority(_ change: Change) -> String {
        let now = ChangeWording.short(words.now(change))
        return "\(names[change.authority]): \(now.prefix(1).lowercased() + now.dropFirst())"
    }

    private func day(_ change: Change) -> String {
        guard let inspection = change.inspection else { return "" }
        if let start = inspection.start { return ", inspected \(ChangeWording.day(start))" }
        return inspection.published.map { ", published \(ChangeWording.day($0))" } ?? ""
    }

    private static func bullet(_ text: String) -> [String] {
        TextWrap.lines(text, width: width - 2).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }
}
