import BackgroundWork
import Dispatch

/// A thread that packs pieces of rows, one after the other, while further rows are made.
final class PackingLane: @unchecked Sendable {
    private let queue = DispatchQueue(label: "packing")
    /// So that memory does not grow with the rows where they are made faster than packed.
    private let room = DispatchSemaphore(value: 4)
    private let packing: Packing
    private let spool: Spool
    /// Made, and used, on the queue only.
    private var packer: PiecePacker?

    /// Makes a lane.
    init(_ packing: Packing, into spool: Spool) {
        self.packing = packing
        self.spool = spool
    }

    /// Takes a copy of a piece, and packs it in its turn.
    func pack(_ bytes: UnsafeRawBufferPointer) -> Background<PackedPiece> {
        room.wait()
        let piece = Array(bytes)
        return Background(on: queue) { [self] in
            defer { room.signal() }
            let packer = try packer ?? PiecePacker(packing, into: spool)
            self.packer = packer
            return try piece.withUnsafeBytes { try packer.pack($0) }
        }
    }
}
