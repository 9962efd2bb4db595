#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Counts the rows and cells of an XML part, as its bytes come.
///
/// This is no XML parser. It knows that the library writes `<row `, `<c ` and end tags in one way only, and that text
/// can't hold `<`.
struct PartScanner {
    private(set) var rows = 0
    private(set) var cells = 0
    /// What was read of a tag that may be `<row ` or `<c `.
    private var tag = Tag.none

    private enum Tag {
        case none, open, r, ro, row, c
    }

    /// Looks at the next bytes.
    mutating func scan(_ bytes: UnsafeRawBufferPointer) {
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

    /// Throws unless there were as many rows and cells as were written.
    func check(against sheet: PackageContents.Sheet) throws(PackageFault.Problem) {
        guard rows == sheet.rows else { throw .rows(found: rows, expected: sheet.rows) }
        guard cells == sheet.cells else { throw .cells(found: cells, expected: sheet.cells) }
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
