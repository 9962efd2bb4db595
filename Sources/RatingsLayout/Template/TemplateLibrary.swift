import CheckedYAML
import RatingsModel

/// The templates that are built in.
package struct TemplateLibrary: Sendable {
    /// A template that is built in.
    package struct Entry: Hashable, Sendable {
        /// Its name, for the command line.
        package let name: String
        /// The text of its file.
        package let text: String
    }

    /// The name of the template that is used where none is named.
    package static let defaultName = "default"

    /// What may stand in templates.
    package let vocabulary: TemplateVocabulary

    /// Opens the library.
    ///
    /// - Throws: Where the palettes that are built in have mistakes, which a test rules out.
    package init(catalogue: FrameworkCatalogue, register: AuthorityRegister) throws(YAMLFileError) {
        vocabulary = TemplateVocabulary(
            catalogue: catalogue, register: register, palettes: try Palette.builtIn())
    }

    /// All of them, the default first.
    package static let entries: [Entry] = [
        entry(defaultName, PackageResources.default_yaml),
        entry("publication", PackageResources.publication_yaml),
        entry("committee", PackageResources.committee_yaml),
        entry("regional", PackageResources.regional_yaml),
        entry("full-history", PackageResources.full_history_yaml),
        entry("bench", PackageResources.bench_yaml),
    ]

    /// The template of a name; nil where none is built in under it.
    ///
    /// - Throws: Where its file has mistakes, which a test rules out.
    package func template(named name: String) throws(YAMLFileError) -> Template? {
        guard let entry = Self.entries.first(where: { $0.name == name }) else { return nil }
        return try Template(yaml: entry.text, name: name, vocabulary: vocabulary)
    }

    private static func entry(_ name: String, _ bytes: [UInt8]) -> Entry {
        Entry(name: name, text: String(decoding: bytes, as: UTF8.self))
    }
}
