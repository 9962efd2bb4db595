import Dispatch

/// Something that is worked out while something else is done.
package final class Background<Value: Sendable>: @unchecked Sendable {
    private let group = DispatchGroup()
    private var result: Result<Value, any Error>?

    /// Starts to work it out.
    ///
    /// - Parameter queue: Where it waits for its turn, if other work must not be done at the same time.
    package init(on queue: DispatchQueue = .global(), _ work: @escaping @Sendable () throws -> Value) {
        queue.async(group: group) { self.result = Result(catching: work) }
    }

    /// Waits for it. It can be asked for more than once.
    package func value() throws -> Value {
        group.wait()
        guard let result else { throw CancellationError() }
        return try result.get()
    }
}
