import Foundation
import TestSupport

/// A target that is fed with broken files for a time or a number of them, without libFuzzer.
package struct FuzzRun {
    /// What is fed, and when it ends.
    package enum End: Sendable {
        case inputs(Int)
        case seconds(Double)
    }

    /// An input that took too long.
    package struct TooSlow: Error, CustomStringConvertible {
        package let description: String
    }

    /// The files of the corpus of the target.
    package let corpus: [[UInt8]]
    private let name: String
    private let target: FuzzTarget
    private let last: FileHandle

    /// Makes a run.
    ///
    /// The input that is being fed is in `.build/fuzz-input`, also when it has ended the process.
    package init(of name: String) throws {
        self.name = name
        target = try FuzzTarget(named: name)
        let files = try FileManager.default.contentsOfDirectory(
            at: ProjectFolder.root.appending(path: "Fuzz/corpus/\(name)"), includingPropertiesForKeys: nil)
        corpus = try files.sorted { $0.path < $1.path }.map { [UInt8](try Data(contentsOf: $0)) }
        let folder = ProjectFolder.root.appending(path: ".build/fuzz-input")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try Data().write(to: file)
        last = try FileHandle(forWritingTo: file)
    }

    /// Feeds all files of the corpus as they are.
    package func feedCorpus() throws {
        for input in corpus { try feed(input) }
    }

    /// Feeds files of the corpus that were broken.
    ///
    /// - Returns: How many.
    package func feedBroken(until end: End, seed: UInt64) throws -> Int {
        var mutator = Mutator(corpus: corpus, seed: seed)
        let start = ContinuousClock.now
        var count = 0
        while true {
            switch end {
            case .inputs(let most): if count == most { return count }
            case .seconds(let most): if ContinuousClock.now - start > .seconds(most) { return count }
            }
            try feed(mutator.next())
            count += 1
        }
    }

    private func feed(_ input: [UInt8]) throws {
        try last.seek(toOffset: 0)
        try last.write(contentsOf: input)
        try last.truncate(atOffset: UInt64(input.count))
        let start = ContinuousClock.now
        target.feed(input)
        let time = ContinuousClock.now - start
        guard time < .seconds(60) else { throw TooSlow(description: "\(name): an input took \(time)") }
    }
}
