import Dispatch

/// Does parts of a work at the same time.
package enum Workers {
    /// Does each part once, and gives the results in the order of the parts, whoever did them.
    ///
    /// - Parameters:
    ///   - count: The number of parts.
    ///   - workers: How many parts may be done at the same time.
    ///   - prepare: Makes what a worker needs for all of its parts.
    /// - Throws: The error of the first part that failed.
    package static func run<Tools, Result: Sendable, Failure: Error>(
        _ count: Int, by workers: Int, prepare: @escaping @Sendable () throws(Failure) -> Tools,
        _ work: @escaping @Sendable (Int, Tools) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        let board = Board<Result, Failure>(count)
        DispatchQueue.concurrentPerform(iterations: max(1, min(workers, count))) { _ in
            do throws(Failure) {
                let tools = try prepare()
                while let part = board.take() {
                    board.put(Swift.Result { () throws(Failure) in try work(part, tools) }, at: part)
                }
            } catch {
                board.stop(error)
            }
        }
        return try board.results()
    }

    /// Makes something of each item, on all processors, up to 16, and gives it in the order of the items.
    package static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
    ) -> [Result] {
        run(items.count, by: Processors.count) { () throws(Never) in
        } _: { position, _ throws(Never) in
            work(items[position])
        }
    }

    /// Who does what, and what came of it.
    private final class Board<Value, Failure: Error>: @unchecked Sendable {
        private let queue = DispatchQueue(label: "board")
        private var next = 0
        private var done: [Swift.Result<Value, Failure>?]
        private var failure: Failure?
        private var hasFailed = false

        init(_ count: Int) {
            done = Array(repeating: nil, count: count)
        }

        func take() -> Int? {
            queue.sync {
                guard !hasFailed, next < done.count else { return nil }
                defer { next += 1 }
                return next
            }
        }

        func put(_ result: Swift.Result<Value, Failure>, at part: Int) {
            queue.sync {
                done[part] = result
                if case .failure = result { hasFailed = true }
            }
        }

        func stop(_ error: Failure) {
            queue.sync {
                failure = failure ?? error
                hasFailed = true
            }
        }

        /// Parts are taken in their order, so that the first one that fails is always the same.
        func results() throws(Failure) -> [Value] {
            if let failure { throw failure }
            var values: [Value] = []
            values.reserveCapacity(done.count)
            for case .some(let result) in done { values.append(try result.get()) }
            return values
        }
    }
}
