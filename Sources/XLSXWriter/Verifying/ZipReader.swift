/// Reads the parts of a zip archive, one after the other, through the same memory.
struct ZipReader: ~Copyable {
    private static let headerSignature: UInt32 = 0x0403_4B50
    private static let headerSize = 30

    private let packed = Block(size: 1 << 18)
    private let unpacked = Block(size: 1 << 18)
    private let inflater: Inflater

    /// Makes a reader.
    init() throws(PackageFault.Problem) {
        inflater = try Inflater()
    }

    /// Reads a part, hands out its bytes in pieces, and throws unless size and checksum are those of the directory.
    ///
    /// - Returns: What was read.
    @discardableResult
    func read(
        _ member: ZipMember, of file: borrowing InputFile, _ use: (UnsafeRawBufferPointer) -> Void
    ) throws(PackageFault.Problem) -> PackageContents.PackedPart {
        var (packed, checksum) = (Checksum(), Checksum())
        func take(_ bytes: UnsafeRawBufferPointer) {
            checksum.add(bytes)
            use(bytes)
        }
        let start = try Self.start(of: member, in: file)
        switch member.method {
        case 0:
            try copy(member, of: file, from: start) {
                packed.add($0)
                take($0)
            }
        case 8: try inflate(member, of: file, from: start, &packed, take)
        default: throw .unknownMethod(member.method)
        }
        guard checksum.size == member.size else { throw .size(found: checksum.size, expected: member.size) }
        guard checksum.value == member.checksum else { throw .checksum }
        return PackageContents.PackedPart(method: member.method, checksum: checksum, packed: packed)
    }

    /// Throws unless a part is packed as it was written, without unpacking it.
    func compare(
        _ member: ZipMember, of file: borrowing InputFile, with part: PackageContents.PackedPart
    ) throws(PackageFault.Problem) {
        guard member.size == part.checksum.size else {
            throw .size(found: member.size, expected: part.checksum.size)
        }
        var packed = Checksum()
        try copy(member, of: file, from: try Self.start(of: member, in: file)) { packed.add($0) }
        guard member.checksum == part.checksum.value, packed == part.packed else { throw .checksum }
        guard member.method == part.method else { throw .unknownMethod(member.method) }
    }

    /// Reads an XML part, hands out its bytes in pieces, and throws unless it is well formed too.
    func readXML(
        _ member: ZipMember, of file: borrowing InputFile, _ wellFormedness: WellFormedness,
        _ use: (UnsafeRawBufferPointer) -> Void
    ) throws(PackageFault.Problem) -> PackageContents.PackedPart {
        wellFormedness.start()
        let part = try read(member, of: file) {
            wellFormedness.read($0)
            use($0)
        }
        try wellFormedness.finish()
        return part
    }

    /// The text of a part.
    func text(of member: ZipMember, in file: borrowing InputFile) throws(PackageFault.Problem) -> String {
        var bytes: [UInt8] = []
        try read(member, of: file) { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where the packed bytes of a part start: behind its own header.
    static func start(
        of member: ZipMember, in file: borrowing InputFile
    ) throws(PackageFault.Problem) -> Int {
        let header = LittleEndian(try file.bytes(at: member.offset, count: headerSize))
        guard try header.number(at: 0, bytes: 4) == headerSignature else { throw .outOfBounds }
        let nameLength = Int(try header.number(at: 26, bytes: 2))
        let extraLength = Int(try header.number(at: 28, bytes: 2))
        return member.offset + headerSize + nameLength + extraLength
    }

    private func copy(
        _ member: ZipMember, of file: borrowing InputFile, from start: Int,
        _ use: (UnsafeRawBufferPointer) -> Void
    ) throws(PackageFault.Problem) {
        var done = 0
        while done < member.packedSize {
            let piece = piece(of: member.packedSize - done)
            try file.read(at: start + done, into: piece)
            done += piece.count
            use(UnsafeRawBufferPointer(piece))
        }
    }

    private func inflate(
        _ member: ZipMember, of file: borrowing InputFile, from start: Int, _ packed: inout Checksum,
        _ use: (UnsafeRawBufferPointer) -> Void
    ) throws(PackageFault.Problem) {
        try inflater.start()
        var done = 0
        var hasEnded = false
        while done < member.packedSize {
            let piece = piece(of: member.packedSize - done)
            try file.read(at: start + done, into: piece)
            done += piece.count
            packed.add(UnsafeRawBufferPointer(piece))
            hasEnded = try inflater.inflate(UnsafeRawBufferPointer(piece), through: unpacked.bytes, use)
            // Bytes behind the end of the deflated ones are none of the part's.
            guard !hasEnded || done == member.packedSize else { throw .damaged }
        }
        guard hasEnded else { throw .damaged }
    }

    private func piece(of rest: Int) -> UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(rebasing: packed.bytes.prefix(rest))
    }
}
