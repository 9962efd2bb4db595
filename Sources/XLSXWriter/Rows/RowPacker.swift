import BackgroundWork

/// Collects the rows of a sheet, and has them packed piece by piece.
final class RowPacker {
    /// Where pieces are packed.
    private enum Place {
        /// At once, by the thread that makes the rows.
        case here(PiecePacker)
        /// On a thread that does nothing else, while the next rows are made.
        case beside(PackingLane)
    }

    private let place: Place
    /// The rows that are not packed yet.
    var xml = RowXML(capacity: RowPacker.pieceSize + 1 << 14)
    private var pieces: [Background<PackedPiece>] = []

    /// How many bytes of XML are packed at once: so many that hardly any repetition is overlooked.
    static let pieceSize = 1 << 20

    /// Makes a packer that packs at once.
    init(_ packing: Packing, into spool: Spool) throws(PackageFault.Problem) {
        place = .here(try PiecePacker(packing, into: spool))
    }

    /// Makes a packer that has pieces packed on a thread of their own.
    init(_ lane: PackingLane) {
        place = .beside(lane)
    }

    /// Has the rows so far packed where there are many.
    func packIfLarge() throws(PackageFault.Problem) {
        if xml.buffer.count >= Self.pieceSize { try pack() }
    }

    /// Has what is left packed, and gives all pieces since the last call.
    func finish() throws(PackageFault.Problem) -> [Background<PackedPiece>] {
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
        switch place {
        case .here(let packer): pieces.append(Background(done: try packer.pack(bytes)))
        case .beside(let lane): pieces.append(lane.pack(bytes))
        }
        xml.removeAll()
    }
}
