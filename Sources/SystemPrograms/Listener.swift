import Foundation

/// Takes what a program writes on two pipes, as it comes: one that nobody empties would stop the program.
struct Listener {
    /// One of the pipes, and what came out of it.
    struct Stream {
        /// Negative where it has ended, which `poll` passes over.
        fileprivate var descriptor: Int32
        fileprivate let limit: Int
        private(set) var bytes: [UInt8] = []

        init(_ descriptor: Int32, limit: Int) {
            self.descriptor = descriptor
            self.limit = limit
        }

        fileprivate var isTooLong: Bool { bytes.count > limit }

        fileprivate mutating func take() {
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes.append(contentsOf: chunk.prefix(count))
            } else if count == 0 || errno != EINTR {
                descriptor = -1
            }
        }
    }

    var output: Stream
    var words: Stream

    /// Listens until the program has ended and nothing more comes.
    ///
    /// - Returns: Why the program has to be ended; nil where it ended by itself.
    mutating func listen(to process: Process, seconds: Int) -> ProgramOutcome.Ending? {
        let end = ContinuousClock.now.advanced(by: .seconds(seconds))
        while true {
            let hasEnded = !process.isRunning
            var waiting = [output, words].map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
            let isSilent = output.descriptor < 0 && words.descriptor < 0
            // A program that closed both pipes ends in a moment.
            let ready = poll(&waiting, nfds_t(waiting.count), hasEnded ? 0 : isSilent ? 2 : 50)
            if ready > 0 {
                if waiting[0].revents != 0 { output.take() }
                if waiting[1].revents != 0 { words.take() }
            } else if hasEnded {
                // A pipe that another program inherited may stay open, and has nothing to say.
                return nil
            }
            if output.isTooLong || words.isTooLong { return .wroteTooMuch }
            if !hasEnded, ContinuousClock.now >= end { return .tookTooLong }
        }
    }
}
