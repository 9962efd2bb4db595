/// How much time packing may take to make a file smaller.
package enum Packing: Hashable, Sendable {
    /// Small files.
    case usual
    /// Files that may be larger, in less time.
    case fast
}

/// Packs bytes as zip archives have them, piece by piece, in memory that is used again.
///
/// Pieces know nothing of each other, so that they can be packed at the same time, and differently; put one behind the
/// other, with the last one ended, they are one member of an archive.
final class Packer {
    private let deflater: any Deflater
    private var output = Block(size: 1 << 18)

    /// Makes a packer.
    init(_ packing: Packing) throws(PackageFault.Problem) {
        deflater =
            switch packing {
            case .usual: try ThoroughDeflater()
            case .fast: QuickDeflater()
            }
    }

    /// Packs a piece, and hands the packed bytes out.
    ///
    /// - Parameter isLast: Whether the member ends with it.
    func pack<Result>(
        _ bytes: UnsafeRawBufferPointer, isLast: Bool,
        _ use: (UnsafeRawBufferPointer) throws(PackageFault.Problem) -> Result
    ) throws(PackageFault.Problem) -> Result {
        let bound = deflater.bound(of: bytes.count)
        // Deflaters count in 32 bits.
        guard bound <= UInt32.max else { throw .outOfBounds }
        if output.bytes.count < bound { output = Block(size: bound) }
        guard let count = deflater.deflate(bytes, isLast: isLast, into: output.bytes) else { throw .damaged }
        return try use(UnsafeRawBufferPointer(rebasing: output.bytes.prefix(count)))
    }
}

/// A way to deflate bytes (RFC 1951).
protocol Deflater: AnyObject {
    /// How many bytes may come of so many.
    func bound(of count: Int) -> Int

    /// Deflates bytes as if there were none before, up to the border of a byte.
    ///
    /// - Parameter isLast: Whether no further bytes will follow.
    /// - Returns: How many bytes came of them, or nil where that failed.
    func deflate(_ bytes: UnsafeRawBufferPointer, isLast: Bool, into output: UnsafeMutableRawBufferPointer) -> Int?
}
