import Foundation
import RatingsScheduling
import TestSupport
import Testing

/// A user who is there for one test, to have a crontab.
final class ThrowawayUser: Sendable {
    let name = "ratings-" + UUID().uuidString.prefix(8).lowercased()

    init() throws {
        let made = try Program.run(
            URL(filePath: "/usr/sbin/useradd"), ["--no-create-home", "--shell", "/bin/sh", name])
        try #require(made.status == 0, "\(made.errors)")
    }

    deinit { _ = try? Program.run(URL(filePath: "/usr/sbin/userdel"), [name]) }
}

/// Blocks in a real crontab, of a user of the test's own.
@Suite(
    .serialized,
    .enabled(
        if: Installed.crontab != nil && getuid() == 0
            && FileManager.default.isExecutableFile(atPath: "/usr/sbin/useradd"),
        "a real crontab (package cron) is tested for a throwaway user, which takes root's rights"))
struct CrontabTests {
    private func crontab(_ user: ThrowawayUser, _ argument: String, input: String = "") throws -> Python.Outcome {
        try Program.run(
            URL(filePath: try #require(Installed.crontab?.path)), ["-u", user.name, argument], input: Data(input.utf8))
    }

    private func machine(of user: ThrowawayUser) throws -> Machine {
        let program = try #require(Installed.crontab).path
        return try Machine(["crontab": "exec '\(program)' -u '\(user.name)' \"$@\""])
    }

    @Test(arguments: [
        nil, "# mine\nMAILTO=me@example.org\n\n0 5 * * * /bin/job 100\\% \t \n", "\n\n", "#\r\n0 5 * * * x\r\n",
        "# é without an end of block: # >>> conda >>>\n",
    ])
    func otherLinesStayAndNothingIsLeft(before: String?) throws {
        let user = try ThrowawayUser()
        defer { _ = try? crontab(user, "-r") }
        let machine = try machine(of: user)
        if let before { #expect(try crontab(user, "-", input: before).status == 0) }
        let original = try crontab(user, "-l")
        let scheduler = Scheduler(in: machine.surroundings)
        let cron = try scheduler.choose(nil)
        for name in Machine.hostile {
            let job = try Machine.job(
                program: "/\(name)", arguments: ["--config", "/\(name)"], folder: "/\(name)",
                environment: ["A": name])
            let schedule = try Machine.schedule(2, "06:30")
            #expect(try scheduler.install(schedule, job, with: cron) == .installed)
            let text = try crontab(user, "-l").output
            #expect(text.hasSuffix(original.output) && text != original.output)
            #expect(try scheduler.install(schedule, job, with: cron) == .unchanged)
            #expect(try crontab(user, "-l").output == text)
            let state = try #require(try scheduler.states(nil).first)
            #expect(state.schedule == schedule)
            #expect(state.nextRun?.iso == "2026-12-02T06:30")
            #expect(text.contains(state.command))
            #expect(state.words == [job.program] + job.arguments)
            #expect(try scheduler.install(Machine.schedule(28, "00:00"), job, with: cron) == .replaced)
            #expect(try scheduler.states(nil).map(\.schedule) == [Machine.schedule(28, "00:00")])
            #expect(try scheduler.remove(nil) == [.cron])
            let after = try crontab(user, "-l")
            #expect((after.status, after.output) == (original.status, original.output))
        }
        #expect(try scheduler.remove(nil).isEmpty)
    }

    @Test func aDamagedBlockIsLeftAsItIs() throws {
        let user = try ThrowawayUser()
        defer { _ = try? crontab(user, "-r") }
        let machine = try machine(of: user)
        let text = "# a\n\(CrontabText.opening)\n0 5 * * * x\n"
        #expect(try crontab(user, "-", input: text).status == 0)
        let scheduler = Scheduler(in: machine.surroundings)
        #expect(throws: ScheduleError.self) {
            try scheduler.install(Machine.schedule(1, "06:30"), Machine.job(), with: scheduler.backEnd(.cron))
        }
        #expect(throws: ScheduleError.self) { try scheduler.remove(nil) }
        #expect(throws: ScheduleError.self) { try scheduler.states(nil) }
        #expect(try crontab(user, "-l").output == text)
    }
}
