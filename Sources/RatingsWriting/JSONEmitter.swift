/// Puts JSON together as bytes, with members in the order in which they are given.
struct JSONEmitter {
    /// How the elements of an object or array are set.
    enum Layout {
        /// All on the same line.
        case line
        /// Each on a line of its own.
        case block
    }

    /// What was put together and not yet taken.
    private(set) var bytes: [UInt8] = []
    private var layouts: [Layout] = []
    private var hasElement = false
    private var followsKey = false

    /// Adds an object.
    mutating func object<Failure>(
        _ layout: Layout = .line, _ body: (inout JSONEmitter) throws(Failure) -> Void
    ) throws(Failure) {
        try container("{", "}", layout, body)
    }

    /// Adds an array.
    mutating func array<Failure>(
        _ layout: Layout = .line, _ body: (inout JSONEmitter) throws(Failure) -> Void
    ) throws(Failure) {
        try container("[", "]", layout, body)
    }

    /// Adds the name of a member; its value has to follow.
    mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(contentsOf: [UInt8(ascii: ":"), UInt8(ascii: " ")])
        followsKey = true
    }

    /// Adds a text, or null.
    mutating func value(_ text: String?) {
        separate()
        if let text { quote(text) } else { put("null") }
    }

    /// Adds a whole number, or null.
    mutating func value(_ number: Int?) {
        separate()
        put(number.map(String.init) ?? "null")
    }

    /// Adds true or false.
    mutating func value(_ flag: Bool) {
        separate()
        put(flag ? "true" : "false")
    }

    /// Adds a member with a text, or null.
    mutating func member(_ name: String, _ text: String?) {
        key(name)
        value(text)
    }

    /// Adds a member with a whole number, or null.
    mutating func member(_ name: String, _ number: Int?) {
        key(name)
        value(number)
    }

    /// Adds a member that is true or false.
    mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        value(flag)
    }

    /// Adds a member with a list of texts.
    mutating func member(_ name: String, _ texts: [String]) {
        key(name)
        array { json in
            for text in texts { json.value(text) }
        }
    }

    /// Ends the text with a line break.
    mutating func endLine() {
        bytes.append(0x0A)
    }

    /// Hands what was put together to a sink, and forgets it.
    mutating func drain<Sink: ByteSink & ~Copyable>(to sink: inout Sink) throws(OutputError) {
        try sink.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func container<Failure>(
        _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ layout: Layout,
        _ body: (inout JSONEmitter) throws(Failure) -> Void
    ) throws(Failure) {
        separate()
        bytes.append(UInt8(ascii: opening))
        layouts.append(layout)
        hasElement = false
        try body(&self)
        layouts.removeLast()
        if hasElement, layout == .block { breakLine() }
        bytes.append(UInt8(ascii: closing))
        hasElement = true
    }

    /// Puts what stands between the previous element and the next one.
    private mutating func separate() {
        guard !followsKey else {
            followsKey = false
            return
        }
        if hasElement { bytes.append(UInt8(ascii: ",")) }
        switch layouts.last {
        case .block: breakLine()
        case .line where hasElement: bytes.append(UInt8(ascii: " "))
        default: break
        }
        hasElement = true
    }

    private mutating func breakLine() {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * layouts.count))
    }

    private mutating func put(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): put("\\\"")
            case UInt8(ascii: "\\"): put("\\\\")
            case 0x0A: put("\\n")
            case 0x0D: put("\\r")
            case 0x09: put("\\t")
            case 0..<0x20:
                put("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
