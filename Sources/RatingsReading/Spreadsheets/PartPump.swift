/// Reads the XML of a part of a package, piece by piece, as far as somebody wants to know.
final class PartPump {
    private let member: ZipMemberReader
    private let reader: XMLReader
    private let path: String
    private let block: UnsafeMutableRawBufferPointer
    private var isUnpacked = false
    /// Whether the part was read to its end.
    private(set) var isAtEnd = false

    init(_ member: ZipMemberReader, _ handler: XMLHandler, path: String) throws(ReadError) {
        guard let reader = XMLReader(handler) else {
            throw .damaged(path: path, part: member.name, reason: "there is no memory to read it")
        }
        self.member = member
        self.reader = reader
        self.path = path
        block = .allocate(byteCount: 1 << 16, alignment: 16)
    }

    deinit { block.deallocate() }

    /// Reads a piece.
    func advance() throws(ReadError) {
        guard !isAtEnd else { return }
        let count = reader.isPaused ? nil : try member.read(into: block)
        do {
            if let count {
                isUnpacked = count == 0
                try reader.read(UnsafeRawBufferPointer(rebasing: block.prefix(count)), isLast: isUnpacked)
            } else {
                try reader.resume()
            }
            isAtEnd = isUnpacked && !reader.isPaused
        } catch {
            isAtEnd = true
            throw ReadError(error, path: path, part: member.name)
        }
    }

    /// Reads to the end.
    func finish() throws(ReadError) {
        while !isAtEnd { try advance() }
    }
}
