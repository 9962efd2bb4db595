import Foundation

/// The programs of the system: systemctl, crontab, launchctl. They are run with lists of arguments, never by a shell.
package struct SystemPrograms: Sendable {
    /// What a program said, and how it ended.
    package struct Answer: Sendable {
        /// The exit code.
        package let status: Int32
        /// What it printed.
        package let output: [UInt8]
        /// What it complained of, without line breaks at the end.
        package let errors: String

        /// What it printed, as text without blanks around it.
        package var text: String {
            String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    private let folders: [String]
    private let environment: [String: String]

    /// Makes the programs that are within reach.
    ///
    /// - Parameter environment: The environment that they get; its `PATH` says where they are looked for.
    package init(environment: [String: String]) {
        folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
        // What they say is read, so that it has to be in the language that it is read in.
        self.environment = environment.merging(["LC_ALL": "C", "SYSTEMD_COLORS": "0"]) { $1 }
    }

    /// Where a program is; nil where it is not installed.
    package func find(_ name: String) -> URL? {
        folders.map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
            .map { URL(filePath: $0) }
    }

    /// Runs a program and waits for it. Returns nil where it is not installed or can't be started.
    package func ask(_ name: String, _ arguments: [String], input: [UInt8] = []) -> Answer? {
        guard let program = find(name) else { return nil }
        let folder = FileManager.default.temporaryDirectory.appending(path: "ratings-export-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            return try run(program, arguments, input: input, scratch: folder)
        } catch {
            return nil
        }
    }

    /// Runs a program that has to succeed.
    ///
    /// - Throws: ``ScheduleError/programFailed(command:said:)``.
    @discardableResult
    package func run(_ name: String, _ arguments: [String], input: [UInt8] = []) throws(ScheduleError) -> Answer {
        let command = ([name] + arguments).joined(separator: " ")
        guard let answer = ask(name, arguments, input: input) else {
            throw .programFailed(command: command, said: "it is not installed or can't be started")
        }
        guard answer.status == 0 else {
            let said = answer.errors.isEmpty ? "exit code \(answer.status)" : answer.errors
            throw .programFailed(command: command, said: said)
        }
        return answer
    }

    /// Files, not pipes: a pipe that nobody empties would stop a talkative program for ever.
    private func run(_ program: URL, _ arguments: [String], input: [UInt8], scratch: URL) throws -> Answer {
        // Only the user may see a crontab.
        try FileManager.default.createDirectory(
            at: scratch, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let files = ["input", "output", "errors"].map { scratch.appending(path: $0) }
        try Data(input).write(to: files[0])
        try Data().write(to: files[1])
        try Data().write(to: files[2])
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = environment
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        let errors = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
        return Answer(
            status: process.terminationStatus, output: Array(try Data(contentsOf: files[1])),
            errors: errors.trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
