import Foundation
import FuzzTargets

/// Feeds targets with broken files: `ratings-mutate SECONDS [TARGET...]`, the seconds for all of them together.
@main struct Main {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let seconds = arguments.first.flatMap(Double.init) ?? 60
        let names = arguments.count > 1 ? Array(arguments.dropFirst()) : FuzzTarget.names
        let seed = UInt64.random(in: 0...UInt64.max)
        var total = 0
        for name in names {
            let run = try FuzzRun(of: name)
            let count = try run.feedBroken(until: .seconds(seconds / Double(names.count)), seed: seed)
            print("\(name): \(count) inputs")
            total += count
        }
        print("all: \(total) inputs, seed \(seed)")
    }
}
