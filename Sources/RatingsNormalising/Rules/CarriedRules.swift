/// The built-in rules as the tool carries them: digested, or, where the build can't run a program of its own, as they are
/// written (`RATINGS_EXPORT_RULES=yaml`, see `Package.swift`).
package enum CarriedRules {
    #if RULES_IN_YAML
        package static var frameworks: RuleFile { yaml(PackageResources.frameworks_yaml) }
        package static var grades: RuleFile { yaml(PackageResources.grades_yaml) }
        package static var groups: RuleFile { yaml(PackageResources.groups_yaml) }
        package static var headings: RuleFile { yaml(PackageResources.headings_yaml) }
        package static var layouts: RuleFile { yaml(PackageResources.layouts_yaml) }

        private static func yaml(_ bytes: [UInt8]) -> RuleFile { .yaml(String(decoding: bytes, as: UTF8.self)) }
    #else
        package static var frameworks: RuleFile { .digest(RuleDigests.frameworks) }
        package static var grades: RuleFile { .digest(RuleDigests.grades) }
        package static var groups: RuleFile { .digest(RuleDigests.groups) }
        package static var headings: RuleFile { .digest(RuleDigests.headings) }
        package static var layouts: RuleFile { .digest(RuleDigests.layouts) }
    #endif
}
