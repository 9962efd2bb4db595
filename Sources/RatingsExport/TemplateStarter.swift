import Foundation
import RatingsLayout
import RatingsNormalising
import RatingsWriting

/// Starts templates of the user's own.
package struct TemplateStarter: Sendable {
    /// The name of the schema's file, to which the first line of a template points.
    package static let schemaFile = "template.schema.json"

    private let vocabulary: TemplateVocabulary

    /// Makes a starter.
    package init(rules: Rules) throws {
        vocabulary = try TemplateLoader(rules: rules).library.vocabulary
    }

    /// The text of a template that is built in, or of the schema.
    ///
    /// - Throws: ``RequestRefusal`` where there is none of that name.
    package func file(_ name: String) throws -> String {
        if name == "schema" { return try schema() }
        guard let entry = TemplateLibrary.entries.first(where: { $0.name == name }) else {
            throw RequestRefusal(
                message: "no template “\(name)” is built in",
                remedy: "Choose one of: \(TemplateLibrary.entries.map(\.name).joined(separator: ", ")).")
        }
        return entry.text
    }

    /// Writes a template to be changed, and the schema beside it where it is missing.
    ///
    /// - Returns: The paths of the files that were written.
    /// - Throws: ``RequestRefusal`` where there is no template of that name, or the file is there already.
    package func start(_ path: String, from name: String) throws -> [String] {
        let text = try file(name)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw RequestRefusal(
                message: "\(path) is there already, and is left alone", remedy: "Choose another name, or move it away.")
        }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let schemaPath = folder + Self.schemaFile
        var files = [path]
        var transaction = OutputTransaction()
        try transaction.write(to: path) { sink in try sink.write(Array(Self.own(text, from: name, path: path).utf8)) }
        if !FileManager.default.fileExists(atPath: schemaPath) {
            let schema = try schema()
            try transaction.write(to: schemaPath) { sink in try sink.write(Array(schema.utf8)) }
            files.append(schemaPath)
        }
        try transaction.commit()
        return files
    }

    /// The JSON Schema of templates.
    package func schema() throws -> String {
        let data = try JSONSerialization.data(
            withJSONObject: TemplateSchema(vocabulary).object,
            options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// The text with remarks for its new owner in place of those for readers of the built-in file.
    private static func own(_ text: String, from name: String, path: String) -> String {
        let body = text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("#") }
        return """
            # yaml-language-server: $schema=\(schemaFile)
            #
            # Made from the template “\(name)”. To use it, and to check it after a change:
            #   ratings-export --xlsx --template FILE latest.csv
            #   ratings-export templates check FILE
            # docs/templates.md has every key. Some that you may want:
            #   home: Leeds                         the authority that the workbook is made for
            #   neighbours: neighbours.csv          its statistical neighbours; a path from the folder of this file
            #   groups: [core-cities, { name: Our board, authorities: [Leeds, Bradford] }]
            #   cover: [Prepared for the Scrutiny Board of {month}.]
            #   notes: [{ title: Our reading, text: Two grades were confirmed by telephone. }]

            """ + body.joined(separator: "\n")
    }
}
