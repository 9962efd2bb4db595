import Foundation
import RatingsScheduling
import TestSupport
import Testing

/// The timer that the Debian package brings: it is told of, and left to systemctl and apt.
struct PackageTimerTests {
    private static let units = ["ratings-export.service", "ratings-export.timer"]
    private static let link = "timers.target.wants/ratings-export.timer"

    /// A machine with the package, as its packaging fills the units in, and with no crontab.
    private func machine(userID: UInt32 = 0) throws -> Machine {
        var machine = try Machine(["crontab": "echo 'no crontab for x' >&2; exit 1"])
        try machine.add("systemctl", "UNITS='\(machine.surroundings.systemUnits.path)'\n" + Machine.systemctl)
        machine.surroundings.userID = userID
        try machine.write(
            "package/ratings-export.service",
            "[Service]\nExecStart=/usr/bin/ratings-export --config /etc/ratings-export/ratings-export.yaml --quiet\n")
        try machine.write("package/ratings-export.timer", "[Timer]\nOnCalendar=*-*-01 06:30:00\n")
        return machine
    }

    /// Switches the timer on as `systemctl enable --now` does.
    private func switchOn(_ machine: Machine, now: Bool = true, forGood: Bool = true) throws {
        if now { try machine.write("state", "active\n") }
        guard forGood else { return }
        try machine.write("etc/timers.target.wants/other.timer", "")
        try FileManager.default.createSymbolicLink(
            at: machine.folder.url.appending(path: "etc/\(Self.link)"),
            withDestinationURL: machine.folder.url.appending(path: "package/ratings-export.timer"))
        try machine.write("stamps/stamp-ratings-export.timer", "")
    }

    @Test func offItIsToldOfAndInNobodysWay() throws {
        let machine = try machine()
        let scheduler = Scheduler(in: machine.surroundings)
        let state = try #require(try scheduler.states(nil).first)
        #expect(state.kind == .package && state.isActive == false && !state.isScheduled)
        #expect(state.schedule == (try Machine.schedule(1, "06:30")))
        #expect(state.words?.first == "/usr/bin/ratings-export")
        #expect(state.remarks == ["To switch it on: sudo systemctl enable --now ratings-export.timer"])
        #expect(try scheduler.remove(nil).isEmpty)
        // Units of the system take its place, and leave it where it was.
        let own = scheduler.backEnd(.systemdSystem)
        #expect(try scheduler.install(Machine.schedule(3, "05:00"), Machine.job(), with: own) == .installed)
        #expect(try scheduler.states(nil).map(\.kind) == [.systemdSystem])
        #expect(try scheduler.remove(nil) == [.systemdSystem])
        #expect(try scheduler.states(nil) == [state])
        #expect(try machine.tree("package") == Self.units && machine.tree("etc").isEmpty)
    }

    @Test func onItIsShownAndNeitherDoubledNorRemoved() throws {
        let machine = try machine()
        try switchOn(machine)
        let scheduler = Scheduler(in: machine.surroundings)
        let before = try machine.tree("etc") + machine.tree("stamps") + machine.tree("package")
        let state = try #require(try scheduler.states(nil).first)
        #expect(state.kind == .package && state.isScheduled && state.remarks.isEmpty)
        #expect(state.nextRun?.iso == "2026-12-01T06:30")
        #expect(state.lastResult == "failed, exit code 66: an input was not there")
        for kind in [BackEndKind.systemdSystem, .systemd, .cron] {
            #expect(throws: ScheduleError.scheduledElsewhere(.package), "\(kind)") {
                try scheduler.install(Machine.schedule(1, "06:30"), Machine.job(), with: scheduler.backEnd(kind))
            }
        }
        _ = try machine.calls()
        #expect(try scheduler.remove(nil).isEmpty)
        #expect(try scheduler.remove(.systemdSystem).isEmpty)
        #expect(throws: ScheduleError.ofThePackage) { try scheduler.remove(.package) }
        #expect(throws: ScheduleError.ofThePackage) {
            try scheduler.install(Machine.schedule(1, "06:30"), Machine.job(), with: scheduler.backEnd(.package))
        }
        #expect(try machine.calls().allSatisfy { !$0.contains("disable") && !$0.contains("stop") })
        #expect(try machine.tree("etc") + machine.tree("stamps") + machine.tree("package") == before)
        for error in [ScheduleError.scheduledElsewhere(.package), .ofThePackage] {
            #expect(error.remedy.contains("sudo systemctl disable --now ratings-export.timer"))
        }
    }

    /// Another user's export is another one; what the user takes away is the user's own.
    @Test func aUserWithoutRightsHasAScheduleBesides() throws {
        let machine = try machine(userID: 1000)
        try switchOn(machine)
        let scheduler = Scheduler(in: machine.surroundings)
        #expect(try scheduler.remove(nil).isEmpty)
        let crontab = "case $1 in -r) rm crontab ;; -) cat > crontab ;; *) cat crontab ;; esac"
        try machine.add("crontab", "cd '\(machine.folder.url.path)'; \(crontab)")
        _ = try scheduler.install(Machine.schedule(1, "06:30"), Machine.job(), with: scheduler.backEnd(.cron))
        #expect(try scheduler.states(nil).map(\.kind) == [.cron, .package])
        #expect(try scheduler.remove(nil) == [.cron])
        #expect(try scheduler.states(nil).map(\.kind) == [.package])
    }

    @Test(arguments: [(true, false, "sudo systemctl enable "), (false, true, "sudo systemctl start ")])
    func halfOnItSaysWhatIsMissing(now: Bool, forGood: Bool, command: String) throws {
        let machine = try machine()
        try switchOn(machine, now: now, forGood: forGood)
        let state = try #require(try Scheduler(in: machine.surroundings).states(.package).first)
        #expect(state.isScheduled)
        #expect(state.remarks.count == 1 && state.remarks.allSatisfy { $0.contains(command) })
    }

    /// `systemctl edit` puts a time beside the unit, not into it.
    @Test(arguments: [
        (["*-*-05 07:00:00"], "on the 5th of each month at 07:00"), (["*-*-01 06:30:00", "*-*-15 06:30:00"], nil),
    ])
    func aTimeThatWasEditedIsShown(calendars: [String], words: String?) throws {
        let machine = try machine()
        let lines = calendars.map { "TimersCalendar={ OnCalendar=\($0) ; next_elapse=Tue 2026-12-01 06:30:00 GMT }\n" }
        try machine.write("calendars", lines.joined())
        #expect(try Scheduler(in: machine.surroundings).states(.package).first?.schedule?.words == words)
    }

    @Test func whatIsMaskedIsNoSchedule() throws {
        let machine = try machine()
        try FileManager.default.createSymbolicLink(
            atPath: machine.folder.url.appending(path: "etc/ratings-export.timer").path,
            withDestinationPath: "/dev/null")
        let scheduler = Scheduler(in: machine.surroundings)
        #expect(try scheduler.states(nil).map(\.isScheduled) == [false])
        #expect(try scheduler.remove(nil).isEmpty)
        #expect(try machine.tree("etc") == ["ratings-export.timer"])
    }
}
