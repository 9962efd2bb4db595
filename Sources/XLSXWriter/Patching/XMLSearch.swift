#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension StringProtocol {
    /// Where a text stands for the first time, byte by byte: in XML, no sign is part of the one before it.
    func firstPlace(of pattern: String) -> Range<Index>? {
        var (text, pattern) = (Substring(self), pattern)
        let place = text.withUTF8 { bytes in
            pattern.withUTF8 { Self.firstPlace(of: $0, in: bytes) }
        }
        guard let place else { return nil }
        let start = utf8.index(startIndex, offsetBy: place)
        return start..<utf8.index(start, offsetBy: pattern.utf8.count)
    }

    private static func firstPlace(
        of pattern: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        guard let start = bytes.baseAddress, let wanted = pattern.baseAddress, let first = pattern.first else {
            return nil
        }
        var position = 0
        while position + pattern.count <= bytes.count,
            let found = memchr(start + position, Int32(first), bytes.count - position)
        {
            position = UnsafeRawPointer(found) - UnsafeRawPointer(start)
            guard position + pattern.count <= bytes.count else { return nil }
            if memcmp(found, wanted, pattern.count) == 0 { return position }
            position += 1
        }
        return nil
    }
}
