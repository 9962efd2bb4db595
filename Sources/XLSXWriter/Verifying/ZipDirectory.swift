/// A part of a zip archive, as the archive's directory describes it.
struct ZipMember: Hashable {
    var name: String
    /// 0 for plain bytes, 8 for deflated ones.
    var method: Int
    var checksum: UInt32
    /// In bytes, as they stand in the archive.
    var packedSize: Int
    /// In bytes, once they are unpacked.
    var size: Int
    /// Where the part's own header starts.
    var offset: Int
    /// Where its entry stands in the directory.
    var entry: Range<Int>
}

/// The directory at the end of a zip archive.
struct ZipDirectory {
    /// In the order of the archive.
    let members: [ZipMember]
    /// The record at the end of the archive, as it stands there.
    let endRecord: [UInt8]
    private let bytes: [UInt8]
    private let offset: Int

    private static let endSignature: UInt32 = 0x0605_4B50
    private static let endSize = 22
    private static let entrySignature: UInt32 = 0x0201_4B50
    private static let entrySize = 46

    /// Reads the directory. Comments behind it and archives above 4 GB are not read: the library makes neither.
    init(of file: borrowing InputFile) throws(PackageFault.Problem) {
        guard file.size >= Self.endSize else { throw .noDirectory }
        let endOffset = file.size - Self.endSize
        let endRecord = try file.bytes(at: endOffset, count: Self.endSize)
        let end = LittleEndian(endRecord)
        guard try end.number(at: 0, bytes: 4) == Self.endSignature else { throw .noDirectory }
        let count = try end.number(at: 10, bytes: 2)
        let size = Int(try end.number(at: 12, bytes: 4))
        let offset = Int(try end.number(at: 16, bytes: 4))
        guard offset + size == endOffset else { throw .outOfBounds }
        let bytes = try file.bytes(at: offset, count: size)
        let directory = LittleEndian(bytes)
        var place = 0
        var members: [ZipMember] = []
        for _ in 0..<count {
            let member = try Self.member(in: directory, at: &place)
            guard member.offset < offset else { throw .outOfBounds }
            members.append(member)
        }
        guard place == size else { throw .noDirectory }
        self.members = members
        self.endRecord = endRecord
        self.bytes = bytes
        self.offset = offset
    }

    /// The entry of a member, as it stands in the directory.
    func entry(of member: ZipMember) -> [UInt8] {
        Array(bytes[member.entry.clamped(to: bytes.indices)])
    }

    /// Where the bytes of a member end: where the next one's begin, or the directory.
    func end(of member: ZipMember) -> Int {
        members.map(\.offset).filter { $0 > member.offset }.min() ?? offset
    }

    private static func member(
        in directory: LittleEndian, at place: inout Int
    ) throws(PackageFault.Problem) -> ZipMember {
        guard try directory.number(at: place, bytes: 4) == entrySignature else { throw .noDirectory }
        let nameLength = Int(try directory.number(at: place + 28, bytes: 2))
        let extraLength = Int(try directory.number(at: place + 30, bytes: 2))
        let commentLength = Int(try directory.number(at: place + 32, bytes: 2))
        let member = ZipMember(
            name: try directory.text(at: place + entrySize, bytes: nameLength),
            method: Int(try directory.number(at: place + 10, bytes: 2)),
            checksum: try directory.number(at: place + 16, bytes: 4),
            packedSize: Int(try directory.number(at: place + 20, bytes: 4)),
            size: Int(try directory.number(at: place + 24, bytes: 4)),
            offset: Int(try directory.number(at: place + 42, bytes: 4)),
            entry: place..<(place + entrySize + nameLength + extraLength + commentLength))
        place += entrySize + nameLength + extraLength + commentLength
        return member
    }
}
