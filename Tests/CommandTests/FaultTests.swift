import Foundation
import TestSupport
import Testing

/// Exports in which a system call fails.
@Suite struct FaultTests {
    /// A part of what `make faults` runs: each call in turn takes minutes.
    @Test(.enabled("needs Linux, a C compiler and seccomp") { try FaultInjection.works })
    func afterAFailedCallTheOutputsAreThoseOfBeforeOrTheNewOnes() throws {
        let script = ProjectFolder.root.appending(path: "Tests/FaultInjection/faults.py")
        let outcome = try Python.run([
            script.path, "--only", "5/60", "--jobs", "1", try FaultInjection.program.get().path, Command.binary.path,
        ])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.contains(" 0 wrong\n"))
    }
}

/// The program that lets a call fail.
private enum FaultInjection {
    private static let folder = Result { try TemporaryFolder() }

    static let program = Result {
        let source = ProjectFolder.root.appending(path: "Tests/FaultInjection/fault.c")
        let program = try folder.get().url.appending(path: "fault")
        let outcome = try Program.run(
            URL(filePath: "/usr/bin/env"), ["cc", "-O2", "-Wall", "-Wextra", "-o", program.path, source.path])
        try #require(outcome.status == 0, "\(outcome.errors)")
        return program
    }

    /// Whether it can: it needs Linux, a C compiler, and a kernel that lets it.
    static var works: Bool {
        get throws {
            guard let program = try? program.get() else { return false }
            let report = try folder.get().url.appending(path: "report")
            return try Program.run(program, [report.path, "0", "5", "/", "/bin/true"]).status == 0
        }
    }
}
