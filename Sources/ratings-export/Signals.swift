import Foundation
import RatingsExport

/// Signals whose default would end the command in the middle of its work.
enum Signals {
    /// The signal that came while files were being written; 0 for none.
    ///
    /// A handler of signals may do next to nothing, and knows nothing of who wants to hear of it: hence this one place
    /// that all share.
    private nonisolated(unsafe) static var caught: sig_atomic_t = 0

    /// Makes failed writes visible as errors: of a file that grows beyond its limit, of a pipe that nobody reads.
    static func prepare() {
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
    }

    /// From now on, Ctrl-C and requests to end are kept until ``check()``, so that no half-written file stays behind. The
    /// second one ends the command at once.
    static func keepInterruptions() {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            // A command that was started with nohup goes on.
            let before = signal(number) { number in
                Signals.caught = sig_atomic_t(number)
                _ = signal(number, SIG_DFL)
            }
            if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
        }
    }

    /// Throws where such a signal came.
    static func check() throws {
        if caught != 0 { throw Interruption(signal: Int32(caught)) }
    }
}
