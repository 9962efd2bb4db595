/// Goes through the bytes of a JSON text, token by token, and knows how to complain.
struct JSONScanner {
    let bytes: [UInt8]
    let path: String
    var next = 0

    /// The byte at the present place; nil at the end.
    var current: UInt8? {
        next < bytes.count ? bytes[next] : nil
    }

    /// Steps over blanks and line breaks.
    mutating func skipBlanks() {
        while next < bytes.count, bytes[next] == 0x20 || (0x09...0x0D).contains(bytes[next]) { next += 1 }
    }

    /// Steps over a sign if it stands here.
    mutating func take(_ sign: UInt8) -> Bool {
        guard current == sign else { return false }
        next += 1
        return true
    }

    /// Reads the rest of a string behind its opening quotation mark.
    mutating func scanString() throws(ReadError) -> JSONValue {
        let start = next
        var isEscaped = false
        while next < bytes.count {
            switch bytes[next] {
            case UInt8(ascii: "\""):
                next += 1
                return JSONValue(extent: start..<next - 1, content: .string(isEscaped: isEscaped))
            case UInt8(ascii: "\\"):
                isEscaped = true
                try scanEscape()
            case 0x0A, 0x0D:
                throw failure("the line ends inside a string: its closing quotation mark is missing", at: start - 1)
            default:
                next += 1
            }
        }
        throw failure("the file ends inside a string: it may be cut off")
    }

    private mutating func scanEscape() throws(ReadError) {
        let start = next
        next += 2
        guard start + 1 < bytes.count else { return }
        if bytes[start + 1] == UInt8(ascii: "u") {
            while next < start + 6, let digit = current, JSONText.hexadecimal(digit) != nil { next += 1 }
            // At the end of the file the caller says what is wrong.
            guard next == start + 6 || next >= bytes.count else {
                throw failure("\\u is not followed by four hexadecimal digits", at: start)
            }
        } else if !Array("\"\\/bfnrt".utf8).contains(bytes[start + 1]) {
            throw failure("a backslash is followed by \(sign(at: start + 1)), which means nothing", at: start)
        }
    }

    /// Reads a number or a word.
    mutating func scanLiteral() throws(ReadError) -> JSONValue {
        let start = next
        while let byte = current, JSONText.isLiteral(byte) { next += 1 }
        let extent = start..<next
        let word = String(decoding: bytes[extent], as: UTF8.self)
        switch word {
        case "null":
            return JSONValue(extent: extent, content: .null)
        // Not JSON, but what Python and its friends write for a number that is missing.
        case "true", "false", "NaN", "Infinity", "-Infinity":
            return JSONValue(extent: extent, content: .literal)
        case "":
            throw failure("a value is expected, and there is \(sign(at: start))", at: start)
        default:
            guard JSONText.isNumber(bytes[extent]) else {
                throw failure("“\(word.prefix(40))” is neither a number nor true, false or null", at: start)
            }
            return JSONValue(extent: extent, content: .literal)
        }
    }

    /// The character at a place, for people.
    func sign(at place: Int) -> String {
        let start = bytes.dropFirst(place).prefix(4)
        guard let sign = String(decoding: start, as: UTF8.self).unicodeScalars.first else {
            return "the end of the file"
        }
        return sign.value <= 0x20 ? "a blank" : "“\(sign)”"
    }

    /// An error at a place, by default the present one.
    func failure(_ reason: String, at place: Int? = nil, row: UInt32? = nil) -> ReadError {
        let position = TextPosition(of: place ?? next, in: bytes)
        return .malformed(
            path: path, row: row, line: position.line, reason: "\(reason) (character \(position.column) of the line)")
    }
}
