import Foundation
import PackagePlugin

/// Has the files of rules of a target digested, whenever one of them has changed: all YAML in its `Resources/`.
@main
struct DigestRulesPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let folder = target.directoryURL.appending(path: "Resources")
        let rules = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "yaml" }
            .sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "RuleDigests.swift")
        return [
            .buildCommand(
                displayName: "Digesting the rules", executable: try context.tool(named: "digest-rules").url,
                arguments: [output.path] + rules.map(\.path), inputFiles: rules, outputFiles: [output])
        ]
    }
}
