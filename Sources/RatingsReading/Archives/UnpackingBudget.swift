/// How much may still be made of one archive.
final class UnpackingBudget {
    private let packedBytes: Int
    private let limits: ReadingLimits
    private var unpackedBytes = 0

    init(packedBytes: Int, limits: ReadingLimits) {
        self.packedBytes = packedBytes
        self.limits = limits
    }

    /// Counts bytes that were made.
    ///
    /// - Returns: What it comes to, where that is too much, in words that follow what was unpacked.
    func spend(_ count: Int) -> ReadFault? {
        let (sum, overflow) = unpackedBytes.addingReportingOverflow(count)
        unpackedBytes = overflow ? .max : sum
        if unpackedBytes > limits.unpackedBytes {
            return ReadFault(reason: "unpacks to more than \(limits.unpackedBytes) bytes", excess: .size)
        }
        if unpackedBytes > limits.harmlessBytes, unpackedBytes / limits.expansion > packedBytes {
            return ReadFault(
                reason: "unpacks to more than \(limits.expansion) times the size of the file, which no table does",
                excess: .limit(.unpackingRatio))
        }
        return nil
    }
}
