internal import CExpat

/// Whether an XML part can be read from its start to its end, by Expat.
///
/// Where one of the library's writes was lost, a part has a hole, which may be anywhere.
final class WellFormedness {
    private let parser: XML_Parser?
    private var isBroken = false

    init() {
        parser = XML_ParserCreate(nil)
    }

    deinit { if let parser { XML_ParserFree(parser) } }

    /// Starts with another part.
    func start() {
        isBroken = parser.map { XML_ParserReset($0, nil) == 0 } ?? true
    }

    /// Reads the next bytes.
    func read(_ bytes: UnsafeRawBufferPointer) {
        parse(bytes, isLast: false)
    }

    /// Throws unless the part was well formed, and ends here.
    func finish() throws(PackageFault.Problem) {
        parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
        if isBroken { throw .unfinished }
    }

    private func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        guard !isBroken, let parser, let count = CInt(exactly: bytes.count) else { return isBroken = true }
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        isBroken = XML_Parse(parser, start, count, isLast ? 1 : 0) != XML_STATUS_OK
    }
}
