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
        flags.set(.sources, answers("A file with ratings, such as data/*.csv, or an https address", Self.tellIfMissing))
        let home = answer("Your authority", isHome)
        flags.set(.home, home)
        if home != nil {
            flags.set(.groups, answers("A group to compare it with: core-cities, or a file with its members", isGroup))
        }
        flags.set(.output, answer("The folder for the workbooks (Output)"))
        let formats = ExportRequest.Format.allCases.map(\.rawValue)
        let chosen = answer("What to write (xlsx), one or several: \(formats.joined(separator: ", "))") { text in
            Self.words(text).lazy.compactMap { Self.isOne($0, of: formats) }.first
        }
        flags.set(.formats, Self.words(chosen ?? ""))
        let templates = TemplateLibrary.entries.map(\.name).joined(separator: ", ")
        flags.set(.template, answer("What the workbook is like (default): \(templates), or a file", isTemplate))
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
        objection { _ = try HomeRequest.authority(named: text, in: rules, asOf: nil) }
    }

    private func isGroup(_ text: String) -> String? {
        objection { _ = try HomeRequest.group(text, in: rules) }
    }

    private func isTemplate(_ text: String) -> String? {
        objection { _ = try TemplateLoader(rules: rules).template(text) }
    }

    private func objection(_ use: () throws -> Void) -> String? {
        do {
            try use()
            return nil
        } catch {
            return FailureReport(error).parts.map { "\($0.message) \($0.remedy)" }.joined(separator: "\n")
        }
    }

    /// A file may come later, and is no reason to ask again. Patterns and addresses can't be missing.
    private static func tellIfMissing(_ text: String) -> String? {
        let isPlain = !text.contains { "*?[".contains($0) } && !text.contains("://")
        if isPlain, !FileManager.default.fileExists(atPath: text) {
            Console.talk("There is no such file here yet; it has to be there when an export is made.\n")
        }
        return nil
    }

    /// The words of an answer, which blanks or commas are between.
    private static func words(_ text: String) -> [String] {
        text.split { $0 == "," || $0.isWhitespace }.map(String.init)
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
