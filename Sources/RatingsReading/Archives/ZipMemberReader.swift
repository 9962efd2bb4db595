internal import CMinizip

/// Unpacks one member of an archive, piece by piece.
final class ZipMemberReader {
    /// The member's name in its archive.
    let name: String
    private let path: String
    private let cursor: MemoryCursor
    private let budget: UnpackingBudget
    /// How many of the bytes that the archive says are there are still to come.
    private var rest: UInt64
    private var handle: unzFile?

    /// Starts at the beginning of a member; nil where it can't be unpacked.
    init?(
        _ name: String, size: UInt64, at position: unz64_file_pos, of file: MemoryFile, path: String,
        budget: UnpackingBudget
    ) {
        self.name = name
        rest = size
        self.path = path
        self.budget = budget
        cursor = MemoryCursor(file)
        var functions = cursor.functions
        var position = position
        guard let handle = unzOpen2_64(nil, &functions) else { return nil }
        guard unzGoToFilePos64(handle, &position) == UNZ_OK, unzOpenCurrentFile(handle) == UNZ_OK else {
            unzClose(handle)
            return nil
        }
        self.handle = handle
    }

    deinit {
        if let handle { unzClose(handle) }
    }

    /// Unpacks as much as a buffer has room for.
    ///
    /// - Returns: The number of bytes; 0 at the end of the member, whose checksum is right then.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard let handle else { return 0 }
        let count = unzReadCurrentFile(handle, buffer.baseAddress, UInt32(clamping: buffer.count))
        guard count >= 0 else { throw damaged }
        guard count > 0 else {
            self.handle = nil
            let isSound = unzCloseCurrentFile(handle) == UNZ_OK
            unzClose(handle)
            // A checksum is looked at only where all bytes came.
            guard isSound, rest == 0 else { throw damaged }
            return 0
        }
        if let excess = budget.spend(Int(count)) {
            throw ReadError(excess.told(after: "\(name) "), path: path, part: nil)
        }
        rest -= min(rest, UInt64(count))
        return Int(count)
    }

    private var damaged: ReadError {
        .damaged(path: path, part: name, reason: "it can't be unpacked: it was changed, damaged or cut short")
    }
}
