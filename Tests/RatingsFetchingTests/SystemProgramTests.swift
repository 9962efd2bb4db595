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
            seconds: 60)
        #expect(outcome.ending == .exited(3))
        #expect(outcome.output == Array("input".utf8))
        #expect(outcome.words == "$(words) 'and' \"marks\"\n")
    }

    @Test func whatWritesMuchOnBothSidesIsHeard() throws {
        let outcome = try shell.run(
            ["-c", "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero"], seconds: 60)
        #expect(outcome.output.count == 300_000)
        #expect(outcome.words.utf8.count == 300_000)
    }

    @Test func whatTakesTooLongIsEnded() throws {
        #expect(try shell.run(["-c", "trap '' TERM; while :; do sleep 0.1; done"], seconds: 1).ending == .tookTooLong)
    }

    @Test func whatWritesTooMuchIsEnded() throws {
        let outcome = try shell.run(["-c", "cat /dev/zero"], seconds: 60, limit: 100_000)
        #expect(outcome.ending == .wroteTooMuch)
        #expect(outcome.output.count < 200_000)
    }

    @Test func whatItStartedEndsWithIt() throws {
        let outcome = try shell.run(["-c", "sleep 600 & echo $!; wait"], seconds: 1)
        #expect(outcome.ending == .tookTooLong)
        // One that ended and that nobody has asked about yet is a zombie.
        let isGone = """
            for _ in $(seq 200); do
                kill -0 "$1" 2>/dev/null || exit 0
                grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null && exit 0
                sleep 0.1
            done
            kill "$1"
            exit 1
            """
        let child = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").joined()
        #expect(!child.isEmpty)
        #expect(try shell.run(["-c", isGone, "sh", child], seconds: 60).ending == .exited(0))
    }

    @Test func whatIsNotThereIsNotFound() {
        #expect(SystemProgram(["no-such-program"], in: "/usr/bin:/bin") == nil)
        #expect(SystemProgram(["sh"], in: "") == nil)
    }
}
