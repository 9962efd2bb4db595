/// The line `sep=;` that Excel writes and obeys before the first row.
struct SeparatorLine {
    /// The delimiter that it names.
    let delimiter: Delimiter
    /// The number of its bytes, without the line break.
    let length: Int

    /// Finds the line at the beginning of a text. A separator that is none of ours does not count.
    init?(of bytes: [UInt8]) {
        let line = bytes.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
        var words = Substring(decoding: line, as: UTF8.self)
        // Some programs quote it like any other field.
        if words.count == 7, words.hasPrefix("\""), words.hasSuffix("\"") { words = words.dropFirst().dropLast() }
        guard words.count == 5, words.lowercased().hasPrefix("sep="), let sign = words.utf8.last,
            let delimiter = Delimiter(rawValue: sign)
        else { return nil }
        self.delimiter = delimiter
        length = line.count
    }
}
