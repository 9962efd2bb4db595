/// A value of a JSON text, as places in that text: nothing is copied until a record needs it.
struct JSONValue: Sendable {
    /// Where the value stands in the text, a string without its quotation marks.
    let extent: Range<Int>
    let content: Content

    enum Content: Sendable {
        case null
        /// A number, true or false, as written.
        case literal
        case string(isEscaped: Bool)
        case array([JSONValue])
        case object([JSONMember])
    }

    /// The members of an object; nil for anything else.
    var members: [JSONMember]? {
        if case .object(let members) = content { members } else { nil }
    }

    /// The elements of an array that has objects in it and nothing else; nil for anything else.
    var objects: [JSONValue]? {
        guard case .array(let elements) = content, !elements.isEmpty else { return nil }
        return elements.allSatisfy { $0.members != nil } ? elements : nil
    }

    /// What this is, for people, with its article.
    var kind: String {
        switch content {
        case .null: "null"
        case .literal: "a number, true or false"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// A member of an object.
struct JSONMember: Sendable {
    let name: String
    let value: JSONValue
}
