import Foundation
import RatingsWriting

/// The list of the runs of an output folder: one line of JSON for each, the oldest first.
package struct RunList: Sendable {
    /// The folder within the output folder in which the tool keeps its own things.
    static let folder = ".ratings-export"

    /// The path of the list.
    package let path: String
    private let folder: String

    /// Finds it.
    ///
    /// - Parameter output: The folder of the workbooks.
    package init(output: String) {
        folder = OutputPath.join(output, Self.folder)
        path = OutputPath.join(folder, "runs.jsonl")
    }

    /// All runs, the oldest first, with the number of lines that can't be read, as a run that was killed leaves one.
    ///
    /// - Throws: ``InputFailure`` where the list is there and can't be read.
    package func read() throws -> (runs: [RunRecord], unreadable: Int) {
        guard FileManager.default.fileExists(atPath: path) else { return ([], 0) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw InputFailure(
                path: path, problem: .unreadable(.unreadable(path: path, reason: "the list of runs can't be opened")))
        }
        var unreadable = 0
        let runs = data.split(separator: UInt8(ascii: "\n")).compactMap { line -> RunRecord? in
            let run = try? JSONDecoder().decode(RunRecord.self, from: line)
            if run == nil { unreadable += 1 }
            return run
        }
        return (runs, unreadable)
    }

    /// Adds a run at the end.
    ///
    /// - Throws: ``OutputError``.
    func append(_ run: RunRecord) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let line = try encoder.encode(run)
        try OutputFolder.createWithin(folder)
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw OutputError.cantCreate(path: path, reason: OutputError.reason(errno)) }
        defer { close(descriptor) }
        // One write, so that a run that is killed leaves at most its own line cut short; the next one starts afresh.
        let start: [UInt8] = Self.endsInALine(descriptor) ? [] : [UInt8(ascii: "\n")]
        let bytes = start + line + [UInt8(ascii: "\n")]
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count, fsync(descriptor) == 0 else {
            throw OutputError.writeFailed(path: path, reason: OutputError.reason(errno))
        }
    }

    private static func endsInALine(_ descriptor: Int32) -> Bool {
        let size = lseek(descriptor, 0, SEEK_END)
        guard size > 0 else { return true }
        var last: UInt8 = 0
        return pread(descriptor, &last, 1, size - 1) == 1 && last == UInt8(ascii: "\n")
    }
}

/// Paths below an output folder.
enum OutputPath {
    /// A name in a folder; an empty folder is the working folder.
    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}
