/// How much may still be unpacked of one archive.
final class UnpackingBudget {
    private let packedBytes: Int
    private let limits: ReadingLimits
    private var unpackedBytes = 0

    init(packedBytes: Int, limits: ReadingLimits) {
        self.packedBytes = packedBytes
        self.limits = limits
    }

    /// Counts bytes that were unpacked.
    ///
    /// - Returns: Why no more is unpacked; nil where there is no reason to stop.
    func spend(_ count: Int) -> String? {
        unpackedBytes += count
        if unpackedBytes > limits.unpackedBytes {
            return "it unpacks to more than \(limits.unpackedBytes) bytes"
        }
        if unpackedBytes > limits.harmlessBytes, unpackedBytes / limits.expansion > packedBytes {
            return "it unpacks to more than \(limits.expansion) times its size, which no table does"
        }
        return nil
    }
}
