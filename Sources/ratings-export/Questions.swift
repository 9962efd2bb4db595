import Foundation
import RatingsExport
import RatingsLayout
import RatingsNormalising

/// Asks for the keys that nearly everybody wants.
struct Questions {
    let rules: Rules

    /// What was answered, by key. An answer that won't do is asked for again.
    func ask() -> [ConfigurationKey: ConfigurationValue] {
        Console.talk("An empty answer leaves a question out; everything can be changed in the file.\n")
        var flags = Flags()
        flags.set(.sources, answers("A file with ratings, such as data/*.csv, or an https address"))
        flags.set(.home, answer("Your authority", isHome))
        flags.set(.groups, answers("A group to compare it with: core-cities, or a file with its members"))
        flags.set(.output, answer("The folder for the workbooks (Output)"))
        let formats = ExportRequest.Format.allCases.map(\.rawValue)
        flags.set(
            .formats,
            answers("What to write (xlsx): \(formats.joined(separator: ", "))") { Self.isOne($0, of: formats) })
        let templates = TemplateLibrary.entries.map(\.name).joined(separator: ", ")
        flags.set(.template, answer("What the workbook is like (default): \(templates), or a file"))
        let keep = answer("For how many months to keep the workbooks (for ever)", Self.isNumberOfMonths)
        flags.set(.keep, keep.flatMap(Int.init))
        flags.set(
            .onFailure,
            answer("A program that is told when a run fails, on its standard input (none)").map { [$0] } ?? [])
        return flags.values
    }

    /// The answer; nil where it is empty. What may not be is asked for again.
    private func answer(_ question: String, _ objection: (String) -> String? = { _ in nil }) -> String? {
        while true {
            Console.talk("\(question): ")
            let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces)
            if answer.isEmpty { return nil }
            guard let objection = objection(answer) else { return answer }
            Console.talk("\(VisibleText.make(objection))\n")
        }
    }

    /// One answer after the other, up to an empty one: a name may have blanks in it.
    private func answers(_ question: String, _ objection: (String) -> String? = { _ in nil }) -> [String] {
        var answers: [String] = []
        while let answer = answer(answers.isEmpty ? question : "Another one (no more)", objection) {
            answers.append(answer)
        }
        return answers
    }

    private func isHome(_ text: String) -> String? {
        do {
            _ = try HomeRequest.authority(named: text, in: rules, asOf: nil)
            return nil
        } catch {
            return FailureReport(error).parts.map { "\($0.message) \($0.remedy)" }.joined(separator: "\n")
        }
    }

    private static func isOne(_ text: String, of words: [String]) -> String? {
        words.contains(text) ? nil : "It is one of \(words.joined(separator: ", "))."
    }

    private static func isNumberOfMonths(_ text: String) -> String? {
        guard case .number(let range) = ConfigurationKey.keep.kind else { return nil }
        return Int(text).map(range.contains) == true
            ? nil : "It is a number from \(range.lowerBound) to \(range.upperBound)."
    }
}
