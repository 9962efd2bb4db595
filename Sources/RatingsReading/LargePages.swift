#if canImport(Glibc)
    import Glibc
#endif

/// Memory that is filled from its start to its end.
enum LargePages {
    #if canImport(Glibc)
        private static let size = 1 << 21
    #endif

    /// Asks the system for large pages, where it has them, before the memory is filled: thousands of small ones take as
    /// long as reading the file.
    ///
    /// Memory of less than 8 MiB is left as it is: little of it would be in large pages, and it is read in no time. It is
    /// a wish; where it is not heard, nothing is different but the time.
    static func askFor(_ memory: UnsafeMutableRawBufferPointer) {
        #if canImport(Glibc)
            guard let start = memory.baseAddress, memory.count >= 4 * size else { return }
            let first = start.alignedUp(toMultipleOf: size)
            let last = (start + memory.count).alignedDown(toMultipleOf: size)
            _ = madvise(first, last - first, MADV_HUGEPAGE)
        #endif
    }
}
