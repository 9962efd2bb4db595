/// Packs pieces of rows and puts them aside. Each thread has one of its own.
final class PiecePacker {
    private let packer: Packer
    private let spool: Spool

    /// Makes a packer.
    init(_ packing: Packing, into spool: Spool) throws(PackageFault.Problem) {
        packer = try Packer(packing)
        self.spool = spool
    }

    /// Packs a piece.
    func pack(_ bytes: UnsafeRawBufferPointer) throws(PackageFault.Problem) -> PackedPiece {
        try packer.pack(bytes, isLast: false) { packed throws(PackageFault.Problem) in
            PackedPiece(offset: try spool.add(packed), checksum: Checksum(bytes), packed: Checksum(packed))
        }
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
