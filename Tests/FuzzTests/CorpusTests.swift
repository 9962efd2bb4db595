import Foundation
import FuzzTargets
import Testing

/// What fuzzing began with and what it found, and a little of fuzzing itself: `make fuzz` does it with libFuzzer.
///
/// A trap ends the tests: `.build/fuzz-input` has the inputs that were last fed.
@Suite(.serialized) struct CorpusTests {
    @Test(arguments: FuzzTarget.names) func everyFileIsReadToAnEndOrRefused(name: String) throws {
        let run = try FuzzRun(of: name)
        #expect(!run.corpus.isEmpty)
        try run.feedCorpus()
    }

    /// `RATINGS_FUZZ_SECONDS` has it go on for so long, with other files in each run.
    @Test(arguments: FuzzTarget.names) func brokenFilesAreReadToAnEndOrRefused(name: String) throws {
        let run = try FuzzRun(of: name)
        guard let text = ProcessInfo.processInfo.environment["RATINGS_FUZZ_SECONDS"], let seconds = Double(text) else {
            #expect(try run.feedBroken(until: .inputs(100), seed: 1) == 100)
            return
        }
        let share = seconds / Double(FuzzTarget.names.count)
        let count = try run.feedBroken(until: .seconds(share), seed: UInt64.random(in: 0...UInt64.max))
        #expect(count > 0)
        print("\(name): \(count) broken files")
    }
}
