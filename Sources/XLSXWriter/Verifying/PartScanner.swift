#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Looks at the bytes of an XML part as they come: its first element, its end, its rows and cells.
///
/// This is no XML parser. It knows that the library writes `<row `, `<c ` and end tags in one way only, and that text
/// can't hold `<`.
struct PartScanner {
    private(set) var rows = 0
    private(set) var cells = 0
    private var head: [UInt8] = []
    private var tail: [UInt8] = []
    /// What was read of a tag that may be `<row ` or `<c `.
    private var tag = Tag.none

    /// How many bytes of the start and of the end are kept.
    private static let edge = 256

    private enum Tag {
        case none, open, r, ro, row, c
    }

    /// Looks at the next bytes.
    mutating func scan(_ bytes: UnsafeRawBufferPointer) {
        if head.count < Self.edge { head.append(contentsOf: bytes.prefix(Self.edge - head.count)) }
        if bytes.count >= Self.edge { tail.removeAll(keepingCapacity: true) }
        tail.append(contentsOf: bytes.suffix(Self.edge))
        if tail.count > Self.edge { tail.removeFirst(tail.count - Self.edge) }
        count(bytes)
    }

    /// Throws unless the part ends with the end of the element with which it starts.
    func checkThatItIsWhole() throws(PackageFault.Problem) {
        let end = tail.reversed().drop { $0 == UInt8(ascii: "\n") }
        guard let name = rootName, end.starts(with: ("</".utf8 + name + ">".utf8).reversed()) else { throw .unfinished }
    }

    /// Throws unless there were as many rows and cells as were written.
    func check(against sheet: PackageContents.Sheet) throws(PackageFault.Problem) {
        guard rows == sheet.rows else { throw .rows(found: rows, expected: sheet.rows) }
        guard cells == sheet.cells else { throw .cells(found: cells, expected: sheet.cells) }
    }

    /// The name of the first element: letters, digits and colons behind a `<`, with a space or a `>` after them.
    private var rootName: ArraySlice<UInt8>? {
        var rest = head[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            let name = rest.prefix { Self.isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: ":")).contains($0) }
            guard let first = name.first, Self.isLetter(first), name.endIndex < rest.endIndex else { continue }
            if [UInt8(ascii: " "), UInt8(ascii: ">")].contains(rest[name.endIndex]) { return name }
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
    }

    private mutating func count(_ bytes: UnsafeRawBufferPointer) {
        var position = 0
        while position < bytes.count {
            if tag == .none {
                // Most bytes are not of a tag's start; memchr goes past them fast.
                guard let rest = bytes.baseAddress?.advanced(by: position),
                    let found = memchr(rest, Int32(UInt8(ascii: "<")), bytes.count - position)
                else { return }
                position += found - UnsafeMutableRawPointer(mutating: rest) + 1
                tag = .open
            } else {
                step(bytes[position])
                position += 1
            }
        }
    }

    private mutating func step(_ byte: UInt8) {
        switch (tag, byte) {
        case (.open, UInt8(ascii: "r")): tag = .r
        case (.r, UInt8(ascii: "o")): tag = .ro
        case (.ro, UInt8(ascii: "w")): tag = .row
        case (.open, UInt8(ascii: "c")): tag = .c
        case (.row, UInt8(ascii: " ")):
            rows += 1
            tag = .none
        case (.c, UInt8(ascii: " ")):
            cells += 1
            tag = .none
        case (_, UInt8(ascii: "<")): tag = .open
        default: tag = .none
        }
    }
}
