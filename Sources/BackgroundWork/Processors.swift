#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The processors of the machine.
package enum Processors {
    /// How many of them are at work. Foundation looks at more files of the system to say it, which takes longer.
    package static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
