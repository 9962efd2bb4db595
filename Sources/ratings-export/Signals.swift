import Foundation

/// Signals whose default would end the command in the middle of its work.
enum Signals {
    /// Makes failed writes visible as errors: of a file that grows beyond its limit, of a pipe that nobody reads.
    static func prepare() {
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
    }
}
