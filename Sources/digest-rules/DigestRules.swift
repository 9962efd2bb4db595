import Foundation
import RuleText

/// Writes Swift source with the digests of files of rules, which the tool then carries: reading YAML would take a tenth
/// of a small export.
///
/// Called by the build, with the file to write and the files of rules.
@main
enum DigestRules {
    static func main() {
        let paths = CommandLine.arguments.dropFirst()
        guard let output = paths.first else { stop("usage: digest-rules <output> <rules> ...") }
        do {
            let digests = try paths.dropFirst().map(digest).joined()
            let source =
                "/// The built-in rules, digested from the files in `Resources/`.\nenum RuleDigests {\n\(digests)}\n"
            try source.write(toFile: output, atomically: true, encoding: .utf8)
        } catch {
            stop("error: \(error)")
        }
    }

    /// A line of the source.
    private static func digest(_ path: String) throws -> String {
        let file = URL(filePath: path)
        let yaml = try String(contentsOf: file, encoding: .utf8)
        let digest: String
        do {
            digest = RuleDigest.make(try RuleNode(yaml: yaml))
        } catch {
            stop("\(path): error: \(error.reason)")
        }
        return "    static let \(file.deletingPathExtension().lastPathComponent) = \(digest.debugDescription)\n"
    }

    private static func stop(_ message: String) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(1)
    }
}
