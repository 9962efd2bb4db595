import CheckedYAML
import RatingsLayout
import RatingsNormalising
import RatingsReading

/// Finds templates: those that are built in, and the user's own.
package struct TemplateLoader: Sendable {
    /// The templates that are built in, and what may stand in others.
    package let library: TemplateLibrary

    /// Makes a loader.
    package init(rules: Rules) throws {
        library = try TemplateLibrary(catalogue: rules.catalogue, register: rules.register)
    }

    /// The template that is built in under a name, or that of a file.
    ///
    /// Paths in a file are from its folder.
    /// - Throws: ``RequestRefusal`` where there is neither, or ``InputFailure`` with all mistakes of the file.
    package func template(_ nameOrPath: String) throws -> Template {
        if let known = try library.template(named: nameOrPath) { return known }
        let isPath = nameOrPath.contains { $0 == "/" || $0 == "." }
        do {
            return try read(nameOrPath)
        } catch let failure as InputFailure {
            guard case .unreadable(.notFound) = failure.problem, !isPath else { throw failure }
            throw RequestRefusal(
                message: "there is no template “\(nameOrPath)”",
                remedy:
                    "Give the path of a file, or one of: \(TemplateLibrary.entries.map(\.name).joined(separator: ", ")).",
                asked: nameOrPath
            )
        }
    }

    /// The template of a file.
    ///
    /// - Throws: ``InputFailure`` with all mistakes of the file.
    package func read(_ path: String) throws -> Template {
        do {
            let file = path.split(separator: "/").last.map(String.init) ?? path
            var template = try Template(
                yaml: try SettingsText.load(path), name: file, vocabulary: library.vocabulary)
            let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
            template.neighbours = template.neighbours.map { Self.path($0, from: folder) }
            template.groups = template.groups.map { group in
                guard case .reference(let text) = group, !GroupFile.builtInKeys().contains(text.lowercased()) else {
                    return group
                }
                return .reference(Self.path(text, from: folder))
            }
            return template
        } catch let error as YAMLFileError {
            throw InputFailure(path: path, problem: .template(error.mistakes))
        } catch let error as ReadError {
            throw InputFailure(path: path, problem: .unreadable(error))
        }
    }

    private static func path(_ path: String, from folder: String) -> String {
        path.hasPrefix("/") ? path : folder + path
    }
}
