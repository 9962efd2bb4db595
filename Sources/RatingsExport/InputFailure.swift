import CheckedYAML
import RatingsFetching
import RatingsModel
import RatingsNormalising
import RatingsReading

/// An input that could not be used, and why.
package struct InputFailure: Error, Sendable {
    /// What kept it from being used.
    package enum Problem: Sendable {
        /// It could not be read.
        case unreadable(ReadError)
        /// It is no address that anything is fetched from.
        case mistakenAddress(RemoteAddress.Mistake)
        /// It could not be fetched, and there is no copy of it.
        case unfetched(FetchProblem)
        /// It was read, and is no ratings table that can be used.
        case refused(Finding)
        /// It is a layout file with mistakes.
        case layout([YAMLMistake])
        /// It is a template with mistakes.
        case template([YAMLMistake])
        /// It is a configuration with mistakes.
        case configuration([YAMLMistake])
        /// It was read, and is no list of authorities that can be used.
        case mistaken(ListMistake)
    }

    /// The path as the user gave it; an address without passwords and keys.
    package let path: String
    /// What kept it from being used.
    package let problem: Problem

    /// The exit code of the command: 64 where it is no address, 66 where there is no such input, 65 where its data
    /// can't be used, 69 where its server fails.
    package var exitCode: Int32 {
        switch problem {
        case .mistakenAddress: 64
        case .unfetched(let problem): problem.exitCode
        case .unreadable(.notFound), .unreadable(.noMatch), .unreadable(.isFolder), .unreadable(.unreadable): 66
        case .unreadable, .refused, .layout, .template, .configuration, .mistaken: 65
        }
    }

    /// What happened, in a sentence without a full stop.
    package var message: String {
        switch problem {
        case .mistakenAddress(.notSecure): "what comes from an http address could have been changed on the way"
        case .mistakenAddress(.malformed(_, let reason)): "this is no address: \(reason)"
        case .unfetched(let problem): problem.message
        case .unreadable(.notFound): "there is no such file"
        case .unreadable(.noMatch): "no file has such a name"
        case .unreadable(.isFolder): "this is a folder"
        case .unreadable(.unreadable(_, let reason)): "it can't be read: \(reason)"
        case .unreadable(.empty): "it is empty"
        case .unreadable(.notText(_, let kind)): "it is \(kind), not a spreadsheet, CSV or JSON"
        case .unreadable(.damaged(_, let part, let reason)): (part.map { "\($0): " } ?? "") + reason
        case .unreadable(.locked): "it is locked by a password"
        case .unreadable(.tooLarge(_, let reason, _)): reason
        case .unreadable(.noSuchSheet(_, let name, let sheets)):
            "it has no sheet “\(name)”; there are \(sheets.map { "“\($0)”" }.joined(separator: ", "))"
        case .unreadable(.malformed(_, let row, let line, let reason)):
            "line \(line)\(row.map { ", row \($0)" } ?? ""): \(reason)"
        case .refused(let finding):
            [
                finding.row.map { "row \($0)" }, finding.column.map { "column “\($0)”" },
                finding.value.map { "“\($0)”" },
            ].compactMap { $0 }.joined(separator: ", ") + (finding.row == nil ? "" : ": ") + finding.message
        case .layout(let mistakes): "this layout can't be used" + list(mistakes)
        case .template(let mistakes): "this template can't be used" + list(mistakes)
        case .configuration(let mistakes): "this configuration can't be used" + list(mistakes)
        case .mistaken(let mistake): mistake.description
        }
    }

    private func list(_ mistakes: [YAMLMistake]) -> String {
        mistakes.map { "\n  \(path):\($0.line):\($0.column): \($0.text)" }.joined()
    }

    /// What to do about it, in a sentence.
    package var remedy: String {
        switch problem {
        case .mistakenAddress(.notSecure): "Use https, if the server has it, or download the file and give its path."
        case .mistakenAddress(.malformed): "Copy the address from the browser, and put it in quotation marks."
        case .unfetched(let problem): problem.remedy
        case .unreadable(.notFound): "Check the path and the name."
        case .unreadable(.noMatch): "Check the folder and the pattern: * stands for any characters, ? for one."
        case .unreadable(.isFolder): "Name the files in it, such as \(path)/*.csv."
        case .unreadable(.unreadable): "Check that you may read the file."
        case .unreadable(.empty): FindingCode.emptyFile.remedy
        case .unreadable(.notText): FindingCode.notText.remedy
        case .unreadable(.damaged): "Download the file again, or open it in a spreadsheet program and save it anew."
        case .unreadable(.locked): "Save a copy without a password."
        case .unreadable(.tooLarge(_, _, .size)):
            "Give a file with the tables of ratings only, or allow more with --max-size MB (docs/limits.md)."
        case .unreadable(.tooLarge(_, _, .limit(let limit))):
            "Give a file with the tables of ratings only, or allow more with --limit \(limit.rawValue)=NUMBER "
                + "(docs/limits.md)."
        case .unreadable(.tooLarge(_, _, .fixed)): "Give a file that has no more; docs/limits.md has all limits."
        case .unreadable(.noSuchSheet): "Say the name of the sheet as it stands on its tab, in quotation marks."
        case .unreadable(.malformed): FindingCode.malformed.remedy
        case .refused(let finding): finding.remedy
        case .layout: "Correct these places; docs/layouts.md has an example."
        case .template: "Correct these places; docs/templates.md has every key."
        case .configuration: "Correct these places; ratings-export init FILE writes a file with every key."
        case .mistaken(let mistake): mistake.remedy
        }
    }

    /// The same as a finding of a source; nil where there is no source to find anything in.
    func finding(source: UInt16) -> Finding? {
        switch problem {
        case .mistakenAddress, .unfetched: Finding(.sourceUnavailable, source: source, message: message)
        case .unreadable(.notFound), .unreadable(.noMatch), .unreadable(.isFolder), .unreadable(.unreadable):
            Finding(.noSuchInput, source: source, message: message)
        case .unreadable(.empty): Finding(.emptyFile, source: source, message: message)
        case .unreadable(.notText): Finding(.notText, source: source, message: message)
        case .unreadable(.malformed(_, let row, _, _)):
            Finding(.malformed, source: source, row: row, message: message)
        case .unreadable(.damaged), .unreadable(.locked), .unreadable(.tooLarge), .unreadable(.noSuchSheet):
            Finding(.malformed, source: source, message: message)
        case .refused(let finding):
            Finding(
                finding.code, source: source, row: finding.row, column: finding.column, value: finding.value,
                authority: finding.authority, message: finding.message)
        case .layout, .template, .configuration: nil
        // Lists are no sources of ratings.
        case .mistaken: nil
        }
    }
}
