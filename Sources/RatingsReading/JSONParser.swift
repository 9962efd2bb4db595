/// Makes values of a JSON text, with the order of members kept.
struct JSONParser {
    var scanner: JSONScanner
    private let limits: ReadingLimits
    /// How many values were read.
    private var count = 0

    init(_ bytes: [UInt8], path: String, limits: ReadingLimits) {
        self.limits = limits
        scanner = JSONScanner(bytes: bytes, path: path)
    }

    /// Reads the value that begins at the next byte that is no blank.
    mutating func parseValue(depth: Int = 0) throws(ReadError) -> JSONValue {
        scanner.skipBlanks()
        guard depth <= limits.depth else {
            let line = TextPosition(of: scanner.next, in: scanner.bytes).line
            throw tooLarge(
                "line \(line): more than \(limits.depth) arrays and objects lie inside one another", .depth)
        }
        count += 1
        guard count <= limits.jsonValues else {
            throw tooLarge("it has more than \(limits.jsonValues) values", .values)
        }
        if scanner.take(UInt8(ascii: "\"")) { return try checked(try scanner.scanString()) }
        if scanner.take(UInt8(ascii: "{")) { return try parseObject(depth: depth) }
        if scanner.take(UInt8(ascii: "[")) { return try parseArray(depth: depth) }
        return try checked(try scanner.scanLiteral())
    }

    private func checked(_ value: JSONValue) throws(ReadError) -> JSONValue {
        guard value.extent.count > limits.cellBytes else { return value }
        let line = TextPosition(of: value.extent.lowerBound, in: scanner.bytes).line
        throw tooLarge("line \(line): a value has more than \(limits.cellBytes) bytes", .cellLength)
    }

    private func tooLarge(_ reason: String, _ limit: ReadingLimit) -> ReadError {
        .tooLarge(path: scanner.path, reason: reason, of: .limit(limit))
    }

    private mutating func parseArray(depth: Int) throws(ReadError) -> JSONValue {
        let start = scanner.next - 1
        var elements: [JSONValue] = []
        scanner.skipBlanks()
        if !scanner.take(UInt8(ascii: "]")) {
            repeat {
                try expectMore(of: "an array", from: start, after: elements.isEmpty ? nil : "]")
                elements.append(try parseValue(depth: depth + 1))
                scanner.skipBlanks()
            } while scanner.take(UInt8(ascii: ","))
            try expectEnd(UInt8(ascii: "]"), of: "an array", from: start)
        }
        return JSONValue(extent: start..<scanner.next, content: .array(elements))
    }

    private mutating func parseObject(depth: Int) throws(ReadError) -> JSONValue {
        let start = scanner.next - 1
        var members: [JSONMember] = []
        scanner.skipBlanks()
        if !scanner.take(UInt8(ascii: "}")) {
            repeat {
                try expectMore(of: "an object", from: start, after: members.isEmpty ? nil : "}")
                let name = try parseName()
                try expectMore(of: "an object", from: start, after: nil)
                guard scanner.take(UInt8(ascii: ":")) else {
                    throw scanner.failure(
                        "a colon is expected after the name “\(name.prefix(40))”, and there is "
                            + scanner.sign(at: scanner.next))
                }
                try expectMore(of: "an object", from: start, after: nil)
                members.append(JSONMember(name: name, value: try parseValue(depth: depth + 1)))
                scanner.skipBlanks()
            } while scanner.take(UInt8(ascii: ","))
            try expectEnd(UInt8(ascii: "}"), of: "an object", from: start)
        }
        return JSONValue(extent: start..<scanner.next, content: .object(members))
    }

    private mutating func parseName() throws(ReadError) -> String {
        guard scanner.take(UInt8(ascii: "\"")) else {
            throw scanner.failure(
                "a name in quotation marks is expected, and there is \(scanner.sign(at: scanner.next))")
        }
        let name = try scanner.scanString()
        guard name.extent.count <= limits.jsonNameBytes else {
            throw tooLarge("a member's name has more than \(limits.jsonNameBytes) bytes", .nameLength)
        }
        let text = scanner.bytes[name.extent]
        guard case .string(isEscaped: true) = name.content else { return String(decoding: text, as: UTF8.self) }
        return String(decoding: JSONText.unescape(text), as: UTF8.self)
    }

    /// Looks whether anything follows, and that a comma is not followed by the end of the whole.
    private mutating func expectMore(of whole: String, from start: Int, after end: Unicode.Scalar?) throws(ReadError) {
        scanner.skipBlanks()
        guard let byte = scanner.current else { throw cutOff(whole, from: start) }
        if let end, byte == UInt8(ascii: end) {
            throw scanner.failure("nothing follows the comma before “\(end)”: remove the comma")
        }
    }

    private mutating func expectEnd(_ end: UInt8, of whole: String, from start: Int) throws(ReadError) {
        guard scanner.current != nil else { throw cutOff(whole, from: start) }
        guard scanner.take(end) else {
            throw scanner.failure(
                "a comma or “\(Unicode.Scalar(end))” is expected, and there is \(scanner.sign(at: scanner.next))")
        }
    }

    private func cutOff(_ whole: String, from start: Int) -> ReadError {
        let line = TextPosition(of: start, in: scanner.bytes).line
        return scanner.failure("the file ends inside \(whole) that begins on line \(line): it may be cut off")
    }
}
