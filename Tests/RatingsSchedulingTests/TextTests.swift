import Foundation
import RatingsScheduling
import TestSupport
import Testing

/// What is written, as those have it who read it.
struct TextTests {
    /// The crontab's line goes through cron's own reading of percent signs, and then through a real shell.
    ///
    /// Crons differ in what they make of two backslashes: of this block they must all make the same.
    @Test(arguments: [false, true])
    func theShellGivesTheProgramExactlyItsArguments(cronTakesDoubleBackslashes: Bool) throws {
        for name in Machine.hostile where !name.isEmpty {
            let machine = try Machine()
            let place = machine.folder.url.appending(path: "at \(name)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            let program = place.appending(path: "run \(name)")
            let seen = machine.folder.url.appending(path: "seen")
            let script = "#!/bin/sh\nprintf '%s\\0' \"$PWD\" \"$A\" \"$@\" > '\(seen.path)'\n"
            try Program.write(script, to: program)
            let job = try Machine.job(
                program: program.path, arguments: [name, "--config", "/\(name)", ""], folder: place.path,
                environment: ["A": name, "PATH": "/usr/bin:/bin"])
            let block = try #require(
                try Crontab(in: machine.surroundings).texts(Machine.schedule(1, "06:30"), job).first
            ).text
            let line = try #require(block.split(separator: "\n").first { !$0.hasPrefix("#") })
            #expect(line.hasPrefix("30 6 1 * * "))
            let command = Self.cron(line.dropFirst("30 6 1 * * ".count), cronTakesDoubleBackslashes)
            let outcome = try Program.run(
                URL(filePath: "/bin/sh"), ["-c", command], in: machine.folder.url, environment: [:])
            #expect(outcome.status == 0, "\(name): \(outcome.errors)")
            let told = String(decoding: try Data(contentsOf: seen), as: UTF8.self).split(
                separator: "\0", omittingEmptySubsequences: false)
            #expect(told.dropLast() == [place.path[...], name[...], name[...], "--config", "/\(name)", ""])
            #expect(try machine.tree("").filter { $0.hasSuffix("/x") || $0 == "x" }.isEmpty)
        }
    }

    /// What cron gives to the shell: what stands before the first percent sign without a backslash.
    private static func cron(_ command: Substring, _ takesDoubleBackslashes: Bool) -> String {
        var result: [Character] = []
        var isEscaped = false
        for character in command {
            if isEscaped {
                if character == "%" || (character == "\\" && takesDoubleBackslashes) { result.removeLast() }
                isEscaped = false
            } else if character == "%" {
                break
            } else if character == "\\" {
                isEscaped = true
            }
            result.append(character)
        }
        return String(result)
    }

    @Test func aPropertyListHasWhatWasGiven() throws {
        let machine = try Machine()
        let job = try Machine.job(
            arguments: Machine.hostile, folder: "/a <b> & \"c\"", environment: ["A": "<&>", "PATH": "/bin"])
        let text = try #require(
            try LaunchAgent(in: machine.surroundings).texts(Machine.schedule(28, "23:05"), job).first)
        #expect(text.place.hasSuffix("/home/Library/LaunchAgents/ratings-export.plist"))
        let file = machine.folder.url.appending(path: "agent.plist")
        try Data(text.text.utf8).write(to: file)
        let read = try Python.evaluate(
            """
            import json, plistlib, sys
            print(json.dumps(plistlib.load(open(sys.argv[1], "rb"))))
            """, file.path)
        let list = try #require(try JSONSerialization.jsonObject(with: Data(read.utf8)) as? [String: Any])
        #expect(list["ProgramArguments"] as? [String] == [job.program] + Machine.hostile)
        #expect(list["WorkingDirectory"] as? String == job.folder)
        #expect(list["EnvironmentVariables"] as? [String: String] == job.environment)
        #expect(list["StartCalendarInterval"] as? [String: Int] == ["Day": 28, "Hour": 23, "Minute": 5])
    }

    @Test func nothingIsLeftToBeFilledIn() throws {
        let machine = try Machine()
        for kind in BackEndKind.allCases where kind != .package {
            let backEnd = Scheduler(in: machine.surroundings).backEnd(kind)
            for environment in [[:], ["A": "b"]] {
                let job = try Machine.job(environment: environment)
                for text in try backEnd.texts(Machine.schedule(1, "06:30"), job) {
                    #expect(!text.text.contains("{") && !text.text.contains("#system"), "\(text.text)")
                    #expect(text.text.hasSuffix("\n") && !text.text.hasSuffix("\n\n"))
                }
            }
        }
    }

    @Test func aCommandThatCronWouldCutOffIsRefused() throws {
        let machine = try Machine()
        let job = try Machine.job(folder: "/" + String(repeating: "x", count: 1000))
        #expect(throws: ScheduleError.self) {
            try Crontab(in: machine.surroundings).texts(Machine.schedule(1, "06:30"), job)
        }
    }

    @Test func theEnvironmentIsWhatTheRunNeedsAndNotThatOfTheShell() throws {
        let machine = try Machine(["soffice": ""])
        let environment = [
            "https_proxy": "http://proxy:3128", "SHELL": "/bin/zsh", "no_proxy": "", "PATH": "/home/x/bin",
        ]
        let job = JobEnvironment.make(from: environment, programs: machine.surroundings.programs)
        let bin = machine.folder.url.appending(path: "bin").path
        #expect(job == ["https_proxy": "http://proxy:3128", "PATH": "\(bin):/usr/local/bin:/usr/bin:/bin"])
    }
}
