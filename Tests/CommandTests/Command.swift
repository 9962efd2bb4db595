import Foundation
import TestSupport
import Testing

/// The command as it was built, run as a user runs it.
struct Command {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    static let binary = ProjectFolder.root.appending(path: ".build/debug/ratings-export")

    /// Runs the command in a folder of the test's own.
    func run(_ arguments: String..., input: Data = Data(), environment: [String: String] = [:]) throws -> Python.Outcome
    {
        try run(arguments, input: input, environment: environment)
    }

    /// Runs the command in a folder of the test's own.
    func run(_ arguments: [String], input: Data = Data(), environment: [String: String] = [:]) throws -> Python.Outcome
    {
        let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "TMPDIR"].contains($0.key) }
        return try Program.run(
            Self.binary, arguments, input: input, in: folder.url,
            environment: inherited.merging(environment) { $1 })
    }

    /// Writes a file into the folder.
    @discardableResult
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> URL {
        let url = folder.url.appending(path: name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url
    }

    /// Writes a file into the folder.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> URL {
        try write(name, text.utf8)
    }

    /// The bytes of a file in the folder.
    func bytes(_ name: String) throws -> Data {
        try Data(contentsOf: folder.url.appending(path: name))
    }

    /// The names of all files in a folder, hidden ones too, but for the tool's own list of runs and its link to the
    /// newest workbook.
    func names(in subfolder: String = "") throws -> [String] {
        try allNames(in: subfolder).filter { $0 != ".ratings-export" && $0 != "latest" }
    }

    /// The names of all files in a folder.
    func allNames(in subfolder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: subfolder).path).sorted()
    }

    /// Ratings of two authorities, enough for every output.
    static let ratings = """
        Local authority,Inspection date,Publication date,Inspection type,Overall effectiveness,Impact of leaders
        Leeds,13/05/2024,20/06/2024,ILACS Short Inspection,Outstanding,Good
        Bradford,31/01/2024,20/03/2024,ILACS Standard Inspection,Inadequate,Requires improvement

        """
}
