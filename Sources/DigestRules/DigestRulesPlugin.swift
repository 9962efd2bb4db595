import PackagePlugin

/// Has the files of rules of a target digested, whenever one of them has changed.
@main
struct DigestRulesPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let folder = target.directoryURL.appending(path: "Resources")
        let rules = ["frameworks", "grades", "groups", "headings", "layouts"].map {
            folder.appending(path: "\($0).yaml")
        }
        let output = context.pluginWorkDirectoryURL.appending(path: "RuleDigests.swift")
        return [
            .buildCommand(
                displayName: "Digesting the rules", executable: try context.tool(named: "digest-rules").url,
                arguments: [output.path] + rules.map(\.path), inputFiles: rules, outputFiles: [output])
        ]
    }
}
