#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Texts as C holds them, freed with their owner.
struct CStrings: ~Copyable {
    /// One pointer for each text, in their order. They are good for as long as the owner is.
    let pointers: [UnsafeMutablePointer<CChar>?]

    /// Copies texts.
    init(_ texts: [String]) {
        pointers = texts.map { strdup($0) }
    }

    deinit {
        for pointer in pointers { free(pointer) }
    }
}
