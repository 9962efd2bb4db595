internal import CMinizip

/// Bytes that minizip reads as if they were a file.
///
/// They are copied once, since C needs them in one place for as long as an archive is open.
final class MemoryFile {
    private let bytes: UnsafeMutableRawBufferPointer

    /// The number of bytes.
    var count: Int { bytes.count }

    init(_ source: [UInt8]) {
        bytes = .allocate(byteCount: source.count, alignment: 16)
        bytes.copyBytes(from: source)
    }

    deinit { bytes.deallocate() }

    /// Copies what there is from a place on, and says how much that was.
    func read(at place: Int, into buffer: UnsafeMutableRawPointer, count: Int) -> Int {
        guard place >= 0, place < bytes.count, count > 0 else { return 0 }
        let count = min(count, bytes.count - place)
        let piece = UnsafeRawBufferPointer(rebasing: bytes[place..<(place + count)])
        UnsafeMutableRawBufferPointer(start: buffer, count: count).copyMemory(from: piece)
        return count
    }
}

/// A place in a ``MemoryFile``, as minizip moves it.
final class MemoryCursor {
    private let file: MemoryFile
    private var place = 0

    init(_ file: MemoryFile) {
        self.file = file
    }

    /// The functions by which minizip reads; they hold no reference of their own to the cursor.
    var functions: zlib_filefunc64_def {
        var functions = zlib_filefunc64_def()
        functions.opaque = Unmanaged.passUnretained(self).toOpaque()
        functions.zopen64_file = { opaque, _, _ in opaque }
        functions.zread_file = { opaque, _, buffer, count in
            guard let buffer else { return 0 }
            return uLong(MemoryCursor.of(opaque)?.read(into: buffer, count: Int(clamping: count)) ?? 0)
        }
        functions.ztell64_file = { opaque, _ in ZPOS64_T(MemoryCursor.of(opaque)?.place ?? 0) }
        functions.zseek64_file = { opaque, _, offset, origin in
            MemoryCursor.of(opaque)?.seek(offset, from: origin) == true ? 0 : -1
        }
        functions.zclose_file = { _, _ in 0 }
        functions.zerror_file = { _, _ in 0 }
        return functions
    }

    private static func of(_ opaque: voidpf?) -> MemoryCursor? {
        opaque.map { Unmanaged<MemoryCursor>.fromOpaque($0).takeUnretainedValue() }
    }

    private func read(into buffer: UnsafeMutableRawPointer, count: Int) -> Int {
        let got = file.read(at: place, into: buffer, count: count)
        place += got
        return got
    }

    private func seek(_ offset: ZPOS64_T, from origin: Int32) -> Bool {
        // Backward moves come as very large numbers.
        let distance = Int(truncatingIfNeeded: offset)
        let base =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_SET: 0
            case ZLIB_FILEFUNC_SEEK_CUR: place
            default: file.count
            }
        let (goal, overflow) = base.addingReportingOverflow(distance)
        guard !overflow, goal >= 0, goal <= file.count else { return false }
        place = goal
        return true
    }
}
