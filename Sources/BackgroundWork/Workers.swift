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
    package static func run<Tools, Result: Sendable>(
        _ count: Int, by workers: Int, prepare: @escaping @Sendable () throws -> Tools,
        _ work: @escaping @Sendable (Int, Tools) throws -> Result
    ) throws -> [Result] {
        let board = Board<Result>(count)
        DispatchQueue.concurrentPerform(iterations: max(1, min(workers, count))) { _ in
            do {
                let tools = try prepare()
                while let part = board.take() {
                    board.put(Swift.Result { try work(part, tools) }, at: part)
                }
            } catch {
                board.stop(error)
            }
        }
        return try board.results()
    }

    /// Who does what, and what came of it.
    private final class Board<Value>: @unchecked Sendable {
        private let queue = DispatchQueue(label: "board")
        private var next = 0
        private var done: [Swift.Result<Value, any Error>?]
        private var failure: (any Error)?
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

        func put(_ result: Swift.Result<Value, any Error>, at part: Int) {
            queue.sync {
                done[part] = result
                if case .failure = result { hasFailed = true }
            }
        }

        func stop(_ error: any Error) {
            queue.sync {
                failure = failure ?? error
                hasFailed = true
            }
        }

        /// Parts are taken in their order, so that the first one that fails is always the same.
        func results() throws -> [Value] {
            if let failure { throw failure }
            return try done.compactMap { try $0?.get() }
        }
    }
}
