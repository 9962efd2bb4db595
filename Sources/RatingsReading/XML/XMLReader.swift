internal import CExpat

/// Reads an XML document piece by piece, through Expat.
///
/// A document type is refused, since no spreadsheet has one and all attacks by entities need one. Nothing outside of
/// the document is ever looked at.
final class XMLReader {
    /// Elements within elements, of which spreadsheets have a dozen.
    private static let greatestDepth = 256
    /// The longest tag. A longer one would have to be in memory as a whole.
    private static let longestTag = 1 << 20

    private let parser: XML_Parser
    private let handler: XMLHandler
    private var depth = 0
    private var fed = 0
    private var isAtLast = false
    /// Whether the handler wanted a pause, and not all that was given has been told.
    private(set) var isPaused = false

    /// Starts a document; nil where there is no memory for it.
    init?(_ handler: XMLHandler) {
        guard let parser = XML_ParserCreate(nil) else { return nil }
        self.parser = parser
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { opaque, name, attributes in
                guard let name, let attributes else { return }
                XMLReader.tell(opaque) { $0.start(XMLName(name), XMLAttributes(attributes)) }
            },
            { opaque, name in
                guard let name else { return }
                XMLReader.tell(opaque) { $0.end(XMLName(name)) }
            })
        XML_SetCharacterDataHandler(parser) { opaque, bytes, count in
            guard let bytes, count > 0 else { return }
            let text = UnsafeRawBufferPointer(start: bytes, count: Int(count)).assumingMemoryBound(to: UInt8.self)
            XMLReader.tell(opaque) { $0.text(text) }
        }
        XML_SetStartDoctypeDeclHandler(parser) { opaque, _, _, _, _ in
            XMLReader.tell(opaque) { $0.stop("it declares a document type, which no spreadsheet has") }
        }
    }

    deinit { XML_ParserFree(parser) }

    /// Reads further bytes.
    ///
    /// - Parameter isLast: Whether the document ends with them.
    func read(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) throws(ReadFault) {
        fed += bytes.count
        isAtLast = isLast
        try check(
            XML_Parse(
                parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count),
                isLast ? 1 : 0))
    }

    /// Goes on after a pause with what was given before it.
    func resume() throws(ReadFault) {
        try check(XML_ResumeParser(parser))
    }

    private func check(_ status: XML_Status) throws(ReadFault) {
        if let failure = handler.failure { throw failure }
        handler.wantsPause = false
        isPaused = status == XML_STATUS_SUSPENDED
        if isPaused { return }
        guard status == XML_STATUS_OK else {
            let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown error"
            throw ReadFault(reason: "its XML is damaged in line \(XML_GetCurrentLineNumber(parser)): \(words)")
        }
        // What is fed and not told yet is the beginning of a tag.
        if !isAtLast, fed - Int(XML_GetCurrentByteIndex(parser)) > Self.longestTag {
            throw ReadFault(reason: "its XML has a tag of more than \(Self.longestTag) bytes")
        }
    }

    /// Tells the reader of something. It lives as long as its parser does, and is not counted each time.
    @inline(__always)
    private static func tell(_ opaque: UnsafeMutableRawPointer?, _ something: (XMLReader) -> Void) {
        guard let opaque else { return }
        Unmanaged<XMLReader>.fromOpaque(opaque)._withUnsafeGuaranteedRef(something)
    }

    private func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard handler.failure == nil else { return }
        depth += 1
        guard depth <= Self.greatestDepth else {
            return stop("its XML has more than \(Self.greatestDepth) elements within each other")
        }
        handler.start(name, attributes)
        if handler.failure != nil { XML_StopParser(parser, 0) }
    }

    private func end(_ name: XMLName) {
        guard handler.failure == nil else { return }
        depth -= 1
        handler.end(name)
        if handler.failure != nil {
            XML_StopParser(parser, 0)
        } else if handler.wantsPause {
            XML_StopParser(parser, 1)
        }
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard handler.failure == nil else { return }
        handler.text(bytes)
        if handler.failure != nil { XML_StopParser(parser, 0) }
    }

    private func stop(_ reason: String) {
        if handler.failure == nil { handler.failure = ReadFault(reason: reason) }
        XML_StopParser(parser, 0)
    }
}

extension XMLReader {
    /// Reads a whole document that is in memory.
    static func read(_ bytes: [UInt8], _ handler: XMLHandler) throws(ReadFault) {
        guard let reader = XMLReader(handler) else { throw ReadFault(reason: "there is no memory to read it") }
        var rest = bytes[...]
        repeat {
            // Expat takes no more at once than a number of 32 bits can count.
            let piece = rest.prefix(1 << 20)
            rest = rest.dropFirst(piece.count)
            let result = piece.withUnsafeBytes { piece -> Result<Void, ReadFault> in
                do throws(ReadFault) {
                    return .success(try reader.read(piece, isLast: rest.isEmpty))
                } catch {
                    return .failure(error)
                }
            }
            try result.get()
        } while !rest.isEmpty
    }
}
