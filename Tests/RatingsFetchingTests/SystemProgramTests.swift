import SystemPrograms
import Testing

/// Programs of the machine, as they are run.
@Suite struct SystemProgramTests {
    private let shell: SystemProgram

    init() throws {
        shell = try #require(SystemProgram(["no-such-program", "sh"], in: "/nowhere:/usr/bin:/bin"))
    }

    @Test func saysWhatItSaysAndHowItEnds() throws {
        let outcome = try shell.run(
            ["-c", "cat; echo \"$1\" >&2; exit 3", "sh", "$(words) 'and' \"marks\""], input: Array("input".utf8),
            seconds: 10)
        #expect(outcome.ending == .exited(3))
        #expect(outcome.output == Array("input".utf8))
        #expect(outcome.words == "$(words) 'and' \"marks\"\n")
    }

    @Test func whatWritesMuchOnBothSidesIsHeard() throws {
        let outcome = try shell.run(
            ["-c", "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero"], seconds: 10)
        #expect(outcome.output.count == 300_000)
        #expect(outcome.words.utf8.count == 300_000)
    }

    @Test func whatTakesTooLongIsEnded() throws {
        #expect(try shell.run(["-c", "trap '' TERM; while :; do sleep 0.1; done"], seconds: 1).ending == .tookTooLong)
    }

    @Test func whatWritesTooMuchIsEnded() throws {
        let outcome = try shell.run(["-c", "cat /dev/zero"], seconds: 10, limit: 100_000)
        #expect(outcome.ending == .wroteTooMuch)
        #expect(outcome.output.count < 200_000)
    }

    @Test func whatItStartedEndsWithIt() throws {
        let start = ContinuousClock.now
        #expect(try shell.run(["-c", "sleep 30 & wait"], seconds: 1).ending == .tookTooLong)
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func whatIsNotThereIsNotFound() {
        #expect(SystemProgram(["no-such-program"], in: "/usr/bin:/bin") == nil)
        #expect(SystemProgram(["sh"], in: "") == nil)
    }
}
