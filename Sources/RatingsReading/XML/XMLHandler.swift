/// What is told of the pieces of an XML document, in their order.
class XMLHandler {
    /// Why the document can't be read on; once it is set, nothing more is told.
    final var failure: ReadFault?
    /// Set to stop reading for now, as when there is enough that nobody has asked for yet.
    final var wantsPause = false

    /// An element begins.
    func start(_ element: XMLName, _ attributes: XMLAttributes) {}

    /// An element ends.
    func end(_ element: XMLName) {}

    /// Text within an element; one text can come in several pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The name of an element, as the document has it.
struct XMLName {
    fileprivate let pointer: UnsafePointer<CChar>

    init(_ pointer: UnsafePointer<CChar>) {
        self.pointer = pointer
    }

    /// Whether this is the whole name, with its prefix.
    @inline(__always)
    static func == (name: XMLName, other: StaticString) -> Bool {
        name.pointer.spells(other)
    }

    /// The name without its prefix: which prefix stands for a namespace is a document's own choice.
    var local: XMLName {
        var place = pointer
        var start = pointer
        while place.pointee != 0 {
            if place.pointee == 0x3A { start = place + 1 }
            place += 1
        }
        return XMLName(start)
    }
}

/// The attributes of an element.
struct XMLAttributes {
    private let pointer: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// - Parameter pointer: Names and values in turn, with nothing after the last.
    init(_ pointer: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        self.pointer = pointer
    }

    /// The value of the attribute of a name, prefix and all, as bytes without an end of their own.
    @inline(__always)
    func value(_ name: StaticString) -> XMLValue? {
        var place = pointer
        while let key = place.pointee, let value = (place + 1).pointee {
            if key.spells(name) { return XMLValue(value) }
            place += 2
        }
        return nil
    }

    /// The value of the first attribute of a name, whatever its prefix.
    func local(_ name: StaticString) -> String? {
        var place = pointer
        while let key = place.pointee, let value = (place + 1).pointee {
            if XMLName(key).local == name { return XMLValue(value).string }
            place += 2
        }
        return nil
    }

    /// The value of an attribute as text.
    func string(_ name: StaticString) -> String? { value(name)?.string }
}

/// The value of an attribute.
struct XMLValue {
    private let pointer: UnsafePointer<CChar>

    init(_ pointer: UnsafePointer<CChar>) {
        self.pointer = pointer
    }

    /// The bytes, valid as long as the handler is at the element.
    var bytes: UnsafeBufferPointer<UInt8> {
        let count = pointer.length
        return pointer.withMemoryRebound(to: UInt8.self, capacity: count) {
            UnsafeBufferPointer(start: $0, count: count)
        }
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The value as a whole number that is not negative; nil where it is none.
    var number: Int? {
        let bytes = bytes
        guard (1...18).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }

    /// Whether it says yes, as XML Schema has it.
    var isTrue: Bool { self == "1" || self == "true" }

    @inline(__always)
    static func == (value: XMLValue, other: StaticString) -> Bool {
        value.pointer.spells(other)
    }
}

extension UnsafePointer<CChar> {
    @inline(__always)
    fileprivate func spells(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        let other = text.utf8Start
        for place in 0..<count where UInt8(bitPattern: self[place]) != other[place] { return false }
        return self[count] == 0
    }

    fileprivate var length: Int {
        var count = 0
        while self[count] != 0 { count += 1 }
        return count
    }
}
