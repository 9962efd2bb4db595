/// The places of a text that could not be decoded, each of which became U+FFFD.
package struct TextDamage: Hashable, Sendable {
    /// The number of places.
    package private(set) var count = 0
    /// The first lines with such places, from 1, ascending, each once.
    package private(set) var lines: [Int] = []

    private static let lineLimit = 1_000

    /// Makes damage of no places.
    package init() {}

    /// Whether the text is sound.
    package var isEmpty: Bool { count == 0 }

    /// Adds a place.
    mutating func add(line: Int) {
        count += 1
        // Nobody reads more of them, and a large file that is no text has one on each line.
        if lines.count < Self.lineLimit, lines.last != line { lines.append(line) }
    }
}
