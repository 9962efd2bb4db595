/// One record of a source: its fields as bytes, and where it stood.
///
/// A reader fills the same record again and again, so that reading a row costs no allocation. All fields lie
/// one after the other in one buffer of valid UTF-8, without the quotation marks that surrounded them, and all with
/// nothing or all with one byte between them.
@usableFromInline
package struct Record: Sendable {
    /// The record's number, from 1, as a spreadsheet program numbers rows. 0 is a heading that a reader
    /// made itself (from the names of JSON members) and that is no row of the source.
    package private(set) var row: UInt32 = 0
    /// The bytes of all fields, with what lies between them: ask ``range(of:)`` for the place of each.
    @usableFromInline
    package private(set) var bytes: [UInt8] = []
    /// The number of fields.
    @usableFromInline
    package private(set) var count = 0
    /// Where the fields end; there may be room for more than there are.
    @usableFromInline
    var ends = [Int](repeating: 0, count: 64)
    /// The number of bytes between two fields, which belong to none.
    @usableFromInline
    private(set) var gap = 0
    /// Few sources have such fields, so that a list of them is the small way to keep them.
    @usableFromInline
    private(set) var absentFields: [Int] = []
    private var links: [(field: Int, address: String)] = []

    /// Makes an empty record.
    package init() {}

    /// Where a field lies in ``bytes``. A field that is not there is empty.
    @inlinable
    package func range(of field: Int) -> Range<Int> {
        guard (0..<count).contains(field) else { return bytes.count..<bytes.count }
        return (field == 0 ? 0 : ends[field - 1] + gap)..<ends[field]
    }

    /// Where neighbouring fields lie, with what lies between them; nil where nothing does, as others could have the same
    /// bytes then, and where one of them is not there.
    @inlinable
    package func run(of fields: ClosedRange<Int>) -> Range<Int>? {
        guard gap > 0, fields.upperBound < count else { return nil }
        return range(of: fields.lowerBound).lowerBound..<ends[fields.upperBound]
    }

    /// The number of bytes of all fields together.
    var length: Int { bytes.count - gap * max(0, count - 1) }

    /// A field as text. A field beyond the last one is empty.
    package func text(_ field: Int) -> String {
        String(decoding: bytes[range(of: field)], as: UTF8.self)
    }

    /// Whether the record has no such field at all, as a JSON object lacks a member; an empty field is there.
    @inlinable
    package func isAbsent(_ field: Int) -> Bool {
        !absentFields.isEmpty && absentFields.contains(field)
    }

    /// All fields as text.
    package var texts: [String] { (0..<count).map(text) }

    /// Whether no field holds anything but blanks.
    package var isBlank: Bool {
        if gap == 0 { return isBlank(bytes.indices) }
        for field in 0..<count where !isBlank(range(of: field)) { return false }
        return true
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        for place in range {
            switch bytes[place] {
            case 0x20, 0x09, 0x0A, 0x0D: continue
            default: return false
            }
        }
        return true
    }

    /// Whether a character could not be decoded and is U+FFFD now. It looks at every byte: ask where the text
    /// is known to be damaged.
    package var hasReplacement: Bool {
        bytes.indices.contains { bytes[$0] == 0xEF && bytes[$0...].starts(with: UTF8.encodedReplacementCharacter) }
    }

    /// Empties the record for the next row.
    package mutating func reset(row: UInt32) {
        self.row = row
        bytes.removeAll(keepingCapacity: true)
        count = 0
        gap = 0
        if !absentFields.isEmpty { absentFields.removeAll(keepingCapacity: true) }
        if !links.isEmpty { links.removeAll(keepingCapacity: true) }
    }

    /// Adds one byte to the field that is being filled.
    package mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Adds bytes to the field that is being filled.
    package mutating func append(contentsOf more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// Adds bytes to the field that is being filled.
    ///
    /// A span, because a slice of an array is counted as another owner of it, and that counting took half of
    /// the time of reading CSV.
    mutating func append(_ more: Span<UInt8>) {
        more.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// Ends the field that is being filled; the next bytes belong to the next one.
    package mutating func endField() {
        endField(at: bytes.count)
    }

    private mutating func endField(at place: Int) {
        if count == ends.count { makeRoom() }
        ends[count] = place
        count += 1
    }

    /// Makes room for twice as many fields.
    mutating func makeRoom() {
        ends += Array(repeating: 0, count: ends.count)
    }

    /// Takes a line whose fields lie one byte apart, and whose ends are there already.
    mutating func fill(with line: Span<UInt8>, fields: Int) {
        gap = 1
        count = fields
        append(line)
    }

    /// Adds fields that lie one after the other.
    ///
    /// - Parameters:
    ///   - text: The bytes in which they lie.
    ///   - start: Where the first of them begins.
    ///   - places: Where they end.
    mutating func append(_ text: Span<UInt8>, fieldsFrom start: Int, to places: Span<Int>) {
        guard !places.isEmpty else { return }
        let shift = bytes.count - start
        append(text.extracting(start..<places[places.count - 1]))
        for place in places.indices { endField(at: places[place] + shift) }
    }

    /// Adds a field that the record does not have.
    package mutating func skipField() {
        absentFields.append(count)
        endField()
    }

    /// Says where a field leads to when it is clicked.
    package mutating func link(_ field: Int, to address: String) {
        links.append((field, address))
    }

    /// Whether a field leads anywhere.
    package var hasLinks: Bool { !links.isEmpty }

    /// Where a field leads to when it is clicked; nil where it leads nowhere.
    package func link(_ field: Int) -> String? {
        links.isEmpty ? nil : links.first { $0.field == field }?.address
    }
}
