import RatingsModel
import RatingsScheduling
import Testing

struct ScheduleTests {
    @Test(arguments: [
        ("2026-11-23", "23:59", "2026-12-01T06:30"), ("2026-12-01", "06:29", "2026-12-01T06:30"),
        ("2026-12-01", "06:30", "2027-01-01T06:30"), ("2027-01-31", "12:00", "2027-02-01T06:30"),
    ])
    func knowsTheNextRun(day: String, time: String, next: String) throws {
        let schedule = try Machine.schedule(1, "06:30")
        #expect(schedule.next(after: try Machine.moment(day, time))?.iso == next)
    }

    @Test func tellsItselfInWords() throws {
        let days = [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th")]
        for (day, word) in days + [(21, "21st"), (22, "22nd"), (23, "23rd"), (28, "28th")] {
            let schedule = try Machine.schedule(day, "00:05")
            #expect(schedule.words == "on the \(word) of each month at 00:05")
            #expect(Schedule(calendarExpression: schedule.calendarExpression) == schedule)
        }
    }

    @Test(arguments: [0, 29, 31, -1])
    func hasOnlyDaysThatEveryMonthHas(day: Int) {
        #expect(Schedule(day: day, time: TimeOfDay(minutes: 0)) == nil)
    }

    @Test(arguments: ["24:00", "6:30", "06:60", "0630", "", "06:30:00", "-1:00", "٠٦:٣٠"])
    func takesOnlyTimes(text: String) {
        #expect(TimeOfDay(text) == nil)
    }

    @Test func readsMomentsOfSystemd() {
        #expect(LocalMoment(systemd: "Tue 2026-12-01 06:30:00 GMT")?.words == "1 December 2026 at 06:30")
        for none in ["", "n/a", "Tue 2026-13-01 06:30:00 GMT", "infinity"] {
            #expect(LocalMoment(systemd: none) == nil)
        }
    }

    @Test(arguments: ["a\nb", "a\rb", "a\u{0}b", "a\u{1B}[0m"])
    func refusesControlCharacters(text: String) {
        #expect(throws: ScheduleError.self) {
            try ScheduledJob(program: "/p", arguments: [text], folder: "/", user: "u")
        }
        #expect(throws: ScheduleError.self) {
            try ScheduledJob(program: "/p", arguments: [], folder: "/", environment: ["A": text], user: "u")
        }
    }

    @Test func wantsAbsolutePaths() {
        #expect(throws: ScheduleError.self) { try ScheduledJob(program: "p", arguments: [], folder: "/", user: "u") }
        #expect(throws: ScheduleError.self) { try ScheduledJob(program: "/p", arguments: [], folder: ".", user: "u") }
    }
}
