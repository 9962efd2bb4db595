import Foundation

/// A program of the machine that this one runs: curl, LibreOffice.
///
/// It is given its arguments one by one, and never through a shell.
package struct SystemProgram: Sendable {
    private let executable: URL

    /// Finds a program.
    ///
    /// - Parameters:
    ///   - names: What it may be called.
    ///   - path: The folders to look in, separated by colons, as in `PATH`.
    /// - Returns: Nil where none of the folders has it.
    package init?(_ names: [String], in path: String) {
        let candidates = path.split(separator: ":").flatMap { folder in names.map { "\(folder)/\($0)" } }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            return nil
        }
        executable = URL(filePath: found)
    }

    /// Runs the program and waits for its end.
    ///
    /// - Parameters:
    ///   - arguments: Its arguments, each as it is.
    ///   - environment: Its environment; nil for that of this program.
    ///   - input: What it reads on standard input; no more than a pipe holds, 16 KiB on some systems.
    ///   - seconds: How long it may take. It is ended then.
    ///   - limit: How many bytes of standard output are taken. It is ended where it writes more.
    /// - Throws: What Foundation throws where the program can't be started.
    package func run(
        _ arguments: [String], environment: [String: String]? = nil, input: [UInt8] = [], seconds: Int,
        limit: Int = 1 << 20
    ) throws -> ProgramOutcome {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        if let environment { process.environment = environment }
        let output = Pipe()
        let words = Pipe()
        let given = Pipe()
        process.standardOutput = output
        process.standardError = words
        process.standardInput = given
        try given.fileHandleForWriting.write(contentsOf: Data(input))
        try given.fileHandleForWriting.close()
        try process.run()
        var listener = Listener(
            output: .init(output.fileHandleForReading.fileDescriptor, limit: limit),
            words: .init(words.fileHandleForReading.fileDescriptor, limit: 1 << 20))
        let stopped = listener.listen(to: process, seconds: seconds)
        if stopped != nil { Self.end(process) }
        return ProgramOutcome(
            ending: stopped ?? .exited(Self.status(of: process)), output: listener.output.bytes,
            words: String(decoding: listener.words.bytes, as: UTF8.self))
    }

    private static func status(of process: Process) -> Int32 {
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }

    /// Asks a program to end, and makes it where it doesn't; with it those that it started, where it leads a group of
    /// its own. What even that does not end is not waited for.
    private static func end(_ process: Process) {
        let leader = process.processIdentifier
        let target = getpgid(leader) == leader ? -leader : leader
        for signal in [SIGTERM, SIGKILL] {
            kill(target, signal)
            for _ in 0..<100 where process.isRunning { usleep(10_000) }
        }
    }
}

/// What a program said, and how it ended.
package struct ProgramOutcome: Sendable {
    /// How it ended.
    package enum Ending: Hashable, Sendable {
        /// By itself, with this code; 128 and the signal's number where a signal ended it.
        case exited(Int32)
        /// It took longer than it may, and was ended.
        case tookTooLong
        /// It wrote more than is taken, and was ended.
        case wroteTooMuch
    }

    /// How it ended.
    package let ending: Ending
    /// What it wrote on standard output.
    package let output: [UInt8]
    /// What it wrote on standard error.
    package let words: String
}
