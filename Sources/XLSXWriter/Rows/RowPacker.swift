/// Collects the rows of a sheet, and packs them piece by piece. Each thread has one of its own.
final class RowPacker {
    private let packer: Packer
    private let spool: Spool
    /// The rows that are not packed yet.
    var xml = RowXML(capacity: RowPacker.pieceSize + 1 << 14)
    private var pieces: [PackedPiece] = []

    /// How many bytes of XML are packed at once: so many that hardly any repetition is overlooked.
    static let pieceSize = 1 << 20

    /// Makes a packer that puts packed pieces aside.
    init(_ packing: Packing, into spool: Spool) throws(PackageFault.Problem) {
        packer = try Packer(packing)
        self.spool = spool
    }

    /// Packs the rows so far where there are many.
    func packIfLarge() throws(PackageFault.Problem) {
        if xml.buffer.count >= Self.pieceSize { try pack() }
    }

    /// Packs what is left, and gives all pieces since the last call.
    func finish() throws(PackageFault.Problem) -> [PackedPiece] {
        try pack()
        defer { pieces = [] }
        return pieces
    }

    /// Forgets all rows since the last call of ``finish()``.
    func discard() {
        xml.removeAll()
        pieces = []
    }

    private func pack() throws(PackageFault.Problem) {
        let bytes = xml.buffer.bytes
        guard !bytes.isEmpty else { return }
        let piece = try packer.pack(bytes, isLast: false) { packed throws(PackageFault.Problem) in
            PackedPiece(offset: try spool.add(packed), checksum: Checksum(bytes), packed: Checksum(packed))
        }
        pieces.append(piece)
        xml.removeAll()
    }
}

/// Rows that were packed and put aside.
struct PackedPiece: Hashable, Sendable {
    /// Where it starts in the spool.
    var offset: Int
    /// Of the XML.
    var checksum: Checksum
    /// Of the packed bytes.
    var packed: Checksum
}
