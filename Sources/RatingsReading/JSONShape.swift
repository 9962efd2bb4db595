/// Finds the objects of a JSON text that are its records.
struct JSONShape {
    private var parser: JSONParser
    private let names: JSONNames

    private init(_ bytes: [UInt8], path: String, names: JSONNames, limits: ReadingLimits) {
        parser = JSONParser(bytes, path: path, limits: limits)
        self.names = names
    }

    /// The objects: those of an array, of an array that is a member of an object, one a line, or a single one.
    static func objects(
        of bytes: [UInt8], path: String, names: JSONNames, limits: ReadingLimits
    ) throws(ReadError) -> [JSONValue] {
        var shape = JSONShape(bytes, path: path, names: names, limits: limits)
        return try shape.objects()
    }

    private mutating func objects() throws(ReadError) -> [JSONValue] {
        let root = try parser.parseValue()
        parser.scanner.skipBlanks()
        switch root.content {
        case .array(let elements):
            try expectEnd(after: root)
            return try checked(elements)
        case .object where parser.scanner.current == UInt8(ascii: "{"):
            return try lines(after: root)
        case .object(let members):
            try expectEnd(after: root)
            return try checked(wrapped(in: members) ?? [root])
        case .null, .literal, .string:
            throw parser.scanner.failure(
                "the file holds \(root.kind) and no records: an array of objects is expected",
                at: root.extent.lowerBound)
        }
    }

    /// Reads the objects of newline-delimited JSON behind the first one.
    private mutating func lines(after first: JSONValue) throws(ReadError) -> [JSONValue] {
        var objects = [first]
        while parser.scanner.current != nil {
            objects.append(try parser.parseValue())
            parser.scanner.skipBlanks()
            if parser.scanner.current != UInt8(ascii: "{") { break }
        }
        try expectEnd(after: first)
        return try checked(objects)
    }

    private func expectEnd(after root: JSONValue) throws(ReadError) {
        guard let sign = parser.scanner.current else { return }
        if sign == UInt8(ascii: ","), root.members != nil {
            throw parser.scanner.failure("objects are separated by commas and no array is around them: add [ and ]")
        }
        throw parser.scanner.failure(
            "there is \(parser.scanner.sign(at: parser.scanner.next)) behind the end of \(root.kind)")
    }

    private func checked(_ elements: [JSONValue]) throws(ReadError) -> [JSONValue] {
        if let index = elements.firstIndex(where: { $0.members == nil }) {
            let element = elements[index]
            let row = UInt32(clamping: index + 1)
            throw parser.scanner.failure(
                "element \(row) is \(element.kind), and an object is expected", at: element.extent.lowerBound, row: row)
        }
        return elements
    }

    /// The array of records that an object wraps: the one whose name says so, or the first one with objects; nil
    /// where the object is a record itself.
    private func wrapped(in members: [JSONMember]) -> [JSONValue]? {
        // The parts of a record are no records, so what holds them is one.
        let hasParts = members.contains { names.parts.contains($0.name.lowercased()) && $0.value.isContainer }
        if hasParts { return nil }
        let named = members.filter { names.records.contains($0.name.lowercased()) }
        for member in named + members {
            if case .array(let elements) = member.value.content, elements.first?.members != nil { return elements }
        }
        // Some services wrap twice: {"result": {"records": […]}}.
        for member in members {
            if let inner = member.value.members, let elements = wrapped(in: inner) { return elements }
        }
        return nil
    }
}

extension JSONValue {
    /// Whether this is an array or an object.
    var isContainer: Bool {
        switch content {
        case .array, .object: true
        case .null, .literal, .string: false
        }
    }
}

/// The names of JSON members that say what they hold; lower case.
package struct JSONNames: Hashable, Sendable {
    /// Members that hold the parts of one record, such as "judgements".
    package var parts: Set<String>
    /// Members that hold the records, such as "inspections", where an object has several arrays.
    package var records: Set<String>

    /// Makes names.
    package init(parts: Set<String> = [], records: Set<String> = []) {
        self.parts = parts
        self.records = records
    }
}
