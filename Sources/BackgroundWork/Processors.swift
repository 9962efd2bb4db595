#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The processors of the machine.
package enum Processors {
    /// How many of them are at work, up to 16: each thread takes memory.
    ///
    /// Foundation also looks how many a container may use, which takes as long as reading a small file. Where that is
    /// fewer, threads take turns.
    package static var count: Int { min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 16) }
}
