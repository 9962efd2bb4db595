/// The files of rules.
package struct RuleFiles: Sendable {
    /// Frameworks, areas, series and types: `frameworks.yaml`.
    package var frameworks: RuleFile
    /// Words of judgement cells: `grades.yaml`.
    package var grades: RuleFile
    /// Headings and blocks: `headings.yaml`.
    package var headings: RuleFile
    /// The layouts that have a name: `layouts.yaml`.
    package var layouts: RuleFile
    /// The text of the authorities: `authorities.csv`.
    package var authorities: String

    /// The files that the tool was built with.
    package static var builtIn: RuleFiles {
        RuleFiles(
            frameworks: CarriedRules.frameworks, grades: CarriedRules.grades, headings: CarriedRules.headings,
            layouts: CarriedRules.layouts,
            authorities: String(decoding: PackageResources.authorities_csv, as: UTF8.self))
    }
}
