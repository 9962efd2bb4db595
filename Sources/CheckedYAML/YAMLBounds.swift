/// Whether a text can be handed to the parser of YAML at all.
///
/// The parser goes as deep as a text is nested, and an alias stands for all that its anchor has: a text of a few hundred
/// bytes could have it run out of stack, or compare and count values without end. Nobody's settings come near these
/// limits, so that they need no understanding of the text: what might open a list or be an alias counts as one.
package struct YAMLBounds: Sendable {
    /// The most bytes of a text.
    package static let bytes = 1 << 18
    /// The most lists and mappings in brackets and braces.
    package static let brackets = 2_000
    /// The most bytes by which a line is set in, with the dashes of lists that begin there.
    package static let indent = 200
    /// The most anchors, and aliases, of a text that has both.
    package static let anchors = 10, aliases = 30

    private var brackets = 0
    private var anchors = 0
    private var aliases = 0
    private var indent = 0
    private var isIndent = true
    private var line = 1
    private var previous: UInt8 = 0x0A
    /// The sign before this byte, where an anchor or an alias may begin with it.
    private var reference: UInt8?

    private init() {}

    /// What is too much in a text; nil where nothing is.
    package static func excess(of text: String) -> YAMLMistake? {
        guard text.utf8.count <= bytes else {
            return YAMLMistake(message: "the file has more than \(bytes) bytes, and settings never have")
        }
        var bounds = Self()
        for byte in text.utf8 {
            if let message = bounds.add(byte) { return YAMLMistake(line: bounds.line, message: message) }
        }
        return nil
    }

    private mutating func add(_ byte: UInt8) -> String? {
        defer { previous = byte }
        if let reference {
            self.reference = nil
            if Self.isName(byte), let message = addReference(reference) { return message }
        }
        switch byte {
        case 0x0A, 0x0D:
            if byte == 0x0A { line += 1 }
            (indent, isIndent) = (0, true)
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
            if isIndent { indent += 1 }
            if indent > Self.indent { return "a line is set in by more than \(Self.indent) characters" }
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            isIndent = false
            brackets += 1
            if brackets > Self.brackets { return "there are more than \(Self.brackets) lists in brackets and braces" }
        case UInt8(ascii: "*"), UInt8(ascii: "&"):
            isIndent = false
            // Elsewhere, as within a word or behind a quotation mark, these signs are text.
            if " \t\n\r[{,:-?".utf8.contains(previous) { reference = byte }
        default:
            isIndent = false
        }
        return nil
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: "_-.".utf8.contains(byte)
        }
    }

    private mutating func addReference(_ byte: UInt8) -> String? {
        if byte == UInt8(ascii: "*") { aliases += 1 } else { anchors += 1 }
        guard aliases > 0, anchors > 0, aliases > Self.aliases || anchors > Self.anchors else { return nil }
        return "there are more than \(Self.anchors) anchors (&) or \(Self.aliases) aliases (*)"
    }
}
