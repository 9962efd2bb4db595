import Foundation
import TestSupport
import Testing

/// Schedules as a user meets them, with a crontab that is a file.
struct ScheduleCommandTests {
    private static let crontab = """
        #!/bin/sh
        file="$(dirname "$0")/../crontab"
        case "$1" in
        -l) [ -e "$file" ] || { echo "no crontab for x" >&2; exit 1; }; cat "$file" ;;
        -r) rm "$file" ;;
        -) cat > "$file" ;;
        esac

        """

    /// A machine whose only scheduler is cron, with a configuration in a folder of a hostile name.
    private func machine() throws -> (command: Command, environment: [String: String]) {
        let command = try Command()
        let program = try command.write("bin/crontab", "")
        try Program.write(Self.crontab, to: program)
        for name in ["cat", "rm", "dirname"] {
            try FileManager.default.createSymbolicLink(
                at: program.deletingLastPathComponent().appending(path: name),
                withDestinationURL: URL(
                    filePath: FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)")
                        ? "/usr/bin/\(name)" : "/bin/\(name)"))
        }
        try command.write("it's 100% $(touch x)/ratings-export.yaml", "formats: [csv]\n")
        return (
            command,
            [
                "PATH": program.deletingLastPathComponent().path, "HOME": command.folder.url.path,
                "XDG_CONFIG_HOME": "",
                "TZ": "UTC",
            ]
        )
    }

    private static let config = "it's 100% $(touch x)/ratings-export.yaml"

    @Test func isInstalledShownAndRemoved() throws {
        let (command, environment) = try machine()
        func schedule(_ arguments: String...) throws -> Python.Outcome {
            try command.run(["schedule"] + arguments, environment: environment)
        }
        let none = try schedule("show")
        #expect(none.status == 1 && none.output.hasPrefix("Nothing is scheduled.\n"))
        let names = try command.names()

        let rehearsed = try schedule("install", "--config", Self.config, "--dry-run")
        #expect(rehearsed.status == 0, "\(rehearsed.errors)")
        #expect(rehearsed.output.contains("==> crontab of "))
        #expect(try command.names() == names)

        let installed = try schedule("install", "--day", "1", "--time", "06:30", "--config", Self.config)
        #expect(installed.status == 0, "\(installed.errors)")
        #expect(installed.output.hasPrefix("Scheduled with cron, on the 1st of each month at 06:30\n"))
        let text = String(decoding: try command.bytes("crontab"), as: UTF8.self)
        #expect(rehearsed.output.hasSuffix(text))
        let path = command.folder.url.appending(path: Self.config).path
        let quoted = path.replacing("'", with: "'\"'\"'").replacing("%", with: "\\%")
        #expect(text.contains(" \(Command.binary.path) --config '\(quoted)' --quiet\n"), "\(text)")

        let again = try schedule("install", "--config", Self.config)
        #expect(again.errors == "It is so already; nothing was changed.\n")
        #expect(String(decoding: try command.bytes("crontab"), as: UTF8.self) == text)

        let shown = try schedule("show", "--format", "json")
        #expect(shown.status == 0)
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: [[String: Any]]])
        let entry = try #require(report["schedules"]?.first)
        #expect(entry["with"] as? String == "cron")
        #expect(entry["day"] as? Int == 1)
        #expect(entry["time"] as? String == "06:30")
        #expect((entry["next_run"] as? String)?.hasSuffix("-01T06:30") == true)
        #expect((entry["remarks"] as? [String])?.contains { $0.contains("does not make up") } == true)

        #expect(try schedule("remove").output == "Removed what was scheduled with cron\n")
        #expect(try command.names() == names)
        #expect(try schedule("remove").status == 0)
    }

    /// The list of runs tells what cron does not know, whoever made the run, and where the output is elsewhere too.
    @Test func theLastExportIsThatOfTheListOfRuns() throws {
        let (command, environment) = try machine()
        let folder = "it's 100% $(touch x)"
        try command.write(Self.config, "sources: [ratings.csv]\nformats: [json]\noutput: ../Months\n")
        func show() throws -> String { try command.run(["schedule", "show"], environment: environment).output }
        func lastExport() throws -> [String: Any]? {
            let shown = try command.run(["schedule", "show", "--format", "json"], environment: environment)
            let report = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: [[String: Any]]]
            return try #require(report?["schedules"]?.first)["last_export"] as? [String: Any]
        }
        let installed = try command.run(["schedule", "install", "--config", Self.config], environment: environment)
        let list = command.folder.url.appending(path: "\(folder)/../Months/.ratings-export/runs.jsonl").path
        #expect(installed.output.contains("  Last export  none in \(list)\n"), "\(installed.output)")
        #expect(try lastExport() == nil)

        #expect(try command.run("--config", Self.config, "--month", "2026-10", "--quiet").status == 66)
        let failed = try show()
        #expect(failed.contains(", for October 2026: failed (exit code 66)\n"), "\(failed)")
        #expect(failed.contains("               \(folder)/ratings.csv: there is no such file.\n"), "\(failed)")

        try command.write("\(folder)/ratings.csv", Command.ratings)
        #expect(try command.run("--config", Self.config, "--month", "2026-11", "--quiet").status == 0)
        #expect(try show().contains(", for November 2026: done\n"))
        let last = try #require(try lastExport())
        #expect(last["exit_code"] as? Int == 0 && last["result"] as? String == "done")
        #expect(last["month"] as? String == "2026-11" && last["list"] as? String == list)
        #expect((last["started"] as? String)?.hasSuffix("Z") == true && last["problems"] as? [String] == [])

        try command.write(Self.config, "sources: [ratings.csv]\nhue: red\n")
        let mistaken = try show()
        #expect(mistaken.contains("this configuration can't be used"), "\(mistaken)")
        #expect(mistaken.contains("2:1: “hue” is no key"), "\(mistaken)")
        #expect(try command.names() == ["Months", "bin", "crontab", folder].sorted())
    }

    @Test func findsTheConfigurationOfTheUser() throws {
        let (command, environment) = try machine()
        let missing = try command.run("schedule", "install", environment: environment)
        #expect(missing.status == 66)
        #expect(missing.errors.contains(".config/ratings-export/ratings-export.yaml"), "\(missing.errors)")
        try command.write(".config/ratings-export/ratings-export.yaml", "formats: [csv]\n")
        #expect(try command.run("schedule", "install", environment: environment).status == 0)
        let text = String(decoding: try command.bytes("crontab"), as: UTF8.self)
        #expect(text.contains("--config \(command.folder.url.path)/.config/ratings-export/ratings-export.yaml "))
        try command.write("ratings-export.yaml", "formats: [csv]\n")
        let near = try command.run("schedule", "install", "--day", "2", "--quiet", environment: environment)
        #expect((near.status, near.output, near.errors) == (0, "", ""))
        let changed = String(decoding: try command.bytes("crontab"), as: UTF8.self)
        #expect(changed.contains("\n30 6 2 * * "))
        #expect(changed.contains("--config \(command.folder.url.path)/ratings-export.yaml "))
    }

    @Test(arguments: [
        (["--day", "29"], 64, "1 to 28"), (["--day", "0"], 64, "1 to 28"), (["--time", "25:00"], 64, "--time"),
        (["--with", "launchd"], 69, "launchctl"), (["--with", "systemd"], 69, "systemctl"),
        (["--config", "missing.yaml"], 66, "missing.yaml"), (["--config", "bin"], 66, "bin"),
        (["--config", "a\nb.yaml"], 64, "line break"),
    ])
    func refusesWhatCannotBe(_ arguments: [String], _ status: Int32, _ hint: String) throws {
        let (command, environment) = try machine()
        try command.write("ratings-export.yaml", "formats: [csv]\n")
        try command.write("a\nb.yaml", "formats: [csv]\n")
        let names = try command.names()
        let outcome = try command.run(["schedule", "install"] + arguments, environment: environment)
        #expect(outcome.status == status, "\(outcome.errors)")
        #expect(outcome.errors.contains(hint), "\(outcome.errors)")
        #expect(try command.names() == names)
    }

    @Test func saysWhereNothingCanBeScheduledWith() throws {
        let (command, _) = try machine()
        let environment = ["PATH": command.folder.url.path, "HOME": command.folder.url.path]
        let outcome = try command.run("schedule", "install", "--config", Self.config, environment: environment)
        #expect(outcome.status == 69)
        #expect(outcome.errors.contains("apt-get install cron"))
        #expect(try command.run("schedule", "show", environment: environment).status == 1)
    }
}
