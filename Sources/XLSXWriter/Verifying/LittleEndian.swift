/// Bytes in which numbers stand with their lowest byte first.
struct LittleEndian {
    private let bytes: [UInt8]

    /// Makes a reader of bytes.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The number of up to four bytes at a place.
    func number(at place: Int, bytes count: Int) throws(PackageFault.Problem) -> UInt32 {
        try slice(at: place, count: count).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The text at a place.
    func text(at place: Int, bytes count: Int) throws(PackageFault.Problem) -> String {
        String(decoding: try slice(at: place, count: count), as: UTF8.self)
    }

    private func slice(at place: Int, count: Int) throws(PackageFault.Problem) -> ArraySlice<UInt8> {
        guard place >= 0, count >= 0, place <= bytes.count, count <= bytes.count - place else {
            throw .outOfBounds
        }
        return bytes[place..<(place + count)]
    }
}
