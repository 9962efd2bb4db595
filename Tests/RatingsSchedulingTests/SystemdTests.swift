import Foundation
import RatingsScheduling
import TestSupport
import Testing

/// Units, as systemd's own reader has them.
@Suite(.enabled(if: Installed.systemdAnalyze != nil, "there is no systemd-analyze (package systemd)"))
struct SystemdTests {
    /// Writes the units of a job, and gives what systemd-analyze says of them.
    private func verify(
        _ job: ScheduledJob, isSystem: Bool, at machine: Machine, level: String = "info"
    ) throws -> Python.Outcome {
        let timer = SystemdTimer(isSystem: isSystem, in: machine.surroundings)
        let folder = machine.folder.url.appending(path: "units")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var paths: [String] = []
        for text in try timer.texts(Machine.schedule(1, "06:30"), job) {
            let file = folder.appending(path: URL(filePath: text.place).lastPathComponent)
            try Data(text.text.utf8).write(to: file)
            paths.append(file.path)
        }
        return try Program.run(
            try #require(Installed.systemdAnalyze), ["verify", isSystem ? "--system" : "--user"] + paths,
            environment: [
                "PATH": "/usr/bin:/bin", "HOME": machine.folder.url.path, "SYSTEMD_LOG_LEVEL": level,
                "XDG_RUNTIME_DIR": machine.folder.url.path, "SYSTEMD_UNIT_PATH": "\(folder.path):",
            ])
    }

    /// A program that is there: systemd-analyze asks for it.
    private func program(_ name: String, at machine: Machine) throws -> String {
        let file = machine.folder.url.appending(path: name)
        try Program.write("#!/bin/sh\n", to: file)
        return file.path
    }

    @Test(arguments: [false, true])
    func systemdFindsNothingWrong(isSystem: Bool) throws {
        let machine = try Machine()
        let names = ["plain", "two words", "100%h", "$HOME ${HOME}", "$(touch x)", "a;b", "é ☃", "{command}", "#no"]
        for name in names {
            let job = try Machine.job(
                program: try program(name, at: machine), arguments: Machine.hostile, folder: machine.folder.url.path,
                environment: ["A": name])
            let outcome = try verify(job, isSystem: isSystem, at: machine)
            #expect(outcome.status == 0, "\(name): \(outcome.errors)")
            // What is wrong with units of others, which are read with ours, is no matter here.
            #expect(!outcome.errors.contains("ratings-export"), "\(name): \(outcome.errors)")
        }
    }

    @Test func systemdFindsWhatIsWrong() throws {
        let machine = try Machine()
        let outcome = try verify(try Machine.job(program: "/no/such/program"), isSystem: false, at: machine)
        #expect(outcome.status != 0)
    }

    @Test func systemdReadsExactlyWhatWasGiven() throws {
        for ending in ["", " ", "\\", "%", "'\""] {
            let machine = try Machine()
            let folder = "\(machine.folder.url.path)/a %h \"b\" $c\(ending)"
            let job = try Machine.job(
                program: try program("p $x %h", at: machine), arguments: Machine.hostile, folder: folder,
                environment: ["A": Machine.hostile.joined(separator: " ")])
            let said = try verify(job, isSystem: false, at: machine, level: "debug")
            // What it understood is told below its jobs.
            let lines = said.output.split(separator: "\n").map { $0.drop { $0 == "\t" || $0 == " " } }
            let told = lines.filter { $0.hasPrefix("WorkingDirectory: ") || $0.hasPrefix("Environment: A=") }
            let environment = "Environment: A=" + Machine.hostile.joined(separator: " ")
            #expect(Set(told.map(String.init)) == ["WorkingDirectory: \(folder)", environment])
            let command = try #require(lines.first { $0.hasPrefix("Command Line: ") && $0.contains("/p ") })
            let words = Self.words(command.dropFirst("Command Line: ".count))
            // systemd takes two dollar signs for one when it starts the program, but not in its path.
            #expect(words.first == job.program)
            #expect(words.dropFirst().map { $0.replacing("$$", with: "$") } == Machine.hostile)
        }
    }

    /// The words of a command line as systemd shows it: quoted where need be, with a backslash before what is special.
    private static func words(_ line: Substring) -> [String] {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        var characters = line.makeIterator()
        while let character = characters.next() {
            switch character {
            case "\"":
                isQuoted.toggle()
                word = word ?? ""
            case "\\" where isQuoted: word = (word ?? "") + (characters.next().map(String.init) ?? "")
            case " " where !isQuoted:
                if let word { words.append(word) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }

    @Test(arguments: ["it's", "say \"when\"", "back\\slash"])
    func aProgramThatSystemdWouldNotRunIsRefused(name: String) throws {
        let machine = try Machine()
        let job = try Machine.job(program: try program(name, at: machine))
        #expect(throws: ScheduleError.self) {
            try SystemdTimer(isSystem: false, in: machine.surroundings).texts(Machine.schedule(1, "06:30"), job)
        }
    }

    @Test(arguments: [(1, "06:30"), (28, "23:59"), (9, "00:00")])
    func theCalendarExpressionMeansTheSame(day: Int, time: String) throws {
        let schedule = try Machine.schedule(day, time)
        let outcome = try Program.run(
            try #require(Installed.systemdAnalyze),
            ["calendar", "--base-time=2026-11-23 12:00:00", "--iterations=2", schedule.calendarExpression],
            environment: ["PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let first = try #require(schedule.next(after: Machine.moment("2026-11-23", "12:00")))
        let second = try #require(schedule.next(after: first))
        for moment in [first, second] {
            #expect(outcome.output.contains("\(moment.day.iso) \(moment.time.text):00"), "\(outcome.output)")
        }
    }
}
