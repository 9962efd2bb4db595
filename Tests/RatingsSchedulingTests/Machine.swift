import Foundation
import RatingsModel
import RatingsScheduling
import TestSupport
import Testing

/// Real programs of the machine that the tests run on.
enum Installed {
    static let systemdAnalyze = find("systemd-analyze")
    static let crontab = find("crontab")

    private static func find(_ name: String) -> URL? {
        SystemPrograms(environment: ProcessInfo.processInfo.environment).find(name)
    }
}

/// A machine of a test's own: a home, and a folder of programs that write down how they were called.
struct Machine {
    let folder: TemporaryFolder
    var surroundings: Surroundings

    /// - Parameter programs: Bodies of shell scripts by the name of the program. Each first writes down its arguments.
    init(_ programs: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        let bin = folder.url.appending(path: "bin")
        for name in ["bin", "home", "etc", "package", "stamps", "boot"] {
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: name), withIntermediateDirectories: true)
        }
        surroundings = Surroundings(
            environment: ["HOME": folder.url.appending(path: "home").path, "PATH": bin.path], userName: "officer",
            userID: 1000, now: try Self.moment("2026-11-23", "12:00"))
        surroundings.systemUnits = folder.url.appending(path: "etc")
        surroundings.packageUnits = ["none", "package"].map { folder.url.appending(path: $0) }
        surroundings.systemStamps = folder.url.appending(path: "stamps")
        surroundings.bootMark = folder.url.appending(path: "boot")
        for (name, body) in programs { try add(name, body) }
    }

    /// Adds a program.
    func add(_ name: String, _ body: String) throws {
        let script = "#!/bin/sh\nPATH=/usr/bin:/bin\necho \"\(name) $*\" >> '\(log.path)'\n\(body)\n"
        try Program.write(script, to: folder.url.appending(path: "bin/\(name)"))
    }

    /// Writes a file, with the folder that it is in.
    func write(_ path: String, _ text: String) throws {
        let place = folder.url.appending(path: path)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    private var log: URL { folder.url.appending(path: "calls") }

    /// How programs were called since the last time this was asked.
    func calls() throws -> [String] {
        guard let data = FileManager.default.contents(atPath: log.path) else { return [] }
        try FileManager.default.removeItem(at: log)
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The files in a folder and below, with folders, but not the programs.
    func tree(_ name: String = "home") throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.url.appending(path: name).path).sorted()
    }

    /// Does what systemctl does with files and states, but runs nothing.
    static let systemctl = """
        if [ "$2" = --no-ask-password ]; then shift; fi
        state="$(dirname "$0")/../state"; units=${UNITS:-$(dirname "$0")/../home/.config/systemd/user}
        case "$2" in
        show-environment) echo LANG=C ;;
        enable) mkdir -p "$units/timers.target.wants"; ln -sf "$units/$3" "$units/timers.target.wants/$3" ;;
        start) echo active > "$state" ;;
        stop) rm -f "$state" ;;
        disable) rm -f "$state" "$units/timers.target.wants/$4"; rmdir "$units/timers.target.wants" ;;
        is-enabled) if [ -e "$units/timers.target.wants/$3" ]; then echo enabled; else echo disabled; exit 1; fi ;;
        is-active) if [ -e "$state" ]; then echo active; else echo inactive; exit 3; fi ;;
        show) case "$4 $5" in
            TimersCalendar*) cat "$(dirname "$0")/../calendars" 2>/dev/null || : ;;
            *.timer) if [ -e "$state" ]; then echo ActiveState=active; else echo ActiveState=inactive; fi
                echo NextElapseUSecRealtime=Tue 2026-12-01 06:30:00 GMT
                echo LastTriggerUSec=Sun 2026-11-01 06:30:01 GMT ;;
            *) echo Result=exit-code; echo ExecMainStatus=66; echo ActiveState=failed
                echo ExecMainExitTimestamp=Sun 2026-11-01 06:30:02 GMT ;;
            esac ;;
        esac
        """

    static func schedule(_ day: Int, _ time: String) throws -> Schedule {
        let time = try #require(TimeOfDay(time))
        return try #require(Schedule(day: day, time: time))
    }

    static func moment(_ day: String, _ time: String) throws -> LocalMoment {
        let day = try #require(CalendarDate(iso: day))
        return LocalMoment(day: day, minute: try #require(TimeOfDay(time)).minutes)
    }

    static func job(
        program: String = "/usr/local/bin/ratings-export", arguments: [String] = ["--config", "/c.yaml", "--quiet"],
        folder: String = "/", environment: [String: String] = ["PATH": "/usr/bin:/bin"]
    ) throws -> ScheduledJob {
        try ScheduledJob(
            program: program, arguments: arguments, folder: folder, environment: environment, user: "officer")
    }

    /// Texts that quoting of every kind has broken before.
    static let hostile = [
        "plain", "two words", " blanks ", "it's", "say \"when\"", "100%", "%h %% %%%", "$HOME ${HOME} $$", "$(touch x)",
        "`touch x`", "back\\slash", "end\\", "\\\\", "\\%", "\\n\\x41", "a;b", ";", "a && touch x", "#no", "~", "*",
        "é ü ☃",
        "<&>'\"", "{command}", "-x", "=", "a=b", "!x", "|", ">x", "'\"'", "\\'", "",
    ]
}
