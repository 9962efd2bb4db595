/// Rules in the form in which the tool carries them, which is read twenty times as fast as YAML.
///
/// A node is a letter for its kind, its line, and a number: of the bytes of a text, or of the values that follow. Words
/// before colons stand before their values, as a number of bytes and the bytes.
package enum RuleDigest {
    private enum Kind {
        static let text = UInt8(ascii: "t"), list = UInt8(ascii: "l"), mapping = UInt8(ascii: "m")
    }

    /// The digest of rules.
    package static func make(_ node: RuleNode) -> String {
        var digest = ""
        write(node, to: &digest)
        return digest
    }

    /// The rules of a digest; nil where it is none.
    package static func read(_ digest: String) -> RuleNode? {
        var digest = digest
        return digest.withUTF8 { bytes in
            var reader = Reader(bytes: bytes)
            let node = reader.node()
            return reader.isAtEnd ? node : nil
        }
    }

    private static func write(_ node: RuleNode, to digest: inout String) {
        func begin(_ kind: UInt8, _ count: Int) {
            digest += "\(Character(Unicode.Scalar(kind)))\(node.line) \(count) "
        }
        switch node.content {
        case .text(let text):
            begin(Kind.text, text.utf8.count)
            digest += text
        case .list(let items):
            begin(Kind.list, items.count)
            for item in items { write(item, to: &digest) }
        case .mapping(let entries):
            begin(Kind.mapping, entries.count)
            for entry in entries {
                digest += "\(entry.key.utf8.count) \(entry.key)"
                write(entry.value, to: &digest)
            }
        }
    }

    private struct Reader {
        let bytes: UnsafeBufferPointer<UInt8>
        private var position = 0

        init(bytes: UnsafeBufferPointer<UInt8>) {
            self.bytes = bytes
        }

        var isAtEnd: Bool { position == bytes.count }

        mutating func node() -> RuleNode? {
            guard position < bytes.count else { return nil }
            let kind = bytes[position]
            position += 1
            guard let line = number(), let count = number() else { return nil }
            switch kind {
            case Kind.text:
                return text(ofBytes: count).map { RuleNode(line: line, content: .text($0)) }
            case Kind.list:
                var items: [RuleNode] = []
                items.reserveCapacity(min(count, bytes.count))
                for _ in 0..<count {
                    guard let item = node() else { return nil }
                    items.append(item)
                }
                return RuleNode(line: line, content: .list(items))
            case Kind.mapping:
                var entries: [RuleNode.Entry] = []
                entries.reserveCapacity(min(count, bytes.count))
                for _ in 0..<count {
                    guard let length = number(), let key = text(ofBytes: length), let value = node() else { return nil }
                    entries.append(RuleNode.Entry(key: key, value: value))
                }
                return RuleNode(line: line, content: .mapping(entries))
            default: return nil
            }
        }

        /// A number of at most nine digits, and the blank behind it.
        private mutating func number() -> Int? {
            var number = 0
            let start = position
            while position < bytes.count, position - start <= 9 {
                let byte = bytes[position]
                position += 1
                if byte == UInt8(ascii: " ") { return position - start > 1 ? number : nil }
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return nil
        }

        private mutating func text(ofBytes count: Int) -> String? {
            guard count <= bytes.count - position else { return nil }
            defer { position += count }
            return String(decoding: bytes[position..<position + count], as: UTF8.self)
        }
    }
}
