internal import CMinizip

/// A zip archive in memory. Its members are unpacked piece by piece, and their names are names and no paths:
/// nothing is written to disk.
final class ZipArchive {
    /// A part of an archive.
    struct Member {
        /// The name as the archive has it, with its folders.
        let name: String
        /// The size that the archive gives for the unpacked part, in bytes. It need not be true.
        let size: UInt64
        /// Whether a password is needed.
        let isEncrypted: Bool
        fileprivate let position: unz64_file_pos
    }

    /// The members, in the order of the archive's directory.
    let members: [Member]
    /// The path of the archive, for errors.
    let path: String
    private let file: MemoryFile
    private let budget: UnpackingBudget
    /// A part that is unpacked twice must not count as one of twice the size.
    private let previewBudget: UnpackingBudget
    /// How much may be made of what was unpacked: rows can be repeated, and texts be named again and again.
    let rowBudget: UnpackingBudget
    private let positions: [String: Int]

    /// Reads the directory of an archive.
    ///
    /// - Throws: ``ReadError`` where the archive has no directory that can be read, or too many members.
    init(_ bytes: [UInt8], path: String, limits: ReadingLimits) throws(ReadError) {
        self.path = path
        file = MemoryFile(bytes)
        budget = UnpackingBudget(packedBytes: bytes.count, limits: limits)
        previewBudget = UnpackingBudget(packedBytes: bytes.count, limits: limits)
        rowBudget = UnpackingBudget(packedBytes: bytes.count, limits: limits)
        members = try Self.directory(of: file, path: path, limits: limits)
        let names = members.enumerated().map { ($1.name.lowercased(), $0) }
        positions = Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// The first member of a name; the names of packages are compared without regard to case, as their formats say.
    func member(named name: String) -> Member? {
        positions[name.lowercased()].map { members[$0] }
    }

    /// Starts to unpack a member.
    ///
    /// - Parameter isPreview: Whether it is to be unpacked once more.
    func open(_ member: Member, isPreview: Bool = false) throws(ReadError) -> ZipMemberReader {
        let budget = isPreview ? previewBudget : budget
        guard !member.isEncrypted else { throw .locked(path: path) }
        guard
            let reader = ZipMemberReader(
                member.name, size: member.size, at: member.position, of: file, path: path, budget: budget)
        else {
            throw .damaged(path: path, part: member.name, reason: "it can't be unpacked")
        }
        return reader
    }

    /// All bytes of a member that is needed as a whole.
    func bytes(of member: Member, atMost limit: Int) throws(ReadError) -> [UInt8] {
        let reader = try open(member)
        var bytes: [UInt8] = []
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { block.deallocate() }
        while true {
            let count = try reader.read(into: block)
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else {
                throw .tooLarge(path: path, reason: "\(member.name) unpacks to more than \(limit) bytes", of: .size)
            }
            bytes.append(contentsOf: block.prefix(count))
        }
    }

    private static func directory(
        of file: MemoryFile, path: String, limits: ReadingLimits
    ) throws(ReadError) -> [Member] {
        let cursor = MemoryCursor(file)
        var functions = cursor.functions
        guard let handle = unzOpen2_64(nil, &functions) else {
            throw .damaged(
                path: path, part: nil, reason: "the archive's directory is missing; it was cut short, or changed")
        }
        defer {
            unzClose(handle)
            extendLifetime(cursor)
        }
        var members: [Member] = []
        // As long as a name can be.
        var name = [CChar](repeating: 0, count: 1 << 16)
        var code = unzGoToFirstFile(handle)
        while code == UNZ_OK {
            guard members.count < limits.members else {
                throw .tooLarge(
                    path: path, reason: "the archive has more than \(limits.members) parts", of: .limit(.parts))
            }
            guard let member = member(at: handle, name: &name) else {
                throw .damaged(path: path, part: nil, reason: "the archive's directory can't be read")
            }
            members.append(member)
            code = unzGoToNextFile(handle)
        }
        guard code == UNZ_END_OF_LIST_OF_FILE else {
            throw .damaged(path: path, part: nil, reason: "the archive's directory can't be read")
        }
        return members
    }

    private static func member(at handle: unzFile, name: inout [CChar]) -> Member? {
        var info = unz_file_info64()
        var position = unz64_file_pos()
        guard unzGetCurrentFileInfo64(handle, &info, &name, uLong(name.count), nil, 0, nil, 0) == UNZ_OK,
            unzGetFilePos64(handle, &position) == UNZ_OK
        else { return nil }
        let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return Member(
            name: String(decoding: bytes, as: UTF8.self), size: info.uncompressed_size,
            isEncrypted: info.flag & 1 != 0, position: position)
    }
}
