import Foundation
import RatingsScheduling
import TestSupport
import Testing

/// What is chosen on which machine, and launchd.
struct OtherBackEndTests {
    private static let noSession = "echo 'Failed to connect to bus' >&2; exit 1"

    @Test func theBestThatIsThereIsChosen() throws {
        #expect(throws: ScheduleError.nothingToScheduleWith) {
            try Scheduler(in: try Machine().surroundings).choose(nil)
        }
        var machine = try Machine(["crontab": ""])
        #expect(try Scheduler(in: machine.surroundings).choose(nil).kind == .cron)
        try machine.add("systemctl", Self.noSession)
        #expect(try Scheduler(in: machine.surroundings).choose(nil).kind == .cron)
        #expect(throws: ScheduleError.self) { try Scheduler(in: machine.surroundings).choose(.systemd) }
        machine.surroundings.userID = 0
        #expect(try Scheduler(in: machine.surroundings).choose(nil).kind == .systemdSystem)
        machine.surroundings.bootMark = URL(filePath: "/no/such/folder")
        #expect(try Scheduler(in: machine.surroundings).choose(nil).kind == .cron)
        try machine.add("launchctl", "")
        #expect(try Scheduler(in: machine.surroundings).choose(nil).kind == .launchd)
        try machine.add("systemctl", "")
        #expect(try Scheduler(in: machine.surroundings).choose(nil).kind == .systemd)
    }

    @Test func nothingRunsTheExportTwice() throws {
        let machine = try Machine(["systemctl": Machine.systemctl, "crontab": "echo 'no crontab for x' >&2; exit 1"])
        let scheduler = Scheduler(in: machine.surroundings)
        let (schedule, job) = (try Machine.schedule(1, "06:30"), try Machine.job())
        _ = try scheduler.install(schedule, job, with: scheduler.backEnd(.systemd))
        #expect(throws: ScheduleError.scheduledElsewhere(.systemd)) {
            try scheduler.install(schedule, job, with: scheduler.backEnd(.cron))
        }
        #expect(try machine.calls().allSatisfy { $0 != "crontab -" })
    }

    @Test func anAgentOfLaunchdComesAndGoes() throws {
        let launchctl = """
            state="$(dirname "$0")/../state"
            case "$1" in
            bootstrap) [ ! -e "$state" ] || exit 5; echo > "$state" ;;
            bootout) [ -e "$state" ] || exit 3; rm "$state" ;;
            print) [ -e "$state" ] || exit 113; printf 'x = {\\n\\tlast exit code = 75\\n}\\n' ;;
            esac
            """
        let machine = try Machine(["launchctl": launchctl])
        let scheduler = Scheduler(in: machine.surroundings)
        let agent = try scheduler.choose(nil)
        let job = try Machine.job(arguments: Machine.hostile)
        let schedule = try Machine.schedule(5, "06:30")
        #expect(try scheduler.install(schedule, job, with: agent) == .installed)
        #expect(try machine.calls().last?.hasPrefix("launchctl bootstrap gui/1000 /") == true)
        #expect(try scheduler.install(schedule, job, with: agent) == .unchanged)
        let state = try #require(try scheduler.states(nil).first)
        #expect(state.schedule == schedule)
        #expect(state.nextRun?.iso == "2026-12-05T06:30")
        #expect(state.words == [job.program] + Machine.hostile)
        #expect(state.lastResult?.contains("old copy") == true)
        #expect(try scheduler.install(Machine.schedule(6, "06:30"), job, with: agent) == .replaced)
        #expect(try scheduler.remove(nil) == [.launchd])
        #expect(try machine.tree().allSatisfy { !$0.contains("ratings-export") })
        #expect(!FileManager.default.fileExists(atPath: machine.folder.url.appending(path: "state").path))
        #expect(try scheduler.remove(nil).isEmpty)
    }

    @Test func aCrontabThatMayNotBeReadIsAnErrorOnlyWhereItIsAskedFor() throws {
        let machine = try Machine(["crontab": "echo 'You (x) are not allowed to use this program' >&2; exit 1"])
        let scheduler = Scheduler(in: machine.surroundings)
        #expect(throws: ScheduleError.self) { try scheduler.states(.cron) }
        #expect(try scheduler.states(nil).isEmpty)
        #expect(throws: ScheduleError.self) {
            try scheduler.install(Machine.schedule(1, "06:30"), Machine.job(), with: scheduler.backEnd(.cron))
        }
    }
}
