/// The texts of one inspection: bytes of its own, or a place in bytes that many inspections share.
///
/// Addresses are by far the largest part of an inspection, and each String would cost 32 bytes more.
@usableFromInline
package struct PackedTexts: Hashable, Sendable {
    /// Each text with the number of its bytes before it, and one added, so that 0 says that there is none.
    @usableFromInline
    private(set) var bytes: [UInt8] = []
    fileprivate var start: UInt32 = 0

    /// Makes texts that are none.
    package init() {}

    /// Makes texts with bytes of their own.
    package init(report: String?, theme: String?) {
        if report == nil, theme == nil { return }
        bytes.append(text: report)
        bytes.append(text: theme)
    }

    /// Where the report is.
    var report: String? { reportRange.map(string) }

    /// Whether it is known where the report is.
    var hasReport: Bool { reportRange != nil }

    /// What a visit looked at.
    var theme: String? {
        let after = reportRange?.upperBound ?? Int(start) + 1
        return bytes.textRange(at: after).map(string)
    }

    /// The hash of the address; nil where there is none.
    var reportHash: UInt64? {
        guard let range = reportRange else { return nil }
        return bytes.span.bytes.hash(of: range)
    }

    /// Takes the bytes that they were packed into.
    mutating func unpack(from packed: [UInt8]) {
        if bytes.isEmpty { bytes = packed }
    }

    private var reportRange: Range<Int>? { bytes.textRange(at: Int(start)) }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    @usableFromInline
    package static func == (left: PackedTexts, right: PackedTexts) -> Bool {
        left.report == right.report && left.theme == right.theme
    }

    @usableFromInline
    package func hash(into hasher: inout Hasher) {
        hasher.combine(report)
        hasher.combine(theme)
    }
}

/// Lays the texts of many inspections into one piece of memory.
///
/// The inspections get it when it is full: call ``Inspection/unpack(from:)`` with ``bytes`` for each of them.
package struct TextPacker: Sendable {
    /// The two zeros at the beginning are the texts of all that have none.
    private var packed: [UInt8] = [0, 0]

    /// The texts so far; nil where there are none.
    package var bytes: [UInt8]? { packed.count > 2 ? packed : nil }

    /// Makes a packer.
    package init() {}

    /// Adds the texts of an inspection. They can't be read before the inspection has the bytes.
    package mutating func pack(report: String?, theme: String?) -> PackedTexts {
        var texts = PackedTexts()
        if report == nil, theme == nil { return texts }
        guard let start = UInt32(exactly: packed.count) else { return PackedTexts(report: report, theme: theme) }
        texts.start = start
        packed.append(text: report)
        packed.append(text: theme)
        return texts
    }
}

extension [UInt8] {
    /// Adds a text after the number of its bytes: seven bits in each byte, and the eighth where more follow.
    fileprivate mutating func append(text: String?) {
        guard var text else { return append(0) }
        var count = text.utf8.count + 1
        while count > 0x7F {
            append(UInt8(truncatingIfNeeded: count) | 0x80)
            count >>= 7
        }
        append(UInt8(truncatingIfNeeded: count))
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Where the text lies whose number of bytes stands at a place; nil where there is none.
    fileprivate func textRange(at place: Int) -> Range<Int>? {
        var count = 0
        var shift = 0
        for position in place..<Swift.max(place, self.count) {
            count |= Int(self[position] & 0x7F) << shift
            shift += 7
            if self[position] & 0x80 == 0 { return count == 0 ? nil : position + 1..<position + count }
        }
        return nil
    }
}
