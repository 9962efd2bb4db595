/// A place in a text, for people.
struct TextPosition: Hashable {
    /// The line, from 1. A line ends with LF, CRLF or CR.
    let line: Int
    /// The character in its line, from 1.
    let column: Int

    /// The place of a byte.
    ///
    /// It counts from the beginning of the text: only an error needs it, and counting along would slow down
    /// the reading of every sound file.
    init(of offset: Int, in bytes: [UInt8]) {
        var line = 1
        var column = 1
        var previous: UInt8 = 0
        for byte in bytes.prefix(offset) {
            if byte == 0x0D || (byte == 0x0A && previous != 0x0D) {
                line += 1
                column = 1
            } else if byte != 0x0A, !UTF8.isContinuation(byte) {
                column += 1
            }
            previous = byte
        }
        self.line = line
        self.column = column
    }
}
