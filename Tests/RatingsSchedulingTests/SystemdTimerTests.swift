import Foundation
import RatingsModel
import RatingsScheduling
import TestSupport
import Testing

/// Timers, installed with a systemctl that does with files what the real one does.
struct SystemdTimerTests {
    @Test func aTimerComesStaysChangesAndGoes() throws {
        for name in Machine.hostile {
            let machine = try Machine(["systemctl": Machine.systemctl, "loginctl": "echo Linger=no"])
            let scheduler = Scheduler(in: machine.surroundings)
            let timer = try scheduler.choose(nil)
            #expect(timer.kind == .systemd)
            let job = try Machine.job(
                program: "/bin $x/a %h", arguments: ["--config", "/\(name)"], folder: "/\(name)")
            let schedule = try Machine.schedule(1, "06:30")
            #expect(try scheduler.states(nil).isEmpty)
            _ = try machine.calls()

            #expect(try scheduler.install(schedule, job, with: timer) == .installed)
            #expect(try machine.calls().contains("systemctl --user start ratings-export.timer"))
            let units = ".config/systemd/user"
            #expect(
                try machine.tree().filter { $0.contains("ratings-export") } == [
                    "\(units)/ratings-export.service", "\(units)/ratings-export.timer",
                    "\(units)/timers.target.wants/ratings-export.timer",
                ])
            #expect(try scheduler.install(schedule, job, with: timer) == .unchanged)
            #expect(try machine.calls().allSatisfy { $0.contains(" is-") })

            let state = try #require(try scheduler.states(nil).first)
            #expect(state.schedule == schedule)
            #expect(state.isActive == true)
            #expect(state.nextRun?.iso == "2026-12-01T06:30")
            #expect(state.words == [job.program] + job.arguments)
            #expect(state.lastResult == "failed, exit code 66: an input was not there")
            #expect(state.remarks.contains { $0.contains("loginctl enable-linger officer") })

            let stamp = machine.surroundings.data.appending(path: "systemd/timers/stamp-ratings-export.timer")
            try FileManager.default.createDirectory(
                at: stamp.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: stamp)
            let other = try Machine.schedule(20, "07:00")
            #expect(try scheduler.install(other, job, with: timer) == .replaced)
            #expect(!FileManager.default.fileExists(atPath: stamp.path), "a run of before would be made up for")
            #expect(try scheduler.states(nil).map(\.schedule) == [other])
            try Data().write(to: stamp)

            #expect(try scheduler.remove(nil) == [.systemd])
            #expect(
                try machine.tree() == [".config", ".local", ".local/share"].filter { try machine.tree().contains($0) })
            #expect(try machine.tree().allSatisfy { !$0.contains("systemd") })
            #expect(try scheduler.remove(nil).isEmpty)
            #expect(try scheduler.states(nil).isEmpty)
        }
    }

    /// systemd gives the time at which a timer was switched on for the first time as that of its last run.
    @Test(arguments: [("2026-10-05", "2026-11-01T06:30"), ("2026-11-01", nil), ("2026-11-23", nil)])
    func anInstallationIsNoRun(installed: String, run: String?) throws {
        let machine = try Machine(["systemctl": Machine.systemctl])
        let timer = Scheduler(in: machine.surroundings).backEnd(.systemd)
        _ = try timer.install(Machine.schedule(1, "06:30"), Machine.job())
        let parts = try #require(CalendarDate(iso: installed)).components
        let date = Calendar(identifier: .gregorian).date(
            from: DateComponents(year: parts.year, month: parts.month, day: parts.day, hour: 6, minute: 30))
        for place in try #require(try timer.state()).places {
            try FileManager.default.setAttributes([.modificationDate: try #require(date)], ofItemAtPath: place)
        }
        #expect(try timer.state()?.lastRun?.iso == run)
    }

    @Test func unitsOfOthersAreLeftAlone() throws {
        let machine = try Machine(["systemctl": Machine.systemctl])
        let wants = machine.surroundings.settings.appending(path: "systemd/user/timers.target.wants")
        try FileManager.default.createDirectory(at: wants, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: wants.appending(path: "backup.timer"))
        let before = try machine.tree()
        let scheduler = Scheduler(in: machine.surroundings)
        _ = try scheduler.install(
            Machine.schedule(1, "06:30"), Machine.job(), with: scheduler.choose(.systemd))
        #expect(try machine.tree() != before)
        #expect(try scheduler.remove(.systemd) == [.systemd])
        #expect(try machine.tree() == before)
    }

    @Test func aTimerThatWasSwitchedOffIsSwitchedOnAgain() throws {
        let machine = try Machine(["systemctl": Machine.systemctl])
        let scheduler = Scheduler(in: machine.surroundings)
        let timer = scheduler.backEnd(.systemd)
        let (schedule, job) = (try Machine.schedule(1, "06:30"), try Machine.job())
        _ = try timer.install(schedule, job)
        try FileManager.default.removeItem(at: machine.folder.url.appending(path: "state"))
        #expect(try timer.state()?.isActive == false)
        #expect(try timer.install(schedule, job) == .replaced)
        #expect(try timer.state()?.isActive == true)
    }

    @Test func anInstallationThatFailsLeavesWhatWasThere() throws {
        let machine = try Machine(["systemctl": "[ \"$2\" != enable ] || { echo no bus >&2; exit 1; }"])
        let timer = Scheduler(in: machine.surroundings).backEnd(.systemd)
        let job = try Machine.job()
        #expect {
            try timer.install(Machine.schedule(1, "06:30"), job)
        } throws: {
            ($0 as? ScheduleError)?.description.contains("enable ratings-export.timer” failed: no bus") == true
        }
        #expect(try machine.tree().allSatisfy { !$0.contains("ratings-export") })

        try machine.add("systemctl", Machine.systemctl)
        _ = try timer.install(Machine.schedule(1, "06:30"), job)
        let before = try timer.state()
        try machine.add("systemctl", "[ \"$2\" != daemon-reload ] || exit 1")
        #expect(throws: ScheduleError.self) { try timer.install(Machine.schedule(2, "06:30"), job) }
        #expect(try timer.state()?.schedule == before?.schedule)
    }

    @Test func filesOfTheUserAreForTheUserOnly() throws {
        let machine = try Machine(["systemctl": Machine.systemctl])
        let timer = Scheduler(in: machine.surroundings).backEnd(.systemd)
        _ = try timer.install(Machine.schedule(1, "06:30"), Machine.job())
        for place in try #require(try timer.state()).places {
            let attributes = try FileManager.default.attributesOfItem(atPath: place)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func aTimerOfTheSystemRunsAsItsUser() throws {
        var machine = try Machine()
        let units = machine.surroundings.systemUnits.path
        try machine.add("systemctl", "UNITS='\(units)'\n" + Machine.systemctl)
        machine.surroundings.userID = 0
        let scheduler = Scheduler(in: machine.surroundings)
        #expect(try scheduler.choose(.systemdSystem).kind == .systemdSystem)
        let timer = scheduler.backEnd(.systemdSystem)
        _ = try scheduler.install(Machine.schedule(3, "05:00"), Machine.job(), with: timer)
        let service = try String(contentsOfFile: "\(units)/ratings-export.service", encoding: .utf8)
        #expect(service.contains("\nUser=officer\n") && service.contains("\nProtectSystem=full\n"))
        #expect(try machine.calls().contains("systemctl --system --no-ask-password start ratings-export.timer"))
        #expect(try scheduler.states(nil).map(\.kind) == [.systemdSystem])
        machine.surroundings.userID = 1000
        let user = Scheduler(in: machine.surroundings)
        try machine.add(
            "crontab", "if [ $1 = -l ]; then cat '\(units)/../crontab'; else cat > '\(units)/../crontab'; fi")
        try Data("# mine\n".utf8).write(to: machine.folder.url.appending(path: "crontab"))
        _ = try user.install(Machine.schedule(1, "06:30"), Machine.job(), with: user.backEnd(.cron))
        #expect(try user.states(nil).map(\.kind) == [.cron, .systemdSystem])
        #expect(try user.remove(nil) == [.cron])
        #expect(throws: ScheduleError.self) {
            try scheduler.install(Machine.schedule(1, "06:30"), Machine.job(), with: scheduler.backEnd(.cron))
        }
        #expect(try scheduler.remove(nil) == [.systemdSystem])
        #expect(try machine.tree("etc").isEmpty)
    }
}
