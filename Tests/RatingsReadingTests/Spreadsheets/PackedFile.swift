import RatingsReading

/// A zip archive as a test makes it, byte by byte, so that anything can be wrong with it.
struct PackedFile {
    /// A member, with what its headers say.
    struct Member {
        var name: [UInt8]
        var bytes: [UInt8]
        var isPacked = true
        /// The size that is told, where it isn't the true one.
        var toldSize: Int?
        /// What is told and done wrong.
        var flags = 0
        var damagesChecksum = false

        init(_ name: String, _ text: String) {
            self.init(Array(name.utf8), Array(text.utf8))
        }

        init(_ name: [UInt8], _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    var members: [Member] = []

    init(_ members: [Member]) {
        self.members = members
    }

    /// Members by their names, each a text.
    init(_ texts: KeyValuePairs<String, String>) {
        members = texts.map { Member($0, $1) }
    }

    /// The archive.
    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let gzip = packed(member.bytes)
            let body = member.isPacked ? Array(gzip.dropFirst(10).dropLast(8)) : member.bytes
            var checksum = Array(gzip.suffix(8).prefix(4))
            if member.damagesChecksum { checksum[0] ^= 1 }
            let sizes = number(body.count, 4) + number(member.toldSize ?? member.bytes.count, 4)
            let common =
                number(20, 2) + number(member.flags, 2) + number(member.isPacked ? 8 : 0, 2) + number(0x21_0000, 4)
                + checksum + sizes + number(member.name.count, 2) + number(0, 2)
            directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 10) + number(file.count, 4)
            directory += member.name
            file += [0x50, 0x4B, 3, 4] + common + member.name + body
        }
        let count = number(members.count, 2)
        return file + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + count + count + number(directory.count, 4)
            + number(file.count, 4) + number(0, 2)
    }

    private func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
    }
}

/// Bytes as gzip packs them.
func packed(_ bytes: [UInt8]) -> [UInt8] {
    guard var packer = Gzip.Packer() else { return [] }
    packer.add(bytes)
    return packer.finish()
}
