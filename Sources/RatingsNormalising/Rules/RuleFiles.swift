/// The texts of the files of rules.
package struct RuleFiles: Sendable {
    /// Frameworks, areas, series and types: `frameworks.yaml`.
    package var frameworks: String
    /// Words of judgement cells: `grades.yaml`.
    package var grades: String
    /// Headings and blocks: `headings.yaml`.
    package var headings: String
    /// The layouts that have a name: `layouts.yaml`.
    package var layouts: String
    /// Authorities: `authorities.csv`.
    package var authorities: String

    /// The files that the tool was built with.
    package static var builtIn: RuleFiles {
        RuleFiles(
            frameworks: String(decoding: PackageResources.frameworks_yaml, as: UTF8.self),
            grades: String(decoding: PackageResources.grades_yaml, as: UTF8.self),
            headings: String(decoding: PackageResources.headings_yaml, as: UTF8.self),
            layouts: String(decoding: PackageResources.layouts_yaml, as: UTF8.self),
            authorities: String(decoding: PackageResources.authorities_csv, as: UTF8.self))
    }
}
