/// Writes an archive anew, with other contents of some of its members.
struct ZipRewriter: ~Copyable {
    private let directory: ZipDirectory
    private let output: OutputFile
    private let packer: Packer
    private let block: Block
    private var entries: [UInt8] = []

    /// Starts a copy beside a file.
    init(_ directory: ZipDirectory, beside path: String) throws(PackageFault.Problem) {
        // What is changed of the library's parts is little.
        let packer = try Packer(.fast)
        let output = try OutputFile(path + ".whole")
        self.directory = directory
        self.packer = packer
        self.output = output
        block = Block(size: 1 << 18)
    }

    /// Copies a member as it is packed.
    ///
    /// - Returns: What was copied.
    mutating func copy(
        _ member: ZipMember, of file: borrowing InputFile
    ) throws(PackageFault.Problem) -> PackageContents.PackedPart {
        var entry = directory.entry(of: member)
        entry.put(try Self.number(output.size), at: 42)
        let start = try ZipReader.start(of: member, in: file)
        _ = try copy(member.offset..<start, of: file)
        let packed = try copy(start..<start + member.packedSize, of: file)
        // Sizes may stand behind the data.
        _ = try copy(start + member.packedSize..<max(start + member.packedSize, directory.end(of: member)), of: file)
        entries += entry
        return PackageContents.PackedPart(
            method: member.method, checksum: Checksum(value: member.checksum, size: member.size), packed: packed)
    }

    private func copy(_ range: Range<Int>, of file: borrowing InputFile) throws(PackageFault.Problem) -> Checksum {
        var checksum = Checksum()
        var place = range.lowerBound
        while place < range.upperBound {
            let piece = UnsafeMutableRawBufferPointer(rebasing: block.bytes.prefix(range.upperBound - place))
            try file.read(at: place, into: piece)
            checksum.add(UnsafeRawBufferPointer(piece))
            try output.write(UnsafeRawBufferPointer(piece))
            place += piece.count
        }
        return checksum
    }

    /// Writes another content under a member's name.
    ///
    /// - Returns: What was written.
    mutating func replace(
        _ member: ZipMember, of file: borrowing InputFile, by content: PartContent, with spool: Spool
    ) throws(PackageFault.Problem) -> PackageContents.PackedPart {
        var part = PackageContents.PackedPart()
        let head = try pack(content.head, isLast: content.rows.isEmpty, &part)
        for piece in content.rows {
            part.checksum.add(piece.checksum)
            part.packed.add(piece.packed)
        }
        let tail = content.rows.isEmpty ? [] : try pack(content.tail, isLast: true, &part)
        try writeHeader(of: member, in: file, part)
        try output.write(head)
        for piece in content.rows { try copy(piece, from: spool) }
        try output.write(tail)
        return part
    }

    private func copy(_ piece: PackedPiece, from spool: Spool) throws(PackageFault.Problem) {
        var done = 0
        while done < piece.packed.size {
            let bytes = UnsafeMutableRawBufferPointer(rebasing: block.bytes.prefix(piece.packed.size - done))
            try spool.read(at: piece.offset + done, into: bytes)
            try output.write(UnsafeRawBufferPointer(bytes))
            done += bytes.count
        }
    }

    private func pack(
        _ text: String, isLast: Bool, _ part: inout PackageContents.PackedPart
    ) throws(PackageFault.Problem) -> [UInt8] {
        let block = Block(text.utf8)
        let bytes = UnsafeRawBufferPointer(block.bytes)
        let packed = try packer.pack(bytes, isLast: isLast) { Array($0) }
        part.checksum.add(bytes)
        packed.withUnsafeBytes { part.packed.add($0) }
        return packed
    }

    private mutating func writeHeader(
        of member: ZipMember, in file: borrowing InputFile, _ part: PackageContents.PackedPart
    ) throws(PackageFault.Problem) {
        let sizes = [
            part.checksum.value, try Self.number(part.packed.size), try Self.number(part.checksum.size),
        ]
        var header = try file.bytes(at: member.offset, count: try ZipReader.start(of: member, in: file) - member.offset)
        var entry = directory.entry(of: member)
        // Bit 3 says that sizes follow the data; here they stand before it.
        header[6] &= ~0x08
        entry[8] &= ~0x08
        header.put(8, at: 8, bytes: 2)
        entry.put(8, at: 10, bytes: 2)
        for (index, number) in sizes.enumerated() {
            header.put(number, at: 14 + 4 * index)
            entry.put(number, at: 16 + 4 * index)
        }
        entry.put(try Self.number(output.size), at: 42)
        try output.write(header)
        entries += entry
    }

    /// Writes the directory, and puts the copy into the place of the file.
    consuming func finish(replacing path: String) throws(PackageFault.Problem) {
        var end = directory.endRecord
        end.put(try Self.number(entries.count), at: 12)
        end.put(try Self.number(output.size), at: 16)
        try output.write(entries)
        try output.write(end)
        try output.move(to: path)
    }

    /// Archives above 4 GB are not written: the library makes none either.
    private static func number(_ size: Int) throws(PackageFault.Problem) -> UInt32 {
        guard let number = UInt32(exactly: size) else { throw .outOfBounds }
        return number
    }
}

extension [UInt8] {
    /// Puts a number, its lowest byte first, where all its bytes fit.
    fileprivate mutating func put(_ number: UInt32, at place: Int, bytes count: Int = 4) {
        guard place >= 0, place + count <= self.count else { return }
        for byte in 0..<count { self[place + byte] = UInt8(truncatingIfNeeded: number >> (8 * UInt32(byte))) }
    }
}
