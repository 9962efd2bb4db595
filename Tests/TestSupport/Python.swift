import Foundation

/// Readers that this project did not write, asked through Python: openpyxl, the accessibility checker.
package enum Python {
    /// What a program said, and how it ended.
    package struct Outcome: Sendable {
        package var status: Int32
        package var output: String
        package var errors: String
    }

    /// The interpreter that `make setup` prepared, with the packages of `Tests/requirements.txt`.
    package static var interpreter: URL {
        ProjectFolder.root.appending(path: ".venv/bin/python3")
    }

    /// Runs a script of this project's `Tests/` or a program text, and waits for it.
    package static func run(_ arguments: [String], input: String = "") throws -> Outcome {
        try Program.run(interpreter, arguments, input: Data(input.utf8))
    }

    /// Runs a program text and gives its standard output, or throws what it said on standard error.
    package static func evaluate(_ text: String, _ arguments: String...) throws -> String {
        let outcome = try run(["-c", text] + arguments)
        guard outcome.status == 0 else { throw Failure(errors: outcome.errors) }
        return outcome.output
    }

    /// A program text that failed.
    package struct Failure: Error, CustomStringConvertible {
        package var errors: String
        package var description: String { errors }
    }
}

/// A program that a test runs.
package enum Program {
    /// Writes a script that a test runs.
    ///
    /// Another process writes it: a program that a parallel test starts at this moment would inherit the open file, and
    /// the system refuses to run a file that somebody can still write to.
    package static func write(_ script: String, to file: URL) throws {
        let outcome = try run(
            URL(filePath: "/bin/sh"), ["-c", "cat > \"$1\" && chmod 755 \"$1\"", "sh", file.path],
            input: Data(script.utf8))
        guard outcome.status == 0 else { throw Python.Failure(errors: outcome.errors) }
    }

    /// Runs a program and waits for it.
    package static func run(
        _ executable: URL, _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
        environment: [String: String]? = nil
    ) throws -> Python.Outcome {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        if let environment { process.environment = environment }
        // Files, not pipes: a pipe that nobody empties would stop a talkative program for ever.
        let scratch = try TemporaryFolder()
        let inputFile = scratch.url.appending(path: "input")
        let outputFile = scratch.url.appending(path: "output")
        let errorFile = scratch.url.appending(path: "errors")
        try input.write(to: inputFile)
        try Data().write(to: outputFile)
        try Data().write(to: errorFile)
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
        process.waitUntilExit()
        return Python.Outcome(
            status: process.terminationStatus,
            output: try text(of: outputFile), errors: try text(of: errorFile))
    }

    /// The text of a file. Foundation's way to read a whole file loses memory where that is empty.
    private static func text(of file: URL) throws -> String {
        String(decoding: try FileHandle(forReadingFrom: file).readToEnd() ?? Data(), as: UTF8.self)
    }
}
