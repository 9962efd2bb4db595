import Foundation

/// Standard output for results, standard error for talk.
enum Console {
    /// Prints a result.
    static func print(_ text: String) {
        print(Array(text.utf8))
    }

    /// Prints a result.
    static func print(_ bytes: [UInt8]) {
        write(bytes, to: STDOUT_FILENO)
    }

    /// Says what is going on.
    static func talk(_ text: String) {
        write(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Says what went wrong, and what to do.
    static func complain(_ text: String, remedy: String) {
        talk("ratings-export: \(text)\n  \(remedy)\n")
    }

    /// How standard output is styled: on a terminal only, and not where NO_COLOR asks for plain text.
    static var outputStyle: TextStyle {
        TextStyle(isPlain: isatty(STDOUT_FILENO) == 0 || isSet("NO_COLOR") || environment("TERM") == "dumb")
    }

    /// The width of the terminal in characters, or what COLUMNS says; nil where there is no terminal.
    static var width: Int? {
        if let columns = environment("COLUMNS").flatMap(Int.init), columns >= 20 { return columns }
        var size = winsize()
        guard isatty(STDOUT_FILENO) != 0, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20
        else { return nil }
        return Int(size.ws_col)
    }

    private static func isSet(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }

    private static func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

    /// A reader that goes away early, such as head, is no error.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var written = 0
        bytes.withUnsafeBytes { buffer in
            while written < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return }
                written += count
            }
        }
    }
}

/// Emphasis on a terminal.
struct TextStyle {
    let isPlain: Bool

    func bold(_ text: String) -> String { isPlain ? text : "\u{1B}[1m\(text)\u{1B}[0m" }
    func red(_ text: String) -> String { isPlain ? text : "\u{1B}[1;31m\(text)\u{1B}[0m" }
    func green(_ text: String) -> String { isPlain ? text : "\u{1B}[1;32m\(text)\u{1B}[0m" }
    func yellow(_ text: String) -> String { isPlain ? text : "\u{1B}[1;33m\(text)\u{1B}[0m" }
}
