import Foundation
import FuzzTargets
import TestSupport
import Testing

/// What fuzzing began with and what it found, and a little of fuzzing itself: `make fuzz` does it with libFuzzer, which
/// sees what an input reaches. A trap ends the tests: `.build/fuzz-input` has the inputs that were last fed.
@Suite(.serialized) struct CorpusTests {
    @Test(.timeLimit(.minutes(5)), arguments: FuzzTarget.names)
    func everyFileIsReadToAnEndOrRefused(name: String) throws {
        let target = try FuzzTarget(named: name)
        let inputs = try Self.inputs(of: name)
        #expect(!inputs.isEmpty)
        let last = try LastInput(of: name)
        for input in inputs {
            try last.keep(input)
            target.feed(input)
        }
    }

    /// `RATINGS_FUZZ_SECONDS` has it go on for so long, with other inputs in each run.
    @Test(arguments: FuzzTarget.names)
    func brokenFilesAreReadToAnEndOrRefused(name: String) throws {
        let target = try FuzzTarget(named: name)
        let seconds = ProcessInfo.processInfo.environment["RATINGS_FUZZ_SECONDS"].flatMap(Double.init)
        let end = seconds.map { ContinuousClock.now + .seconds($0 / Double(FuzzTarget.names.count)) }
        let seed = seconds == nil ? 1 : UInt64.random(in: 0...UInt64.max)
        var mutator = Mutator(corpus: try Self.inputs(of: name), seed: seed)
        let last = try LastInput(of: name)
        var count = 0
        while end.map({ ContinuousClock.now < $0 }) ?? (count < 100) {
            let input = mutator.next()
            try last.keep(input)
            let start = ContinuousClock.now
            target.feed(input)
            let time = ContinuousClock.now - start
            #expect(time < .seconds(30), "\(name), seed \(seed), input \(count) of \(input.count) bytes")
            count += 1
        }
        if seconds != nil { print("\(name): \(count) inputs") }
    }

    static func inputs(of name: String) throws -> [[UInt8]] {
        let folder = ProjectFolder.root.appending(path: "Fuzz/corpus/\(name)")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
            .map { [UInt8](try Data(contentsOf: $0)) }
    }
}

/// The input that is being fed, in a file that outlives the process.
private struct LastInput {
    private let file: FileHandle

    init(of target: String) throws {
        let folder = ProjectFolder.root.appending(path: ".build/fuzz-input")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let url = folder.appending(path: target)
        try Data().write(to: url)
        file = try FileHandle(forWritingTo: url)
    }

    func keep(_ input: [UInt8]) throws {
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: input)
    }
}
